import { KundDiagnosExport } from '../../elements/export/export.js';
import { KundDiagnosGroupResult } from '../../elements/group-result/group-result.js';

// The meeting is fetched when it is opened.
KundDiagnosExport.define('kund-diagnos-export');
KundDiagnosGroupResult.define('kund-diagnos-group-result');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
