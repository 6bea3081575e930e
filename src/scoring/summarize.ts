import { at, fail, listOf, open, text, total } from './check.js';
import { dispersion, figures, type Description } from './describe.js';
import type { Instrument, Light } from './instrument.js';
import { readInstrument, type Basis } from './read-instrument.js';
import { addCounts, readTally, type ReadTally } from './read-tally.js';
import type { Tally } from './tally.js';
import { trafficLight } from './traffic-light.js';

export interface QuestionSummary<Q extends string = string> extends Description {
  id: Q;
  light: Light | null;
}

/** A group's result: the whole, and each question in the instrument's order. */
export interface Summary<Q extends string = string> {
  instrument: string;
  version: number;
  /** Number of people. */
  n: number;
  /** Mean over all answers. */
  mean: number | null;
  rounded: number | null;
  light: Light | null;
  /** Spread between people: the sample sd of people's totals divided by the number of questions. */
  sd: number | null;
  questions: QuestionSummary<Q>[];
  /** The questions with the lowest mean; more than one on a tie, none when nobody answered. */
  weakest: Q[];
}

/** What follows from the counts alone: all but the spread between people. */
function compile<Q extends string>({ id, version, ids, scale, lights }: Basis<Q>, { n, counts }: ReadTally) {
  const questions = ids.map((question, q) => {
    const description = figures(counts[q]!, scale);
    return { id: question, light: trafficLight(description.rounded, lights), ...description };
  });
  // The mean over all answers is that of all questions' counts put together.
  const { sum, mean, rounded } = figures(addCounts(counts), scale);
  const lowest = Math.min(...questions.map((question) => question.sum));
  const summary: Summary<Q> = {
    instrument: id,
    version,
    n,
    mean,
    rounded,
    light: trafficLight(rounded, lights),
    sd: null,
    questions,
    // Everybody answered every question, so that sums compare as means do.
    weakest: questions.filter((question) => n && question.sum === lowest).map((question) => question.id),
  };
  return { summary, sum };
}

export function summaryOf<Q extends string>(basis: Basis<Q>, tally: unknown): Summary<Q> {
  const read = readTally(basis, tally);
  const { summary, sum } = compile(basis, read);
  const { n, questions } = summary;
  const d = dispersion(n, sum, read.squaredTotals);
  // Totals spread the most when everybody's answers rise and fall together.
  const most = total(questions.map(({ populationSd }) => n * populationSd!));
  if (d < 0n || Math.sqrt(Number(d)) > most * (1 + 1e-9) || (!n && read.squaredTotals))
    fail('what the counts allow', read.squaredTotals, ['squaredTotals']);
  return { ...summary, sd: n > 1 ? Math.sqrt(Number(d) / n / (n - 1)) / questions.length : null };
}

/** A summary that comes back from outside: its figures are worked out again from its counts. */
export const readSummary = <Q extends string>(basis: Basis<Q>, summary: unknown): Summary<Q> =>
  at(
    'summary',
    () => {
      const get = open(summary);
      const same = (value: unknown): unknown => value;
      const questions = listOf(
        (question) => [open(question)('id', text), open(question)('counts', same)] as const,
      );
      const tally = {
        instrument: get('instrument', same),
        version: get('version', same),
        responses: get('n', same),
        questions: Object.fromEntries(get('questions', questions)),
        squaredTotals: 0,
      };
      return compile(basis, readTally(basis, tally)).summary;
    },
    'invalid-input',
  );

/**
 * A group's result from its tally: the whole and every question, with the lights of the instrument's thresholds.
 *
 * @param instrument The instrument that was answered.
 * @param tally The group's tally: of a team, of one person, or of nobody (then every figure is `null`).
 * @throws KundDiagnosError `incompatible` for another instrument or version, `invalid-tally` or `invalid-counts` for figures that no
 *   group of people can have given.
 *
 * @example
 * const summary = summarize(kundorientering, tally(kundorientering, responses));
 * [summary.mean, summary.rounded, summary.light]; // [3.45, 3.5, 'green']
 * summary.weakest; // ['closed-loop', 'sla']
 */
export function summarize<Q extends string>(instrument: Instrument<Q>, tally: Tally<Q>): Summary<Q> {
  const basis = readInstrument(instrument);
  return at('tally', () => summaryOf(basis, tally), 'invalid-tally');
}
