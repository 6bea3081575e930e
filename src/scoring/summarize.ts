import { fields, listOf, perQuestion, read, refuse, same, text, total, whole, type Read } from './check.js';
import { dispersion, figures, sampleSd, type Description } from './describe.js';
import type { Instrument, Light } from './instrument.js';
import { readInstrument, type Basis } from './read-instrument.js';
import { addCounts, countsOf, tallyOf } from './read-tally.js';
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

/** What follows from the counts alone. */
function figuresOf<Q extends string>({ ids, scale, lights }: Basis<Q>, counts: readonly number[][]) {
  const lit = (of: number[]) => {
    const description = figures(of, scale);
    return { light: trafficLight(description.rounded, lights), ...description };
  };
  // The mean over all answers is that of all questions' counts put together.
  return { ...lit(addCounts(counts)), questions: ids.map((id, q) => ({ id, ...lit(counts[q]!) })) };
}

/** Reads a tally into what it says. */
export const summaryOf =
  <Q extends string>(basis: Basis<Q>): Read<Summary<Q>> =>
  (tally, path) => {
    const { n, counts, squaredTotals } = tallyOf(basis)(tally, path);
    const { sum, mean, rounded, light, questions } = figuresOf(basis, counts);
    const lowest = Math.min(...questions.map((question) => question.sum));
    const d = dispersion(n || 1, sum, squaredTotals);
    // Totals spread the most when everybody's answers rise and fall together. The root of a negative d is no number.
    const most = total(questions.map(({ populationSd }) => n * populationSd!));
    if (!(Math.sqrt(Number(d)) <= most * (1 + 1e-9)))
      refuse('what the counts allow', squaredTotals, [path, 'squaredTotals']);
    return {
      instrument: basis.id,
      version: basis.version,
      n,
      mean,
      rounded,
      light,
      sd: n > 1 ? sampleSd(n, d) / questions.length : null,
      questions,
      // Everybody answered every question, so that sums compare as means do.
      weakest: questions.filter((question) => n && question.sum === lowest).map((question) => question.id),
    };
  };

/** Reads a summary that comes back from outside: its figures are worked out again from its counts. */
export const readSummary = <Q extends string>(basis: Basis<Q>, summary: unknown) =>
  read('summary', summary, (value, path) => {
    const { n, questions } = fields({
      instrument: same(basis.id),
      version: same(basis.version),
      n: whole(),
      questions: listOf(fields({ id: text, counts: (counts: unknown) => counts })),
    })(value, path);
    const counts = perQuestion(basis.ids, countsOf(basis.scale, n))(
      Object.fromEntries(questions.map((question) => [question.id, question.counts])),
      [path, 'questions'],
    );
    return figuresOf(basis, counts);
  });

/**
 * A group's result from its tally: the whole and every question, with the lights of the instrument's thresholds.
 *
 * @param instrument The instrument that was answered.
 * @param tally The group's tally: of a team, of one person, or of nobody (then every figure is `null`).
 * @throws KundDiagnosError `incompatible` for another instrument or version, `invalid-tally` for figures that no
 *   group of people can have given.
 *
 * @example
 * const summary = summarize(kundorientering, tally(kundorientering, responses));
 * [summary.mean, summary.rounded, summary.light]; // [3.45, 3.5, 'green']
 * summary.weakest; // ['closed-loop', 'sla']
 */
export function summarize<Q extends string>(instrument: Instrument<Q>, tally: Tally<Q>): Summary<Q> {
  return read('tally', tally, summaryOf(readInstrument(instrument)));
}
