import { parseArgument } from '../scoring/validation/argument.js';
import { arrayOf, integer, object } from '../scoring/validation/validate.js';
import type { Kpi } from './kpi.js';
import { amount } from './parse-figure.js';
import { quantileOf, sorted } from './quantile.js';

export interface TimeToValueInput {
  /** For each customer who has got there, how many days it took. */
  readonly days: readonly number[];
  /** How many of the same customers have not got there yet. */
  readonly notReached: number;
}

const parseTimes = object({ days: arrayOf(amount), notReached: integer() });

/**
 * Time to value: how many days pass until half of the customers have got the value that they came for. Lower is better.
 *
 * The median of all, where those who are not there yet count as longer than all others; leaving them out would make a slow start look fast. Count
 * customers who came at about the same time, long enough ago: one who came yesterday counts as slow. The mean is no figure for this, since it has
 * no value until everybody is there.
 *
 * Source: the median survival time of Kaplan & Meier (1958), for customers who have all been followed for as long.
 *
 * @param cohort `days`: numbers from 0 to 10¹⁵. `notReached`: a whole number from 0 to 10¹⁰.
 * @returns Days; the denominator is the number of customers. `null` when there are none, or when fewer than half have got there: `nullReason` says
 *   which.
 * @throws {KundDiagnosError} `invalid-argument` for anything else.
 *
 * @example
 * timeToValue({ days: [3, 10, 14], notReached: 2 }).value; // 14
 * timeToValue({ days: [3, 10], notReached: 3 }).nullReason; // 'not-yet-known'
 */
export function timeToValue(cohort: TimeToValueInput): Kpi {
  const { days, notReached } = parseArgument('timeToValue', 'cohort', cohort, parseTimes);
  return quantileOf('time-to-value', sorted(days), notReached, 5);
}
