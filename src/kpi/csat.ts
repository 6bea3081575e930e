import { parseArgument } from '../scoring/validation/argument.js';
import { sumOf } from '../scoring/validation/validate.js';
import { answerCountsParser, countFrom, type AnswersInput } from './answer-counts.js';
import { kpiOfNumbers, type Kpi } from './kpi.js';

export const csatCounts = answerCountsParser(5);

/**
 * CSAT: the share of customers who are satisfied. How satisfied were you with …, asked on 1–5; 4 and 5 count (the "top two boxes").
 *
 * 100·(answers 4–5)/n. Who was asked but did not answer is left out, so show n beside it. Do not use it for another scale than 1–5, for the
 * mean of the answers, or to compare questions about different things.
 *
 * Source: Farris, Bendle, Pfeifer & Reibstein, _Marketing Metrics_ (2015).
 *
 * @param answers How many gave each answer: 5 whole numbers from 0 to 10¹⁰, those who answered 1 first, as a list or as `{ counts }`; or
 *   `{ answers }`, each a whole number 1–5.
 * @returns A percentage, 0–100. `null` when nobody answered.
 * @throws {KundDiagnosError} `invalid-argument` for anything else.
 *
 * @example
 * csat([2, 3, 5, 20, 10]).value; // 75
 * csat({ answers: [5, 4, 2] }).numerator; // 2
 * csat([0, 0, 0, 0, 0]).nullReason; // 'no-denominator'
 */
export function csat(answers: AnswersInput): Kpi {
  const counts = parseArgument('csat', 'answers', answers, csatCounts);
  return kpiOfNumbers('csat', countFrom(counts, 3), sumOf(counts));
}
