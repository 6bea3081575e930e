import { KundDiagnosOutbox } from '../../elements/outbox/outbox.js';

KundDiagnosOutbox.define('kund-diagnos-outbox');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
