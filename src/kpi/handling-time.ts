import { parseArgument } from '../scoring/validation/argument.js';
import { strictObject } from '../scoring/validation/strict-object.js';
import { arrayOf, integer, optional, refine } from '../scoring/validation/validate.js';
import type { Kpi } from './kpi.js';
import { amount } from './parse-figure.js';
import { quantileOf, sorted } from './quantile.js';
import { isTimeUnit, type TimeUnit } from './time-unit.js';

export interface HandlingTimeOptions {
  /** The unit of the times. Default: hours. */
  readonly unit?: TimeUnit | null | undefined;
  /** How many cases are not closed yet. They count as longer than all others. Default: 0. */
  readonly notClosed?: number | null | undefined;
}

/** How long cases take. */
export interface HandlingTime {
  /** Half of the cases take at most this long. */
  median: Kpi;
  /** Nine cases of ten take at most this long. */
  p90: Kpi;
}

const parseOptions = strictObject({
  unit: optional(refine('"minutes", "hours" or "days"', (unit: TimeUnit) => isTimeUnit(unit))),
  notClosed: optional(integer()),
});

/**
 * Case handling time: the median and the 90th percentile of how long cases take from opened to closed. Lower is better.
 *
 * By linear interpolation between order statistics (R type 7, Excel PERCENTILE.INC). Not the mean, which a single case that was forgotten can
 * double. Take the cases that were opened in a period, and say how many of them are open still: those closed in a period leave out the slow ones.
 * It looks inward: a case closed fast is not a customer helped.
 *
 * Source: Hyndman & Fan, "Sample Quantiles in Statistical Packages", _The American Statistician_ 50 (1996).
 *
 * @param times How long each case took: numbers from 0 to 10¹⁵.
 * @param options `unit`, the unit of the times. Default: hours. `notClosed`, a whole number from 0 to 10¹⁰. Default: 0.
 * @returns `median` and `p90`; the denominator is the number of cases. `null` when there are none, or when that many are not closed yet:
 *   `nullReason` says which.
 * @throws {KundDiagnosError} `invalid-argument` for anything else.
 *
 * @example
 * const { median, p90 } = handlingTime([1, 2, 2, 4, 40]);
 * [median.value, p90.value]; // [2, 25.6]
 * handlingTime([1, 2, 2, 4, 40], { notClosed: 1, unit: 'days' }).p90.nullReason; // 'not-yet-known'
 */
export function handlingTime(times: readonly number[], options?: HandlingTimeOptions | null): HandlingTime {
  const closed = sorted(parseArgument('handlingTime', 'times', times, arrayOf(amount)));
  const { unit, notClosed } = parseArgument('handlingTime', 'options', options ?? {}, parseOptions);
  const figure = (definition: 'handling-time-median' | 'handling-time-p90', tenths: number): Kpi => ({
    ...quantileOf(definition, closed, notClosed ?? 0, tenths),
    unit: unit ?? 'hours',
  });
  return { median: figure('handling-time-median', 5), p90: figure('handling-time-p90', 9) };
}
