import { parseArgument } from '../scoring/validation/argument.js';
import { strictObject } from '../scoring/validation/strict-object.js';
import { fail, failAt, object, optional, sumOf, type Parser } from '../scoring/validation/validate.js';
import { answerCountsParser, type AnswersInput } from './answer-counts.js';
import { sumOfDecimals, toDecimal } from './decimal.js';
import { kpiOf, type Kpi } from './kpi.js';
import { amount } from './parse-figure.js';

/** The three questions, each asked on 1–10. */
export interface SatisfactionQuestions<T> {
  /** How satisfied on the whole. */
  overall: T;
  /** How well expectations were met. */
  expectations: T;
  /** How close to the ideal. */
  ideal: T;
}

/** The answers to each of the three questions; as many to each. */
export type SatisfactionIndexInput = Readonly<SatisfactionQuestions<AnswersInput>>;

export interface SatisfactionIndexOptions {
  /** How much each question weighs: numbers from 0 of which only the proportions count. Default: all alike. */
  readonly weights?: Readonly<SatisfactionQuestions<number>> | null | undefined;
}

const QUESTIONS = ['overall', 'expectations', 'ideal'] as const;

const eachQuestion = <T>(parse: Parser<T>): Parser<SatisfactionQuestions<T>> =>
  object<SatisfactionQuestions<T>>({ overall: parse, expectations: parse, ideal: parse });

const parseQuestions = eachQuestion(answerCountsParser(10));

const parseWeights: Parser<SatisfactionQuestions<number>> = (value) => {
  const weights = eachQuestion(amount)(value);
  return Object.values(weights).some(Boolean) ? weights : fail('a weight above 0', 0);
};

/**
 * NKI (Nöjd-Kund-Index), the customer satisfaction index: three questions on 1–10, satisfied on the whole, compared with expectations, and
 * compared with the ideal. Each mean m becomes (m − 1)/9·100, and the index is the mean of the three.
 *
 * With weights of the host's own the figure is another one, and its `definition` says so: never compare the two. The weights of a published
 * index are estimated from all its companies together, so this is not the index of a national barometer either. A response without an answer
 * to all three is left out.
 *
 * Source: Fornell, "A National Customer Satisfaction Barometer: The Swedish Experience", _Journal of Marketing_ 56 (1992).
 *
 * @param answers `{ overall, expectations, ideal }`, for each how many gave each answer: 10 whole numbers from 0 to 10¹⁰, those who answered 1
 *   first; or `{ answers }`, each a whole number 1–10.
 * @param options `weights`, one for each question. Default: all alike.
 * @returns The index, 0–100 points. `null` when nobody answered. With equal weights the numerator and denominator are the points over 1 that
 *   were given and that could be given.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, for questions with different numbers of answers, and for weights of which
 *   none is above 0.
 *
 * @example
 * const answers = { overall: { answers: [8, 10] }, expectations: { answers: [7, 9] }, ideal: { answers: [6, 8] } };
 * const index = customerSatisfactionIndex(answers);
 * [index.value, index.numerator, index.denominator]; // [77.77777777777777, 42, 54]
 * const weights = { overall: 2, expectations: 1, ideal: 1 };
 * customerSatisfactionIndex(answers, { weights }).definition; // 'weighted-customer-satisfaction-index'
 */
export function customerSatisfactionIndex(
  answers: SatisfactionIndexInput,
  options?: SatisfactionIndexOptions | null,
): Kpi {
  const counts = parseArgument('customerSatisfactionIndex', 'answers', answers, (value) => {
    const questions = parseQuestions(value);
    const n = sumOf(questions.overall);
    for (const id of QUESTIONS) {
      const people = sumOf(questions[id]);
      if (people !== n) failAt(id, `${n} answers, as many as to the first question`, people);
    }
    return questions;
  });
  const { weights } = parseArgument(
    'customerSatisfactionIndex',
    'options',
    options ?? {},
    strictObject({ weights: optional(parseWeights) }),
  );
  const n = BigInt(sumOf(counts.overall));
  const weightOf = (id: keyof typeof counts): bigint => toDecimal(weights?.[id] ?? 1);
  /** The points over 1 that were given. */
  const pointsOf = (id: keyof typeof counts): bigint =>
    BigInt(sumOf(counts[id].map((people, index) => people * index)));
  return kpiOf(weights ? 'weighted-customer-satisfaction-index' : 'customer-satisfaction-index', [
    sumOfDecimals(QUESTIONS.map((id) => weightOf(id) * pointsOf(id))),
    sumOfDecimals(QUESTIONS.map((id) => 9n * n * weightOf(id))),
  ]);
}
