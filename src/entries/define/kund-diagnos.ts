import { KundDiagnos } from '../../elements/diagnos/diagnos.js';
import './kund-diagnos-questionnaire.js';
import './kund-diagnos-result.js';

KundDiagnos.define('kund-diagnos');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
