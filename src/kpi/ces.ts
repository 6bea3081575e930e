import { parseArgument } from '../scoring/validation/argument.js';
import { sumOf } from '../scoring/validation/validate.js';
import { answerCountsParser, countFrom, type AnswersInput } from './answer-counts.js';
import { kpiOfNumbers, type Kpi } from './kpi.js';

/** How easy customers say that it was. */
export interface Ces {
  /** The mean, 1–7. Higher is easier. */
  mean: Kpi;
  /** The share who agree: answers 5–7. */
  share: Kpi;
}

export const cesCounts = answerCountsParser(7);

/**
 * CES 2.0, the Customer Effort Score: "… made it easy for me to …", asked from 1 (strongly disagree) to 7 (strongly agree). Higher is easier.
 *
 * The mean, and the share of answers 5–7. Ask it about one errand, right after it. Do not use it for how a customer sees the company on the
 * whole, or for the first version of the question (1–5, where lower was easier).
 *
 * Source: Dixon, Toman & DeLisi, _The Effortless Experience_ (2013).
 *
 * @param answers How many gave each answer: 7 whole numbers from 0 to 10¹⁰, those who answered 1 first, as a list or as `{ counts }`; or
 *   `{ answers }`, each a whole number 1–7.
 * @returns `mean`, 1–7 points, and `share`, a percentage. Both are `null` when nobody answered.
 * @throws {KundDiagnosError} `invalid-argument` for anything else.
 *
 * @example
 * const { mean, share } = ces([1, 2, 3, 4, 10, 12, 8]);
 * [mean.value, share.value]; // [5.2, 75]
 */
export function ces(answers: AnswersInput): Ces {
  const counts = parseArgument('ces', 'answers', answers, cesCounts);
  const n = sumOf(counts);
  const sum = sumOf(counts.map((people, index) => people * (index + 1)));
  return {
    mean: kpiOfNumbers('ces-mean', sum, n),
    share: kpiOfNumbers('ces-share', countFrom(counts, 4), n),
  };
}
