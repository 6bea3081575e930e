import { parseArgument } from '../scoring/validation/argument.js';
import { integer, object } from '../scoring/validation/validate.js';
import { quotient } from './decimal.js';
import { kpiOfValue, type Kpi } from './kpi.js';
import { amountWithin, isRatio, MIN_AMOUNT, numberOrKpi } from './parse-figure.js';
import { partOfWholeParser } from './part-of-whole.js';

/** A period's customers. A period that has not run its time has `complete: false`, and needs no more than `start`. */
export type ChurnInput =
  | {
      /** Customers at the start. */
      readonly start: number;
      /** Those of them who left during the period. */
      readonly lost: number;
      readonly complete?: boolean | null | undefined;
    }
  | { readonly start: number; readonly complete: false };

const parseChurn = partOfWholeParser('churn', 'start', 'lost', integer());

/**
 * Customer churn: the share of the customers at the start of a period who left during it. Lower is better.
 *
 * 100·lost/S. Customers who both came and left during the period are in neither. Do not add or average the churn of several periods: `pool`
 * them, and see `annualChurn` for a year from a month.
 *
 * Source: Farris, Bendle, Pfeifer & Reibstein, _Marketing Metrics_ (2015).
 *
 * @param period `start` and `lost`: whole numbers from 0 to 10¹⁰. `complete`: false while the period has not run its time. Default: true.
 * @returns A percentage, 0–100. `null` when there was nobody at the start, or when the period is not complete: `nullReason` says which.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, and for more lost than there were at the start.
 *
 * @example
 * churn({ start: 200, lost: 20 }).value; // 10
 * churn({ start: 0, lost: 0 }).nullReason; // 'no-denominator'
 */
export function churn(period: ChurnInput): Kpi {
  return parseArgument('churn', 'period', period, parseChurn);
}

export interface AnnualChurnInput {
  /** A month's churn: a percentage, 0–100, or the figure that `churn` or `pool` gave, which is taken exactly. */
  readonly monthly: number | Kpi;
}

const MONTHS = 12n;

const parseMonthly = object({ monthly: numberOrKpi(amountWithin(MIN_AMOUNT, 100), 100, ['churn']) });

/**
 * A year's churn, if every month of it is like this one: 100·(1 − (1 − m)¹²), where m is the month's churn. Not 12·m, since each month's share is of
 * those who are left.
 *
 * Do not use it for a single month that stands out, or where contracts run for a year: count that year's own churn. For several months,
 * `pool` their churn first.
 *
 * Source: compounding, as for interest.
 *
 * @param rate `monthly`, a percentage from 0 to 100, or a figure.
 * @returns A percentage, 0–100, without a numerator or a denominator. `null` when the month's figure has no value.
 * @throws {KundDiagnosError} `invalid-argument` for anything else; `incompatible` for another figure than churn.
 *
 * @example
 * annualChurn({ monthly: 2 }).value; // 21.528327626519997
 * annualChurn({ monthly: churn({ start: 4, lost: 2 }) }).value; // 99.9755859375
 */
export function annualChurn(rate: AnnualChurnInput): Kpi {
  const { monthly } = parseArgument('annualChurn', 'rate', rate, parseMonthly);
  if (!isRatio(monthly)) return kpiOfValue('annual-churn', null, null, monthly);
  const [lost, start] = monthly;
  const whole = start ** MONTHS;
  const value = quotient(100n * (whole - (start - lost) ** MONTHS), whole);
  return kpiOfValue('annual-churn', value, null);
}
