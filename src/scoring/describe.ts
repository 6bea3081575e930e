import type { Scale } from './instrument.js';
import { parseScale } from './parse-instrument.js';
import { countsParser } from './parse-tally.js';
import { roundMean } from './rounded-mean.js';
import { parseArgument } from './validation/argument.js';

export type Spread = 'low' | 'moderate' | 'high';

/** The figures of one question in one group. `null` means that there is no value. */
export interface Description {
  /** Number of answers. */
  n: number;
  /** The answers added up. */
  sum: number;
  /** How many gave each answer, the scale's lowest first. */
  counts: number[];
  /** sum/n: where the group stands on average. It does not show whether people stand together. */
  mean: number | null;
  /** The mean rounded half up to one decimal, in whole-number arithmetic. This is the figure to show. */
  rounded: number | null;
  /** Sample standard deviation, √((nΣk² − (Σk)²)/(n(n − 1))): how far people typically are from the mean. `null` for n < 2. */
  sd: number | null;
  /** √(nΣk² − (Σk)²)/n: the standard deviation when these people are the whole population. The one to show is `sd`. */
  populationSd: number | null;
  /** The middle answer: as many answered below it as above. */
  median: number | null;
  /** First and third quartile, by linear interpolation (R type 7, Excel QUARTILE.INC). */
  quartiles: [number, number] | null;
  /** The lowest answer that occurs. */
  min: number | null;
  /** The highest answer that occurs. */
  max: number | null;
  /**
   * Agreement r_wg, 0–1: 1 − s²/((K² − 1)/12), cut at 0, where K is the number of values on the scale. 0 is what answering at
   * random would give (James, Demaree & Wolf 1984). `null` for n < 2. Do not use it to compare scales of different width, or for very
   * small groups.
   */
  agreement: number | null;
  /**
   * Consensus Cns, 0–1: 1 + Σp·log₂(1 − |k − mean|/(K − 1)). 1 is unanimous, 0 is half at either end (Tastle & Wierman 2007).
   * Unlike `agreement` it treats the scale as an order, not as distances that may be squared.
   */
  consensus: number | null;
  /**
   * The spread in a word: low when r_wg is at least .70, moderate from .50, else high. `null` below five answers, where chance alone
   * gives "low" too often.
   */
  spread: Spread | null;
  /** How many answered below the middle of the scale. */
  below: number;
  /** How many answered above the middle of the scale. */
  above: number;
  /** True when at least two people and a quarter of the group are on either side of the middle: the mean then describes nobody. */
  split: boolean;
}

const MIN_ANSWERS_FOR_SPREAD = 5;

/** d = n·Σk² − (Σk)², exact: the sample variance is d/(n(n − 1)). Moving the scale does not change it. */
export function dispersion(n: number, sum: number, squares: number): bigint {
  return BigInt(n) * BigInt(squares) - BigInt(sum) ** 2n;
}

/** Sample standard deviation from d. */
export const sampleSd = (n: number, d: bigint): number => Math.sqrt(Number(d) / n / (n - 1));

/** Every figure, from validated counts. */
export function describeCounts(counts: number[], { min, max }: Scale): Description {
  const width = max - min;
  let n = 0;
  let steps = 0;
  let squares = 0;
  let below = 0;
  let above = 0;
  counts.forEach((people, index) => {
    n += people;
    steps += people * index;
    squares += people * index * index;
    if (2 * index < width) below += people;
    if (2 * index > width) above += people;
  });
  const sum = steps + n * min;
  const d = dispersion(n, steps, squares);
  // r_wg = 1 − 12·d/ceiling
  const ceiling = BigInt(n) * BigInt(n - 1) * BigInt(width * (width + 2));
  const from = <T>(least: number, figure: () => T): T | null => (n < least ? null : figure());

  /** A quartile of the sorted answers, by number. */
  const quartile = (quarters: number): number => {
    const position = ((n - 1) * quarters) / 4;
    const low = answerAt(counts, Math.floor(position));
    return min + low + (position % 1) * (answerAt(counts, Math.ceil(position)) - low);
  };
  const consensus = (): number =>
    counts.reduce(
      (sum, people, index) =>
        people ? sum + (people / n) * Math.log2(1 - Math.abs(index - steps / n) / width) : sum,
      1,
    );
  const spread = (): Spread => (40n * d <= ceiling ? 'low' : 24n * d <= ceiling ? 'moderate' : 'high');

  return {
    n,
    sum,
    counts,
    mean: from(1, () => sum / n),
    rounded: from(1, () => roundMean(sum, n)),
    sd: from(2, () => sampleSd(n, d)),
    populationSd: from(1, () => Math.sqrt(Number(d)) / n),
    median: from(1, () => quartile(2)),
    quartiles: from(1, () => [quartile(1), quartile(3)]),
    min: from(1, () => quartile(0)),
    max: from(1, () => quartile(4)),
    agreement: from(2, () => Math.max(0, Number(ceiling - 12n * d) / Number(ceiling))),
    consensus: from(1, () => Math.max(0, consensus())),
    spread: from(MIN_ANSWERS_FOR_SPREAD, spread),
    below,
    above,
    split: Math.min(below, above) >= Math.max(2, n / 4),
  };
}

/** The index of the answer at a position in the sorted answers. */
function answerAt(counts: readonly number[], position: number): number {
  let left = position;
  return counts.findIndex((people) => {
    left -= people;
    return left < 0;
  });
}

/**
 * Every figure of one question, from how many gave each answer.
 *
 * @param counts How many gave each answer, the scale's lowest first: whole numbers from 0 to 10¹⁰, one for each value of the
 *   scale.
 * @param scale The scale's ends: whole numbers, at most 100 apart. Agreement, consensus and split depend on its width, not on the
 *   answers that occur.
 * @throws {KundDiagnosError} `invalid-argument` for counts or a scale that are anything else.
 *
 * @example
 * const { mean, rounded, median, spread, split } = describe([0, 1, 3, 4, 2], { min: 1, max: 5 });
 * [mean, rounded, median, spread, split]; // [3.7, 3.7, 4, 'moderate', false]
 */
export function describe(counts: readonly number[], scale: Scale): Description {
  const parsedScale = parseArgument('describe', 'scale', scale, parseScale);
  const parsedCounts = parseArgument('describe', 'counts', counts, countsParser(parsedScale));
  return describeCounts(parsedCounts, parsedScale);
}
