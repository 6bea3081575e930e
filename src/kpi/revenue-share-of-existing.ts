import { parseArgument } from '../scoring/validation/argument.js';
import type { Kpi } from './kpi.js';
import { amount } from './parse-figure.js';
import { partOfWholeParser } from './part-of-whole.js';

/** A period's revenue. A period that has not run its time has `complete: false`, and needs no more than `total`. */
export type RevenueShareInput =
  | {
      /** Revenue from those who were customers before the period began. */
      readonly existing: number;
      /** All revenue of the period. */
      readonly total: number;
      readonly complete?: boolean | null | undefined;
    }
  | { readonly total: number; readonly complete: false };

const parseShare = partOfWholeParser('revenue-share-of-existing', 'total', 'existing', amount);

/**
 * The share of a period's revenue that comes from those who were customers already.
 *
 * 100·existing/total. There is no best value: a low share may be growth, or customers who leave. Do not use it without NRR or retention beside it,
 * and not to set a goal.
 *
 * Source: a share of revenue, as in any income statement by customer group.
 *
 * @param revenue `existing` and `total`: amounts in one currency, from 0 to 10¹⁵. `complete`: false while the period has not run its
 *   time. Default: true.
 * @returns A percentage, 0–100. `null` when there is no revenue, or when the period is not complete: `nullReason` says which.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, and for more from existing customers than in total.
 *
 * @example
 * revenueShareOfExisting({ existing: 640, total: 800 }).value; // 80
 */
export function revenueShareOfExisting(revenue: RevenueShareInput): Kpi {
  return parseArgument('revenueShareOfExisting', 'revenue', revenue, parseShare);
}
