// Parsers for the inputs of figures: amounts, rates, and other figures.
import {
  fail,
  failAt,
  object,
  optional,
  refine,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import { toDecimal, UNIT } from './decimal.js';
import { definitionOf, DEFINITIONS, type KpiDefinition } from './definitions.js';
import type { Kpi, NullReason, Ratio } from './kpi.js';

/** Far less than the smallest coin, with room for remainders from adding fractions of it. */
export const MIN_AMOUNT = 1e-20;
export const MAX_AMOUNT = 1e15;

/** A number from 0, neither so small nor so large that a quotient overflows or underflows a double. −0 becomes 0. */
export const amountWithin =
  (min: number, max: number): Parser<number> =>
  (value) =>
    typeof value === 'number' && (value === 0 || (value >= min && value <= max))
      ? value + 0
      : fail(`0, or a number from ${min} to ${max}`, value);

/** Money, time or another measured amount. */
export const amount = amountWithin(MIN_AMOUNT, MAX_AMOUNT);

/** A part of 1. */
export const fraction = amountWithin(MIN_AMOUNT, 1);

/** An amount on either side of 0. */
export const signedAmount: Parser<number> = (value) => {
  const isWithin = (size: number): boolean => size === 0 || (size >= MIN_AMOUNT && size <= MAX_AMOUNT);
  return typeof value === 'number' && isWithin(Math.abs(value))
    ? value + 0
    : fail(`0, or a number from ${MIN_AMOUNT} to ${MAX_AMOUNT} on either side of it`, value);
};

/** Sums of amounts, and their remainders. */
const figure = amountWithin(1e-30, 1e20);

const definition = refine(
  'the definition of a figure',
  (id: string) => typeof id === 'string' && definitionOf(id),
) as Parser<KpiDefinition>;

export const nullReason = refine(
  '"no-denominator" or "not-yet-known"',
  (reason: string) => reason === 'no-denominator' || reason === 'not-yet-known',
) as Parser<NullReason>;

/** A figure that a function of this folder has returned. */
export type ParsedKpi = Pick<Kpi, 'value' | 'numerator' | 'denominator' | 'definition'> & {
  nullReason: NullReason | null;
};

const kpiFields = object<ParsedKpi>({
  value: optional(figure),
  numerator: optional(figure),
  denominator: optional(figure),
  definition,
  nullReason: optional(nullReason),
});

export const parseKpi: Parser<ParsedKpi> = (input) => {
  const kpi = kpiFields(input);
  const { numerator, denominator } = kpi;
  const { times, min, max } = DEFINITIONS[kpi.definition];
  const isWithin = (above: number, below: number): boolean =>
    above >= min * below && (max === Infinity || above <= max * below);
  if (kpi.value !== null && !isWithin(kpi.value, 1))
    failAt('value', `a value from ${min} to ${max}`, kpi.value);
  if (numerator !== null && denominator !== null && !isWithin(times * numerator, denominator)) {
    failAt('numerator', `what gives a value from ${min} to ${max}`, numerator);
  }
  return kpi;
};

/** An exact quotient, or why there is none. */
export type Figure = Ratio | NullReason;

export const isRatio = (input: Figure): input is Ratio => typeof input !== 'string';

/**
 * A number, or a figure from another function, which is then used exactly, as its numerator and denominator.
 *
 * @param parseNumber Parses the number.
 * @param whole The number that stands for the whole: 100 for a percentage.
 * @param definitions The figures that may stand in its place.
 */
export const numberOrKpi =
  (parseNumber: Parser<number>, whole: number, definitions: readonly KpiDefinition[]): Parser<Figure> =>
  (input) => {
    if (typeof input !== 'object' || input === null) return [toDecimal(parseNumber(input)), toDecimal(whole)];
    const kpi = parseKpi(input);
    expectDefinition(kpi.definition, definitions);
    const { value, numerator, denominator } = kpi;
    if (value === null) return kpi.nullReason ?? 'not-yet-known';
    const { times, isPoolable } = DEFINITIONS[kpi.definition];
    // The parts of a figure that cannot be pooled may be rounded themselves; its value was rounded only once.
    return isPoolable && numerator !== null && denominator
      ? [toDecimal(numerator), toDecimal(denominator)]
      : [toDecimal(value), BigInt(times) * UNIT];
  };

/** Rejects another figure as `incompatible`: it is valid, but does not belong here. */
export function expectDefinition(definition: unknown, definitions: readonly string[]): void {
  if (definitions.includes(definition as string)) return;
  within('definition', (id) => fail(definitions.join(' or '), id, 'incompatible'), definition);
}

/** False while a period or cohort has not run its time. */
export const isComplete = optional(refine('true or false', (value: boolean) => typeof value === 'boolean'));
