import { KundDiagnosResult } from '../../elements/result/result.js';

KundDiagnosResult.define('kund-diagnos-result');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
