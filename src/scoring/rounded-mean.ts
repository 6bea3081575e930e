import { guard, whole } from './check.js';

/** floor((20·sum + n) / 2n) tenths in whole numbers; `sum` is not negative. */
export function tenths(sum: bigint, n: bigint): number {
  return Number((20n * sum + n) / (2n * n));
}

/**
 * A mean rounded half up to one decimal, from whole numbers, so that a tie such as 69/20 = 3.45 is seen as one.
 *
 * @param sum The sum of the answers, a whole number.
 * @param n How many they are, a whole number. 0: there is no mean.
 * @returns The mean with one decimal, or `null` when n is 0.
 * @throws KundDiagnosError `invalid-input` when either is not a whole number, or n is negative.
 *
 * @example
 * roundedMean(69, 20); // 3.5
 * roundedMean(3449, 1000); // 3.4
 * roundedMean(0, 0); // null
 */
export function roundedMean(sum: number, n: number): number | null {
  return guard(() => {
    const largest = Number.MAX_SAFE_INTEGER;
    whole(sum, -largest, largest, 'invalid-input', ['sum']);
    if (!whole(n, 0, largest, 'invalid-input', ['n'])) return null;
    // A whole number of steps down makes the sum positive without moving the rounding.
    const floor = Math.min(0, Math.floor(sum / n));
    return (tenths(BigInt(sum) - BigInt(floor) * BigInt(n), BigInt(n)) + 10 * floor) / 10;
  });
}
