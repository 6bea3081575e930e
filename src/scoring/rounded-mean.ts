import { parseArgument } from './validation/argument.js';
import { integer } from './validation/validate.js';

/** Up to this sum, 20·sum + n is exact, and so is the integer part of its quotient. */
const MAX_SUM = 4e14;

/** floor((20·sum + n) / 2n) tenths, for validated integers. */
export const roundMean = (sum: number, n: number): number => Math.floor((20 * sum + n) / (2 * n)) / 10;

/**
 * A mean rounded half up to one decimal, worked out in whole numbers so that a tie such as 69/20 = 3.45 is seen as one:
 * floor((20·sum + n) / 2n) tenths.
 *
 * @param sum The answers added up: a whole number, at most 4·10¹⁴ either way.
 * @param n The number of answers: a whole number from 0 to 4·10¹⁴. With 0 there is no mean.
 * @returns The mean with one decimal, or `null` when n is 0.
 * @throws {KundDiagnosError} `invalid-argument` for anything else than whole numbers in these ranges.
 *
 * @example
 * roundedMean(69, 20); // 3.5
 * roundedMean(3449, 1000); // 3.4
 * roundedMean(0, 0); // null
 */
export function roundedMean(sum: number, n: number): number | null {
  const total = parseArgument('roundedMean', 'sum', sum, integer(-MAX_SUM, MAX_SUM));
  const answers = parseArgument('roundedMean', 'n', n, integer(0, MAX_SUM));
  return answers === 0 ? null : roundMean(total, answers);
}
