import { parseArgument } from '../scoring/validation/argument.js';
import { failAt, integer, object, type Parser } from '../scoring/validation/validate.js';
import { kpiOfNumbers, kpiOfValue, type Kpi } from './kpi.js';
import { isComplete } from './parse-figure.js';

/** A period's customers. A period that has not run its time has `complete: false`, and needs no more than `start`. */
export type RetentionInput =
  | {
      /** Customers at the start. */
      readonly start: number;
      /** Customers at the end. */
      readonly end: number;
      /** Those at the end who came during the period. */
      readonly new: number;
      readonly complete?: boolean | null | undefined;
    }
  | { readonly start: number; readonly complete: false };

const parseStart = object({ start: integer(), complete: isComplete });
const parseEnd = object({ end: integer(), new: integer() });

const parseRetention: Parser<Kpi> = (value) => {
  const { start, complete } = parseStart(value);
  if (complete === false) return kpiOfValue('retention', null, start);
  const { end, new: arrived } = parseEnd(value);
  if (arrived > end) failAt('new', `at most end, ${end}`, arrived);
  if (end - arrived > start) failAt('end', `at most start and new together, ${start + arrived}`, end);
  return kpiOfNumbers('retention', end - arrived, start);
};

/**
 * Customer retention: the share of the customers at the start of a period who are still customers at its end.
 *
 * 100·(E − N)/S. Customers who came during the period are in neither, even if they stayed. Do not use it for a period shorter than a
 * customer's contract, when nobody could have left, and do not compare periods of different length.
 *
 * Source: Farris, Bendle, Pfeifer & Reibstein, _Marketing Metrics_ (2015).
 *
 * @param period `start`, `end` and `new`: whole numbers from 0 to 10¹⁰. `complete`: false while the period has not run its time. Default: true.
 * @returns A percentage, 0–100. `null` when there was nobody at the start, or when the period is not complete: `nullReason` says which.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, for more new customers than there are at the end, and for more old ones at the end
 *   than there were at the start.
 *
 * @example
 * retention({ start: 200, end: 210, new: 30 }); // { value: 90, numerator: 180, denominator: 200, unit: 'percent', definition: 'retention' }
 * retention({ start: 200, complete: false }).nullReason; // 'not-yet-known'
 */
export function retention(period: RetentionInput): Kpi {
  return parseArgument('retention', 'period', period, parseRetention);
}
