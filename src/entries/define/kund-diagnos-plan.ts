import { KundDiagnosPlan } from '../../elements/plan/plan.js';

KundDiagnosPlan.define('kund-diagnos-plan');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
