import { parseArgument } from '../scoring/validation/argument.js';
import { named } from '../scoring/validation/named.js';
import { sumOfDecimals, toDecimal } from './decimal.js';
import { signedAmount } from './parse-figure.js';

/** The value of each customer by id, as an object, a `Map` or pairs. */
export type ValuesByCustomer =
  Iterable<readonly [id: string, value: number]> | Readonly<Record<string, number>>;

/** Customers' ids by value segment, the most valuable first. */
export interface ValueSegments {
  /** Those who together make the first 80 % of the value. */
  A: string[];
  /** Those who make the next 15 %. */
  B: string[];
  /** Those who make the last 5 %. */
  C: string[];
  /** Those whose value is 0 or less. */
  outside: string[];
}

/**
 * Customers in three segments by value, so that figures can be seen for those who matter most (see `perSegment`).
 *
 * Customers are sorted by value, the largest first, ids breaking ties. One is in A while the share of all value that those before them make is
 * below 80 %, in B below 95 %, else in C. Whoever has a value of 0 or less is outside, and not part of the whole. Value is what the host
 * says: revenue, margin or lifetime value of one period, in one currency. Do not use it for a handful of customers, or to give up on those in
 * C: new customers are small at first.
 *
 * Source: ABC analysis, after Dickie, "ABC Inventory Analysis Shoots for Dollars, not Pennies" (1951).
 *
 * @param values Each customer's value by id: numbers from −10¹⁵ to 10¹⁵.
 * @returns The ids in each segment. Every id is in exactly one.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, and for an id that comes twice.
 *
 * @example
 * const values = { c1: 500, c2: 300, c3: 100, c4: 50, c5: 50 };
 * valueSegments(values); // { A: ['c1', 'c2'], B: ['c3', 'c4'], C: ['c5'], outside: [] }
 */
export function valueSegments(values: ValuesByCustomer): ValueSegments {
  const customers = parseArgument('valueSegments', 'values', values, named(signedAmount));
  customers.sort(([a, value], [b, other]) => other - value || (a < b ? -1 : 1));
  const decimals = customers.map(([, value]) => toDecimal(Math.max(0, value)));
  const total = sumOfDecimals(decimals);
  const segments: ValueSegments = { A: [], B: [], C: [], outside: [] };
  let before = 0n;
  customers.forEach(([id], index) => {
    const value = decimals[index]!;
    const share = 100n * before;
    const segment = value === 0n ? 'outside' : share < 80n * total ? 'A' : share < 95n * total ? 'B' : 'C';
    segments[segment].push(id);
    before += value;
  });
  return segments;
}
