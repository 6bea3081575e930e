import { arrayOf, failAt, object, optional, type Parser } from '../scoring/validation/validate.js';
import { toDecimal } from './decimal.js';
import { amount, isComplete } from './parse-figure.js';

/** One customer's revenue in a period such as a month, before and now. */
export interface CustomerRevenue {
  /** At the start of the period. 0 for one who came, or came back, during it: they are left out. */
  readonly start: number;
  /** At the end of it. 0 for one who left. */
  readonly end: number;
}

/** The same customers' revenue, summed up or customer by customer. A period that has not run its time has `complete: false`. */
export type RevenueRetentionInput<Expansion> =
  | (Expansion & {
      /** The customers' total revenue at the start. */
      readonly start: number;
      /** The revenue lost from customers who now pay less. */
      readonly contraction: number;
      /** The revenue that the customers who have left paid at the start. */
      readonly churned: number;
      readonly complete?: boolean | null | undefined;
    })
  | { readonly customers: readonly CustomerRevenue[]; readonly complete?: boolean | null | undefined }
  | { readonly start: number; readonly complete: false };

/** In units of `decimal.ts`. */
export interface RevenueMovements {
  start: bigint;
  /** Revenue at the end from the customers of the start. */
  end: bigint;
  /** The same, capped for each customer at what they paid before. */
  kept: bigint;
}

const parseCustomers = arrayOf(object<CustomerRevenue>({ start: amount, end: amount }));

function movementsOf(customers: readonly CustomerRevenue[]): RevenueMovements {
  const movements = { start: 0n, end: 0n, kept: 0n };
  for (const customer of customers) {
    if (customer.start === 0) continue;
    const start = toDecimal(customer.start);
    const end = toDecimal(customer.end);
    movements.start += start;
    movements.end += end;
    movements.kept += end < start ? end : start;
  }
  return movements;
}

const parseWhole = object({
  customers: optional(parseCustomers),
  start: optional(amount),
  complete: isComplete,
});

/**
 * Parses a period's revenue. For a period that is not complete, `movements` is `null` and only `start` may be known.
 *
 * @param parseExpansion Parses `expansion`; returns 0 when the figure does not include it.
 */
export const movementsParser =
  (parseExpansion: Parser<number>): Parser<{ start: number | null; movements: RevenueMovements | null }> =>
  (value) => {
    const { customers, start, complete } = parseWhole(value);
    if (complete === false) return { start, movements: null };
    if (customers) return { start, movements: movementsOf(customers) };
    const before = toDecimal(start ?? failAt('start', 'an amount, or customers', start));
    const sums = object({ expansion: parseExpansion, contraction: amount, churned: amount })(value);
    const kept = before - toDecimal(sums.contraction) - toDecimal(sums.churned);
    if (kept < 0n) {
      const less = `contraction and churned that together are at most start, ${start!}`;
      failAt('churned', less, sums.churned);
    }
    if (before === 0n && sums.expansion > 0) {
      failAt('expansion', '0, since nobody paid anything at the start', sums.expansion);
    }
    return { start, movements: { start: before, kept, end: kept + toDecimal(sums.expansion) } };
  };
