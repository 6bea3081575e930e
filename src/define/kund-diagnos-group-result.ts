import { KundDiagnosGroupResult } from '../elements/group-result/group-result.js';

KundDiagnosGroupResult.define('kund-diagnos-group-result');

// TypeScript then knows the tags and their events.
export type * from '../elements/index.js';
