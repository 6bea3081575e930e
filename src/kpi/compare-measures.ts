// Whether two values of one figure differ by more than chance explains.
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

/** Of two that were `tested`. */
export const isMoreThanChance = (before: Measure, now: Measure): boolean =>
  Math.abs(now.value! - before.value!) > Z * standardErrorOf(before, now)!;
