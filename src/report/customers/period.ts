import { periodParser, type Measure } from '../../kpi/watched-period.js';
import { isIterable } from '../../scoring/validation/iterable.js';
import { parseKinds, type Kinds } from '../../scoring/nps.js';
import { arrayOf, integer, object, optional, sumOf, type Parser } from '../../scoring/validation/validate.js';

/** One period of a customer figure, as the counts or the value that it was given as. */
export type CustomerPeriod =
  | { promoters: number; passives: number; detractors: number }
  | { counts: number[] }
  | { numerator: number; denominator: number }
  | { value: number | null; n: number | null; standardError: number | null };

/** A period, and what the figure is counted in where a function of `kund-diagnos/kpi` made it; else `null`. */
interface ParsedPeriod {
  period: CustomerPeriod;
  unit: string | null;
}

const npsPeriod = ([detractors, passives, promoters]: Kinds): CustomerPeriod => ({
  promoters,
  passives,
  detractors,
});

const anything: Parser<unknown> = (value) => value ?? null;

/** Each field is read once. */
const parseFields = object({
  value: anything,
  n: anything,
  standardError: anything,
  counts: optional(arrayOf(integer())),
  promoters: anything,
  passives: anything,
  detractors: anything,
  numerator: anything,
  denominator: anything,
  definition: anything,
  unit: anything,
});

/** Parses a period of one figure to what the figure is made of, and nothing else that the host may have in it. */
export function customerPeriodParser(figure: string): Parser<ParsedPeriod> {
  const parse = periodParser(figure);
  const isNps = figure === 'nps';
  return (input) => {
    if (isNps && isIterable(input)) return { period: npsPeriod(parseKinds(input)), unit: null };
    const fields = parseFields(input ?? {});
    const measure = parse(fields);
    return { period: periodOf(fields, measure, isNps), unit: measure.unit };
  };
}

function periodOf(
  fields: ReturnType<typeof parseFields>,
  { value, n, successes }: Measure,
  isNps: boolean,
): CustomerPeriod {
  const { counts, promoters, numerator, denominator, standardError } = fields;
  if (isNps && (counts ?? promoters) !== null) return npsPeriod(parseKinds(fields));
  if (counts !== null) return { counts };
  if (numerator !== null && successes === numerator) {
    return { numerator: numerator as number, denominator: denominator as number };
  }
  return {
    value,
    // One without a value may still say how many it is of.
    n: value === null ? optional(integer())(fields.n) : n,
    standardError: value === null ? null : (standardError as number | null),
  };
}

/** How many answers, customers or cases a period is of; `null` where that is not known. */
export function peopleIn(period: CustomerPeriod): number | null {
  if ('promoters' in period) return period.promoters + period.passives + period.detractors;
  if ('counts' in period) return sumOf(period.counts);
  return 'denominator' in period ? period.denominator : period.n;
}

/** True for a period that is of fewer than the least group size. */
export const isTooSmall = (period: CustomerPeriod, minimum: number): boolean => {
  const n = peopleIn(period);
  return n !== null && n < minimum;
};

/** A period as it may be shown: of one that is too small only n is left. */
export const suppressPeriod = (period: CustomerPeriod, minimum: number): CustomerPeriod =>
  isTooSmall(period, minimum) ? { value: null, n: peopleIn(period), standardError: null } : period;
