// Exact decimal arithmetic in whole units: 0.3 − 0.1 − 0.2 is 0, and the order in which amounts are added does not matter.

/** Enough decimals for the smallest amount with all its digits. */
const DECIMALS = 60;

/** The number of units in 1. */
export const UNIT = 10n ** BigInt(DECIMALS);

/** A number from 0 as its shortest decimal, in units: 0.1 is exactly a tenth, not the double nearest to it. */
export function toDecimal(number: number): bigint {
  const [, whole, decimals, exponent] = /(\d)\.?(\d*)e(.+)/.exec(number.toExponential())!;
  return BigInt(whole! + decimals!) * 10n ** BigInt(DECIMALS + Number(exponent) - decimals!.length);
}

/** Far more bits than a double has, and few enough for the quotient of any two amounts to stay finite. */
const BITS = 512;

/** The double nearest to numerator/denominator, for a numerator from 0 and a denominator above 0. */
export function quotient(numerator: bigint, denominator: bigint): number {
  const shifted = numerator << BigInt(BITS);
  const floor = shifted / denominator;
  // A sticky last bit marks that digits were cut off, so that an apparent tie rounds up.
  const isCut = floor * denominator !== shifted;
  return Number(floor | BigInt(isCut)) / 2 ** BITS;
}

export const sumOfDecimals = (decimals: readonly bigint[]): bigint =>
  decimals.reduce((sum, decimal) => sum + decimal, 0n);
