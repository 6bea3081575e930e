import { quotient, toDecimal, UNIT } from './decimal.js';
import type { KpiDefinition } from './definitions.js';
import { kpiOfValue, type Kpi } from './kpi.js';

/**
 * An order statistic by linear interpolation (R type 7, Excel PERCENTILE.INC) as a figure. Unknown times count as longer than all others.
 *
 * @param times The known times, the shortest first.
 * @param unknown The number of times not known yet.
 * @param tenths The quantile in tenths: 5 is the median, 9 the 90th percentile.
 */
export function quantileOf(
  definition: KpiDefinition,
  times: readonly number[],
  unknown: number,
  tenths: number,
): Kpi {
  const n = times.length + unknown;
  if (n === 0) return kpiOfValue(definition, null, 0, 'no-denominator');
  const position = (n - 1) * tenths;
  const index = Math.floor(position / 10);
  const rest = position % 10;
  const low = times[index];
  const high = rest === 0 ? low : times[index + 1];
  // The quantile falls among the unknown times.
  if (high === undefined) return kpiOfValue(definition, null, n);
  const sum = toDecimal(low!) * BigInt(10 - rest) + toDecimal(high) * BigInt(rest);
  return kpiOfValue(definition, quotient(sum, 10n * UNIT), n);
}

export const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);
