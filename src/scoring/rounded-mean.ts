import { amount, at, sum as readSum } from './check.js';

/**
 * A mean rounded half up to one decimal, from whole numbers, so that a tie such as 69/20 = 3.45 is seen as one:
 * floor((20·sum + n) / 2n) tenths.
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
  const steps = BigInt(at('sum', () => readSum(sum), 'invalid-input'));
  const twice = 2n * BigInt(at('n', () => amount(n), 'invalid-input'));
  const dividend = 20n * steps + twice / 2n;
  // Division of whole numbers cuts towards 0: a negative one is a step lower.
  return n ? Number(dividend / twice - BigInt(dividend % twice < 0n)) / 10 : null;
}
