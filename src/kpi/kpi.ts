import { quotient, toDecimal, UNIT } from './decimal.js';
import { DEFINITIONS, type KpiDefinition, type KpiUnit } from './definitions.js';

/** Why a figure has no value: there is nothing to divide by, or the period or the median has not been reached. */
export type NullReason = 'no-denominator' | 'not-yet-known';

/** One figure, with its numerator and denominator. */
export interface Kpi {
  /** The double nearest to the exact figure; `null` when there is none. A value of 0 is a value. */
  value: number | null;
  /** The count or the amount. `null` when it is not known yet, and for medians and percentiles, which are not quotients. */
  numerator: number | null;
  /** The total that the numerator is divided by: customers, answers, an amount. For medians and percentiles the number of customers or cases. */
  denominator: number | null;
  unit: KpiUnit;
  /** The id of the sentence that says what is counted and what is left out. */
  definition: KpiDefinition;
  /** Only where `value` is `null`. */
  nullReason?: NullReason;
}

/** A quotient as two decimals in the same units. */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

/**
 * A figure that is a quotient.
 *
 * @param unit The number of units in 1, in both decimals.
 */
export function kpiOf(definition: KpiDefinition, [numerator, denominator]: Ratio, unit = UNIT): Kpi {
  const { times, unit: valueUnit } = DEFINITIONS[definition];
  const kpi = {
    numerator: quotient(numerator, unit),
    denominator: quotient(denominator, unit),
    unit: valueUnit,
    definition,
  };
  return denominator === 0n
    ? { value: null, ...kpi, nullReason: 'no-denominator' }
    : { value: quotient(BigInt(times) * numerator, denominator), ...kpi };
}

/** A figure of two validated numbers. */
export const kpiOfNumbers = (definition: KpiDefinition, numerator: number, denominator: number): Kpi =>
  kpiOf(definition, [toDecimal(numerator), toDecimal(denominator)]);

/** A figure that is not a quotient of two counts or amounts. */
export function kpiOfValue(
  definition: KpiDefinition,
  value: number | null,
  denominator: number | null,
  nullReason: NullReason = 'not-yet-known',
): Kpi {
  const { unit } = DEFINITIONS[definition];
  const kpi = { value, numerator: null, denominator, unit, definition };
  return value === null ? { ...kpi, nullReason } : kpi;
}
