import { kundorientering } from '../../../src/instruments/index.js';
import type { QuestionnaireResponse } from '../../../src/scoring/index.js';

/** A response that has the same answer to every statement. */
export const responseWith = (id: string, answer: number): QuestionnaireResponse => ({
  id,
  instrument: 'kundorientering',
  version: 1,
  answers: Object.fromEntries(kundorientering.questions.map((question) => [question.id, answer])),
});
