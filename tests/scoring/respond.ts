import { kundorientering, type QuestionId } from '../../src/instruments/index.js';
import type { QuestionnaireResponse } from '../../src/scoring/index.js';

/** A response to `kundorientering` with these ten answers, in the instrument's order. */
export function respond(
  id: string,
  answers: readonly number[],
  segments?: Record<string, string>,
): QuestionnaireResponse<QuestionId> {
  return {
    id,
    instrument: kundorientering.id,
    version: kundorientering.version,
    answers: Object.fromEntries(
      kundorientering.questions.map((question, i) => [question.id, answers[i]]),
    ) as Record<QuestionId, number>,
    ...(segments && { segments }),
  };
}
