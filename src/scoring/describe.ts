import { fail, guard, largestCount, list, whole } from './check.js';
import type { Scale } from './instrument.js';
import { readScale } from './read-instrument.js';
import { tenths } from './rounded-mean.js';

export type Spread = 'low' | 'moderate' | 'high';

/** The figures of one question in one group. `null` means that there is no value. */
export interface Description {
  /** Number of answers. */
  n: number;
  sum: number;
  counts: number[];
  mean: number | null;
  /** The mean rounded half up to one decimal, in whole-number arithmetic. This is what is shown. */
  rounded: number | null;
  /** Sample standard deviation; none for n < 2. */
  sd: number | null;
  populationSd: number | null;
  median: number | null;
  quartiles: [number, number] | null;
  /** Lowest and highest answer that occurs. */
  min: number | null;
  max: number | null;
  /** Agreement r_wg, 0–1; none for n < 2. */
  agreement: number | null;
  /** Consensus Cns, 0–1. */
  consensus: number | null;
  /** In a word; none below five answers. */
  spread: Spread | null;
  split: boolean;
}

export function readCounts(counts: unknown, points: number, path: readonly (string | number)[]): number[] {
  const given = list(counts, 'invalid-counts', path);
  if (given.length !== points) fail('invalid-counts', path, `${points} counts`, given.length);
  return Array.from({ length: points }, (_, i) =>
    whole(given[i], 0, largestCount, 'invalid-counts', [...path, i]),
  );
}

/** Exact: n, the sum of steps above the scale's lowest, and d = n·Σk² − (Σk)², which moving the scale does not change. */
export function moments(counts: readonly number[]): { n: bigint; sum: bigint; d: bigint } {
  let n = 0n;
  let sum = 0n;
  let squares = 0n;
  counts.forEach((count, i) => {
    n += BigInt(count);
    sum += BigInt(count * i);
    squares += BigInt(count * i * i);
  });
  return { n, sum, d: n * squares - sum * sum };
}

/** How many answered below the middle of the scale, and above it. */
export function sides(counts: readonly number[]): { below: number; above: number } {
  let below = 0;
  let above = 0;
  counts.forEach((count, i) => {
    if (2 * i < counts.length - 1) below += count;
    if (2 * i > counts.length - 1) above += count;
  });
  return { below, above };
}

export function figures(counts: number[], { min, max }: Scale): Description {
  const { n: people, sum, d } = moments(counts);
  const n = Number(people);
  const width = max - min;
  const total = Number(sum) + n * min;
  const occurring = counts.flatMap((count, i) => (count ? i : []));
  const pairs = people * (people - 1n);
  // r_wg = (ceiling − 12·d) / ceiling
  const ceiling = pairs * BigInt(width * (width + 2));
  const { below, above } = sides(counts);

  const at = (position: number): number => counts.findIndex((count) => (position -= count) < 0);
  /** R's type 7; quarters of whole numbers are exact. */
  const quartile = (q: number): number => {
    const position = ((n - 1) * q) / 4;
    const low = at(Math.floor(position));
    return min + low + (position % 1) * (at(Math.ceil(position)) - low);
  };
  const consensus = (): number =>
    counts.reduce((value, count, i) => {
      const distance = Math.abs(i - Number(sum) / n) / width;
      return count ? value + (count / n) * Math.log2(1 - distance) : value;
    }, 1);
  const spread = (): Spread => (40n * d <= ceiling ? 'low' : 24n * d <= ceiling ? 'moderate' : 'high');

  return {
    n,
    sum: total,
    counts,
    mean: n ? total / n : null,
    rounded: n ? (tenths(sum, people) + 10 * min) / 10 : null,
    sd: n > 1 ? Math.sqrt(Number(d) / Number(pairs)) : null,
    populationSd: n ? Math.sqrt(Number(d)) / n : null,
    median: n ? quartile(2) : null,
    quartiles: n ? [quartile(1), quartile(3)] : null,
    min: n ? min + occurring[0]! : null,
    max: n ? min + occurring.at(-1)! : null,
    agreement: n > 1 ? Math.max(0, Number(ceiling - 12n * d) / Number(ceiling)) : null,
    consensus: n ? Math.max(0, consensus()) : null,
    spread: n < 5 ? null : spread(),
    split: Math.min(below, above) > 1 && 4 * Math.min(below, above) >= n,
  };
}

/**
 * All figures of one question, from how many gave each answer.
 *
 * @param counts How many gave each answer, the scale's lowest first; whole numbers from 0 to 10¹⁰, one for each
 *   point of the scale.
 * @param scale The scale's ends, whole numbers from −100 to 100. Its width, and not the answers that occur, decides agreement,
 *   consensus and split.
 * @throws KundDiagnosError `invalid-scale`, `invalid-counts`.
 *
 * @example
 * const { mean, rounded, median, spread, split } = describe([0, 1, 3, 4, 2], { min: 1, max: 5 });
 * [mean, rounded, median, spread, split]; // [3.7, 3.7, 4, 'moderate', false]
 */
export function describe(counts: readonly number[], scale: Scale): Description {
  return guard(() => {
    const { min, max } = readScale(scale, ['scale']);
    return figures(readCounts(counts, max - min + 1, ['counts']), { min, max });
  });
}
