import { read, whole } from './check.js';

/** Up to here 20·sum + n is exact, and so is its quotient’s whole part. */
const largestSum = 4e14;

/**
 * A mean rounded half up to one decimal, from whole numbers, so that a tie such as 69/20 = 3.45 is seen as one:
 * floor((20·sum + n) / 2n) tenths.
 *
 * @param sum The sum of the answers, a whole number.
 * @param n How many they are, a whole number. 0: there is no mean.
 * @returns The mean with one decimal, or `null` when n is 0.
 * @throws KundDiagnosError `invalid-sum`, `invalid-n` for what is no whole number, beyond ±4·10¹⁴, or an n that is negative.
 *
 * @example
 * roundedMean(69, 20); // 3.5
 * roundedMean(3449, 1000); // 3.4
 * roundedMean(0, 0); // null
 */
export function roundedMean(sum: number, n: number): number | null {
  const steps = read('sum', sum, whole(-largestSum, largestSum));
  const people = read('n', n, whole(0, largestSum));
  return people ? Math.floor((20 * steps + people) / (2 * people)) / 10 : null;
}
