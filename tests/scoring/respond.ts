import { kundorientering, type AreaId } from '../../src/instruments/kundorientering/facts.js';
import type { QuestionnaireResponse } from '../../src/scoring/index.js';

/** A response to `kundorientering` with these ten answers, in the instrument's order. */
export function respond(
  id: string,
  answers: readonly number[],
  segments?: Record<string, string>,
): QuestionnaireResponse<AreaId> {
  return {
    id,
    instrument: kundorientering.id,
    version: kundorientering.version,
    answers: Object.fromEntries(
      kundorientering.questions.map((question, i) => [question.id, answers[i]]),
    ) as Record<AreaId, number>,
    ...(segments && { segments }),
  };
}
