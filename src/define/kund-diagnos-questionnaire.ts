import { KundDiagnosQuestionnaire } from '../elements/questionnaire/questionnaire.js';

KundDiagnosQuestionnaire.define('kund-diagnos-questionnaire');
