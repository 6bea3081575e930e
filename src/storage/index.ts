// `kund-diagnos/storage`: listeners for hosts that have none of their own.
export { postTo, type Submission } from './post-to.js';
