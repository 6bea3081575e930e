// Whether two values of one figure differ by more than chance explains.
import { definitionOf } from './definitions.js';
import type { Measure } from './watched-period.js';

/**
 * Whether a value could be told from another, and if not, why:
 *
 * - `tested`: it was.
 * - `too-few`: one of the two is of fewer than 30.
 * - `not-tested`: how many they are of, or how much chance moves them, is not known.
 * - `nothing-before`: there is no other, or it has no value.
 * - `no-value`: it has no value itself.
 */
export type Comparison = 'tested' | 'too-few' | 'not-tested' | 'nothing-before' | 'no-value';

/**
 * Why two values are `not-tested`:
 *
 * - `amounts`: they are sums of money, which a few large customers decide.
 * - `count-unknown`: how many they are of is not known.
 * - `spread-unknown`: how far chance moves them is not known, since a mean or a median does not say how far its parts are apart.
 */
export type NotTestedReason = 'amounts' | 'count-unknown' | 'spread-unknown';

/** Fewer answers than this say too little. */
const MIN_ANSWERS = 30;
/** How many standard errors chance alone explains: one time in twenty it is more, up or down. */
const Z = 1.96;

export const isTooFew = ({ value, n }: Measure): boolean => value !== null && n !== null && n < MIN_ANSWERS;

/** The standard error of the difference between two measures; `null` when it is not known. */
function standardErrorOf(before: Measure, now: Measure): number | null {
  if (before.n === null || now.n === null) return null;
  if (before.successes !== null && now.successes !== null) {
    // One success and one failure are added to each.
    const [n, m] = [before.n + 2, now.n + 2];
    const p = (before.successes + now.successes + 2) / (n + m);
    return 100 * Math.sqrt(p * (1 - p) * (1 / n + 1 / m));
  }
  return before.variance !== null && now.variance !== null ? Math.sqrt(before.variance + now.variance) : null;
}

export function compare(before: Measure | undefined, now: Measure): Comparison {
  if (now.value === null) return 'no-value';
  if (isTooFew(now) || (before && isTooFew(before))) return 'too-few';
  if (before?.value == null) return 'nothing-before';
  return standardErrorOf(before, now) === null ? 'not-tested' : 'tested';
}

/** Why two values of a figure are `not-tested`. A share of people or cases with its `n` is always tested. */
export function notTestedReason(figure: string, before: Measure, now: Measure): NotTestedReason {
  const measures = [before, now];
  const isSpreadKnown = measures.every(({ variance }) => variance !== null);
  if (definitionOf(figure)?.isOfMoney && !isSpreadKnown) return 'amounts';
  return measures.some(({ n }) => n === null) ? 'count-unknown' : 'spread-unknown';
}

/**
 * Of two that were `tested`, as one of so many comparisons: where nothing differs, any of them says so about once in twenty times (Bonferroni).
 */
export const isMoreThanChance = (before: Measure, now: Measure, comparisons = 1): boolean =>
  Math.abs(now.value! - before.value!) > limitOf(comparisons) * standardErrorOf(before, now)!;

/** The standard errors that chance explains in so many comparisons: the upper tail of 2.5 % shared by them. Abramowitz & Stegun 26.2.23. */
function limitOf(comparisons: number): number {
  if (comparisons === 1) return Z;
  const t = Math.sqrt(-2 * Math.log(0.025 / comparisons));
  return (
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t ** 2) / (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3)
  );
}
