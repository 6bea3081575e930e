import { kundorientering, type QuestionId } from '../../src/instruments/index.js';
import { summarize, tally, type QuestionnaireResponse, type Summary } from '../../src/scoring/index.js';

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

/** The result of a group in which each area gets these answers, one a person; everything else is 4. */
export function resultOf(areas: Partial<Record<QuestionId, number[]>>): Summary<QuestionId> {
  const [first] = Object.values(areas);
  const people = first!.map((_, person) =>
    respond(
      `${person}`,
      kundorientering.questions.map(({ id }) => areas[id]?.[person] ?? 4),
    ),
  );
  return summarize(kundorientering, tally(kundorientering, people));
}
