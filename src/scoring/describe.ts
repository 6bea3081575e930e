import { read } from './check.js';
import type { Scale } from './instrument.js';
import { readScale } from './read-instrument.js';
import { countsOf } from './read-tally.js';
import { roundedMean } from './rounded-mean.js';

export type Spread = 'low' | 'moderate' | 'high';

/** The figures of one question in one group. `null` means that there is no value. */
export interface Description {
  /** Number of answers. */
  n: number;
  /** The answers added up. */
  sum: number;
  /** How many gave each answer, the scale's lowest first. */
  counts: number[];
  /** sum/n. Where people stand as one; it hides whether they stand together. */
  mean: number | null;
  /** The mean rounded half up to one decimal, in whole-number arithmetic. This is what is shown. */
  rounded: number | null;
  /** Sample standard deviation, √((nΣk² − (Σk)²)/(n(n − 1))): how far from the mean people typically are. None for n < 2. */
  sd: number | null;
  /** √(nΣk² − (Σk)²)/n: the same when these people are all there are. The one that is shown is `sd`. */
  populationSd: number | null;
  /** As many answered below as above. */
  median: number | null;
  /** A quarter and three quarters of the way, by linear interpolation (R's type 7, Excel's QUARTILE.INC). */
  quartiles: [number, number] | null;
  /** Lowest answer that occurs. */
  min: number | null;
  /** Highest answer that occurs. */
  max: number | null;
  /**
   * Agreement r_wg, 0–1: 1 − s²/((K² − 1)/12), cut at 0, with K points on the scale; 0 is what answering at random would give (James,
   * Demaree & Wolf 1984). None for n < 2. Not for comparing scales of different width, nor very small groups.
   */
  agreement: number | null;
  /**
   * Consensus Cns, 0–1: 1 + Σp·log₂(1 − |k − mean|/(K − 1)); 1 is unanimous, 0 is half at either end (Tastle & Wierman 2007).
   * Unlike `agreement` it takes the scale as an order, not as distances that may be squared.
   */
  consensus: number | null;
  /** In a word: low when r_wg is at least .70, moderate from .50, else high. None below five answers, where chance says "low" too often. */
  spread: Spread | null;
  /** How many answered below the middle of the scale. */
  below: number;
  /** How many answered above the middle of the scale. */
  above: number;
  /** At least two people and a quarter of them on either side of the middle: the mean then describes nobody. */
  split: boolean;
}

/** d = n·Σk² − (Σk)², exact: the sample variance is d/(n(n − 1)). Moving the scale does not change it. */
export function dispersion(n: number, sum: number, squares: number): bigint {
  return BigInt(n) * BigInt(squares) - BigInt(sum) ** 2n;
}

/** Sample standard deviation from d. */
export const sampleSd = (n: number, d: bigint): number => Math.sqrt(Number(d) / n / (n - 1));

/** All figures, from counts that are known to be right. */
export function figures(counts: number[], { min, max }: Scale): Description {
  const width = max - min;
  let n = 0;
  let steps = 0;
  let squares = 0;
  let below = 0;
  let above = 0;
  counts.forEach((people, i) => {
    n += people;
    steps += people * i;
    squares += people * i * i;
    if (2 * i < width) below += people;
    if (2 * i > width) above += people;
  });
  const sum = steps + n * min;
  const d = dispersion(n, steps, squares);
  // r_wg = 1 − 12·d/ceiling
  const ceiling = BigInt(n) * BigInt(n - 1) * BigInt(width * (width + 2));
  const value = <T>(figure: T, least = 1): T | null => (n < least ? null : figure);

  /** What is answered this many quarters of the way, when all stand in order. */
  const quartile = (quarters: number): number => {
    const place = ((n - 1) * quarters) / 4;
    const [low, high] = [Math.floor(place), Math.ceil(place)].map(
      (left) => min + counts.findIndex((people) => (left -= people) < 0),
    ) as [number, number];
    return low + (place % 1) * (high - low);
  };
  const consensus = counts.reduce(
    (all, people, i) => (people ? all + (people / n) * Math.log2(1 - Math.abs(i - steps / n) / width) : all),
    1,
  );

  return {
    n,
    sum,
    counts,
    mean: value(sum / n),
    rounded: roundedMean(sum, n),
    sd: value(sampleSd(n, d), 2),
    populationSd: value(Math.sqrt(Number(d)) / n),
    median: value(quartile(2)),
    quartiles: value([quartile(1), quartile(3)]),
    min: value(quartile(0)),
    max: value(quartile(4)),
    agreement: value(Math.max(0, Number(ceiling - 12n * d) / Number(ceiling)), 2),
    consensus: value(Math.max(0, consensus)),
    spread: value(40n * d <= ceiling ? 'low' : 24n * d <= ceiling ? 'moderate' : 'high', 5),
    below,
    above,
    split: Math.min(below, above) >= Math.max(2, n / 4),
  };
}

/**
 * All figures of one question, from how many gave each answer.
 *
 * @param counts How many gave each answer, the scale's lowest first; whole numbers from 0 to 10¹⁰, one for each
 *   point of the scale.
 * @param scale The scale's ends, whole numbers at most 100 apart. Its width, and not the answers that occur, decides agreement,
 *   consensus and split.
 * @throws KundDiagnosError `invalid-scale`, `invalid-counts`.
 *
 * @example
 * const { mean, rounded, median, spread, split } = describe([0, 1, 3, 4, 2], { min: 1, max: 5 });
 * [mean, rounded, median, spread, split]; // [3.7, 3.7, 4, 'moderate', false]
 */
export function describe(counts: readonly number[], scale: Scale): Description {
  const basis = read('scale', scale, readScale);
  return figures(read('counts', counts, countsOf(basis)), basis);
}
