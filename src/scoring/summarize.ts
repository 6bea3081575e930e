import { fail, guard, type Path } from './check.js';
import { figures, moments, type Description } from './describe.js';
import type { Instrument, Light, LightThresholds } from './instrument.js';
import { readInstrument, readLights, type Basis } from './read-instrument.js';
import { readTally } from './read-tally.js';
import { tenths } from './rounded-mean.js';
import type { Tally } from './tally.js';
import { lightOf } from './traffic-light.js';

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

/** The figures that follow from the counts alone. Everybody answered every question, so sums compare as means do. */
export function figuresOfWhole<Q extends string>(
  basis: Basis<Q>,
  lights: LightThresholds,
  n: number,
  counts: number[][],
): Omit<Summary<Q>, 'sd'> {
  const steps = counts.reduce((sum, question) => sum + moments(question).sum, 0n);
  const answers = BigInt(n) * BigInt(counts.length);
  const rounded = n ? (tenths(steps, answers) + 10 * basis.min) / 10 : null;
  const light = (mean: number | null): Light | null => (mean === null ? null : lightOf(mean, lights));
  const questions = basis.ids.map((id, q) => {
    const description = figures(counts[q]!, basis);
    return { id, light: light(description.rounded), ...description };
  });
  const lowest = Math.min(...questions.map(({ sum }) => sum));
  return {
    instrument: basis.id,
    version: basis.version,
    n,
    mean: n ? Number(steps + answers * BigInt(basis.min)) / Number(answers) : null,
    rounded,
    light: light(rounded),
    questions,
    weakest: n ? questions.filter(({ sum }) => sum === lowest).map(({ id }) => id) : [],
  };
}

/** n·Σt² − (Σt)² and n(n − 1): the variance of people's totals is their quotient. */
export function totalsOf(
  basis: Basis,
  { responses, counts, squaredTotals }: { responses: number; counts: number[][]; squaredTotals: number },
  path: Path,
): { d: bigint; pairs: bigint } {
  const n = BigInt(responses);
  const parts = counts.map(moments);
  const total = parts.reduce((sum, part) => sum + part.sum, n * BigInt(basis.min * counts.length));
  const d = n * BigInt(squaredTotals) - total * total;
  // The spread of totals lies between none and what it is when everybody's answers rise and fall together.
  const largest = parts.reduce((sum, part) => sum + Math.sqrt(Number(part.d)), 0);
  if (d < 0n || Math.sqrt(Number(d)) > largest * (1 + 1e-9) || (!responses && squaredTotals))
    fail('invalid-tally', [...path, 'squaredTotals'], 'a sum that the counts allow', squaredTotals);
  return { d, pairs: n * (n - 1n) };
}

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
  return guard(() => {
    const basis = readInstrument(instrument);
    return summaryOf(basis, readLights(instrument.lights, ['instrument', 'lights']), tally, ['tally']);
  });
}

export function summaryOf<Q extends string>(
  basis: Basis<Q>,
  lights: LightThresholds,
  tally: unknown,
  path: Path,
): Summary<Q> {
  const read = readTally(basis, tally, path);
  const { d, pairs } = totalsOf(basis, read, path);
  const { questions, weakest, ...whole } = figuresOfWhole(basis, lights, read.responses, read.counts);
  const sd = read.responses > 1 ? Math.sqrt(Number(d) / Number(pairs)) / basis.ids.length : null;
  return { ...whole, sd, questions, weakest };
}
