import { describeCounts, dispersion, sampleSd, type Description } from './describe.js';
import type { Instrument, TrafficLight } from './instrument.js';
import { instrumentArgument, type ParsedInstrument } from './parse-instrument.js';
import { addCounts, countsParser, possibleTallyParser, type ParsedTally } from './parse-tally.js';
import type { Tally } from './tally.js';
import { lightOf } from './traffic-light.js';
import { parseArgument } from './validation/argument.js';
import { perQuestion } from './per-question.js';
import {
  arrayOf,
  integer,
  literal,
  nonEmptyString,
  object,
  within,
  type Parser,
} from './validation/validate.js';

export interface QuestionSummary<Q extends string = string> extends Description {
  id: Q;
  light: TrafficLight | null;
}

/** A group's result: the whole, and each question in the instrument's order. */
export interface Summary<Q extends string = string> {
  instrument: string;
  version: number;
  /** Number of people. */
  n: number;
  /** Mean over all answers. */
  mean: number | null;
  /** The mean rounded half up to one decimal. */
  rounded: number | null;
  light: TrafficLight | null;
  /**
   * Spread between people: the sample standard deviation of people's totals, divided by the number of questions. `null` for n < 2, and for a tally
   * without `squaredTotals`.
   */
  sd: number | null;
  questions: QuestionSummary<Q>[];
  /** The questions with the lowest mean; several on a tie, none when nobody answered. */
  weakest: Q[];
}

/** The figures that follow from the counts alone. */
export function summarizeCounts<Q extends string>(
  { ids, scale, thresholds }: ParsedInstrument<Q>,
  counts: readonly number[][],
): { whole: Omit<QuestionSummary, 'id'>; questions: QuestionSummary<Q>[] } {
  const withLight = (answers: number[]): Omit<QuestionSummary, 'id'> => {
    const description = describeCounts(answers, scale);
    const { rounded } = description;
    return { light: rounded === null ? null : lightOf(rounded, thresholds), ...description };
  };
  return {
    // The counts of all questions together give the mean over all answers.
    whole: withLight(addCounts(counts)),
    questions: ids.map((id, q) => ({ id, ...withLight(counts[q]!) })),
  };
}

/** A group's result, from a validated tally. */
export function summarizeTally<Q extends string>(
  instrument: ParsedInstrument<Q>,
  { n, counts, squaredTotals }: ParsedTally,
): Summary<Q> {
  const { whole, questions } = summarizeCounts(instrument, counts);
  const { sum, mean, rounded, light } = whole;
  const lowest = Math.min(...questions.map((question) => question.sum));
  return {
    instrument: instrument.id,
    version: instrument.version,
    n,
    mean,
    rounded,
    light,
    sd:
      n > 1 && squaredTotals !== null
        ? sampleSd(n, dispersion(n, sum, squaredTotals)) / questions.length
        : null,
    questions,
    // Compares sums instead of means: everybody answered every question.
    weakest: n > 0 ? questions.filter((question) => question.sum === lowest).map(({ id }) => id) : [],
  };
}

/** Parses a tally and summarizes it. */
export function summaryOfTally<Q extends string>(instrument: ParsedInstrument<Q>): Parser<Summary<Q>> {
  const parseTally = possibleTallyParser(instrument);
  return (tally) => summarizeTally(instrument, parseTally(tally));
}

/** Parses a summary from outside. Recomputes its figures from its counts. */
export function summaryArgument<Q extends string>(
  functionName: string,
  instrument: ParsedInstrument<Q>,
  summary: unknown,
): ReturnType<typeof summarizeCounts<Q>> {
  return parseArgument(functionName, 'summary', summary, (value) => {
    const { n, questions } = object({
      instrument: literal(instrument.id),
      version: literal(instrument.version),
      n: integer(),
      questions: arrayOf(object({ id: nonEmptyString, counts: (counts: unknown) => counts })),
    })(value);
    const byId = Object.fromEntries(questions.map(({ id, counts }) => [id, counts]));
    const counts = within('questions', perQuestion(instrument.ids, countsParser(instrument.scale, n)), byId);
    return summarizeCounts(instrument, counts);
  });
}

/**
 * A group's result from its tally: the whole and every question, with the lights of the instrument's thresholds.
 *
 * @param instrument The instrument that was answered.
 * @param tally The group's tally: of a team, of one person, or of nobody (every figure is then `null`).
 * @throws {KundDiagnosError} `incompatible` for another instrument or version; `invalid-argument` for figures that no group of people can
 *   have given.
 *
 * @example
 * const summary = summarize(kundorientering, tally(kundorientering, responses));
 * [summary.mean, summary.rounded, summary.light]; // [3.45, 3.5, 'green']
 * summary.weakest; // ['closed-loop', 'sla']
 */
export function summarize<Q extends string>(instrument: Instrument<Q>, tally: Tally<Q>): Summary<Q> {
  const parsed = instrumentArgument<Q>('summarize', instrument);
  return parseArgument('summarize', 'tally', tally, summaryOfTally(parsed));
}
