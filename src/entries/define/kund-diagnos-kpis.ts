import { KundDiagnosKpis } from '../../elements/kpis/kpis.js';

KundDiagnosKpis.define('kund-diagnos-kpis');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
