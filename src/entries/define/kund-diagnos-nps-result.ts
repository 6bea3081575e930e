import { KundDiagnosNpsResult } from '../../elements/nps-result/nps-result.js';

KundDiagnosNpsResult.define('kund-diagnos-nps-result');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
