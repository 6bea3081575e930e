import { KundDiagnosQuestionnaire } from '../../elements/questionnaire/questionnaire.js';

KundDiagnosQuestionnaire.define('kund-diagnos-questionnaire');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
