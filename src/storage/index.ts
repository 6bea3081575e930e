// What `kund-diagnos/storage` exports: listeners for hosts that have none of their own.
export { postTo, type Submission } from './post-to.js';
