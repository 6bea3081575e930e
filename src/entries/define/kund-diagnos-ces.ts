import { KundDiagnosCes } from '../../elements/survey/ces.js';

KundDiagnosCes.define('kund-diagnos-ces');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
