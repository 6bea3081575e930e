import { parseArgument } from '../scoring/validation/argument.js';
import { arrayOf, fail, failAt, within, type Parser } from '../scoring/validation/validate.js';
import { sumOfDecimals, toDecimal } from './decimal.js';
import { DEFINITIONS } from './definitions.js';
import { kpiOf, kpiOfValue, type Kpi } from './kpi.js';
import { expectDefinition, parseKpi } from './parse-figure.js';

const parsePart: Parser<ReturnType<typeof parseKpi>> = (value) => {
  const kpi = parseKpi(value);
  const { definition, denominator } = kpi;
  if (!DEFINITIONS[definition].isPoolable) failAt('definition', 'a figure that can be pooled', definition);
  if (denominator === null) failAt('denominator', 'a number', denominator);
  return kpi;
};

const parseParts: Parser<Kpi> = (value) => {
  const parts = arrayOf(parsePart)(value);
  const [first] = parts;
  if (!first) fail('at least one figure', value);
  parts.forEach((part, index) => {
    const expectSame = (): void => {
      expectDefinition(part.definition, [first.definition]);
    };
    within(index, expectSame, part);
  });
  const sum = (numbers: (number | null)[]): bigint => sumOfDecimals(numbers.map((n) => toDecimal(n ?? 0)));
  const numerators = parts.map(({ numerator }) => numerator);
  const denominators = parts.map(({ denominator }) => denominator);
  const pooled = kpiOf(first.definition, [sum(numerators), sum(denominators)]);
  return numerators.includes(null) ? kpiOfValue(first.definition, null, pooled.denominator) : pooled;
};

/**
 * One figure for several periods, groups or segments: their numerators and denominators are added. The mean of their percentages would let a group
 * of three weigh as much as one of three thousand.
 *
 * A part without a denominator adds nothing. While a part is not known yet, the whole is not either: leave that part out, and say so, to have
 * what is known. Nobody may be in two parts of the same period. Means, shares, percentages of revenue and costs per customer can be pooled. Medians,
 * percentiles, lifetime values, a year from a month, ratios of two figures and indexes with weights of the host's own cannot: compute those from
 * what they were made of.
 *
 * @param figures Figures with one definition, as the functions here gave them. Only numerators and denominators count.
 * @returns The figure of them all.
 * @throws {KundDiagnosError} `invalid-argument` for no figures, and for figures that cannot be pooled; `incompatible` for different definitions.
 *
 * @example
 * pool([churn({ start: 100, lost: 10 }), churn({ start: 300, lost: 6 })]).value; // 4
 * pool([churn({ start: 100, lost: 10 }), churn({ start: 300, complete: false })]).nullReason; // 'not-yet-known'
 */
export function pool(figures: readonly Kpi[]): Kpi {
  return parseArgument('pool', 'figures', figures, parseParts);
}
