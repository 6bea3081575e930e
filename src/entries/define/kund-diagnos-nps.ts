import { KundDiagnosNps } from '../../elements/survey/nps.js';

KundDiagnosNps.define('kund-diagnos-nps');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
