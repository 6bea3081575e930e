import { KundDiagnosCsat } from '../../elements/survey/csat.js';

KundDiagnosCsat.define('kund-diagnos-csat');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
