// What `kund-diagnos/storage` exports: ready-made listeners for hosts that have nothing of their own.
export { postTo, type Submission } from './post-to.js';
