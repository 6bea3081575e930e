import { iterable } from '../scoring/validation/iterable.js';
import { countsParser } from '../scoring/parse-tally.js';
import {
  fail,
  integer,
  object,
  optional,
  sumOf,
  within,
  type Parser,
} from '../scoring/validation/validate.js';

/**
 * How many gave each answer, the scale's lowest first, as a list or as `{ counts }`; or the answers themselves as `{ answers }`.
 * A list is always counts, however long it is.
 */
export type AnswersInput =
  readonly number[] | { readonly counts: readonly number[] } | { readonly answers: Iterable<number> };

/** How many gave each answer on a scale from 1 to `max`, 1 first. */
export const answerCountsParser = (max: number): Parser<number[]> => {
  const parseCounts = countsParser({ min: 1, max });
  const parseAnswer = integer(1, max);
  const parseAnswers: Parser<number[]> = (value) => {
    const counts = Array.from({ length: max }, () => 0);
    let index = 0;
    for (const answer of iterable(value)) counts[within(index++, parseAnswer, answer) - 1]!++;
    return counts;
  };
  const fields = object({ counts: optional(parseCounts), answers: optional(parseAnswers) });
  return (value) => {
    if (Array.isArray(value)) return parseCounts(value);
    const { counts, answers } = fields(value);
    return counts ?? answers ?? fail('counts or answers', value);
  };
};

/** How many answers there are from an index on. */
export const countFrom = (counts: readonly number[], index: number): number => sumOf(counts.slice(index));
