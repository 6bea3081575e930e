// One period of a watched figure: its value, its number of answers, and its standard error.
import { dispersion, sampleSd } from '../scoring/describe.js';
import { isIterable } from '../scoring/validation/iterable.js';
import { parseKinds, type Kinds, type NpsInput } from '../scoring/nps.js';
import {
  fail,
  failAt,
  integer,
  object,
  optional,
  refine,
  string,
  sumOf,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import { countFrom } from './answer-counts.js';
import { cesCounts } from './ces.js';
import { csatCounts } from './csat.js';
import { definitionOf } from './definitions.js';
import type { Kpi, NullReason } from './kpi.js';
import { amount, expectDefinition, MAX_AMOUNT, nullReason } from './parse-figure.js';

/**
 * One period of a figure. `null` for one without a value.
 *
 * - Counts: for `nps` what `nps` takes, or gave; for `csat`, `ces-mean` and `ces-share` `{ counts }`, those of the lowest answer first.
 * - A share of people or cases as `{ numerator, denominator }`, or as the figure that a function here gave.
 * - `{ value, n, standardError }`. Without `n` nothing is said of chance, nor without a standard error unless the figure is a share.
 *   `{ value: null, nullReason }` says why there is none.
 */
export type WatchedPeriod =
  | NpsInput
  | Kpi
  | { readonly counts: readonly number[] }
  | { readonly numerator: number; readonly denominator: number }
  | {
      /** The figure, in its own unit. */
      readonly value: number | null | undefined;
      /** The number of answers, customers or cases: a whole number from 0 to 10¹⁰. */
      readonly n?: number | null | undefined;
      /** In the unit of the value. */
      readonly standardError?: number | null | undefined;
      /** The reason for a missing value. Default: unknown. */
      readonly nullReason?: NullReason | null | undefined;
    }
  | null
  | undefined;

export interface Measure {
  value: number | null;
  n: number | null;
  /** The square of the standard error; `null` when it is not known, and for shares, which are compared by their counts. */
  variance: number | null;
  /** For a share: how many of the n. */
  successes: number | null;
  /** Why there is no value; `null` where there is one, and where nobody has said. */
  nullReason: NullReason | null;
  /** What the figure of a function here is counted in; `null` for counts and plain values. */
  unit: string | null;
}

const NO_VALUE: Measure = {
  value: null,
  n: null,
  variance: null,
  successes: null,
  nullReason: null,
  unit: null,
};

/** What is counted has no value only where there is nobody to count. */
const counted = (n: number, value: number): Pick<Measure, 'value' | 'n' | 'nullReason'> =>
  n === 0 ? { value: null, n, nullReason: 'no-denominator' } : { value, n, nullReason: null };

const measureShare = (successes: number, n: number): Measure => ({
  ...NO_VALUE,
  ...counted(n, (100 * successes) / n),
  successes,
});

/** p + d − (p − d)² over n, in points of the score, with ¾ promoter, ¾ detractor and 1½ passive added. */
function measureNps([detractors, passives, promoters]: Kinds): Measure {
  const n = detractors + passives + promoters;
  const p = (promoters + 0.75) / (n + 3);
  const d = (detractors + 0.75) / (n + 3);
  const variance = (100 ** 2 * (p + d - (p - d) ** 2)) / (n + 3);
  return { ...NO_VALUE, ...counted(n, (100 * (promoters - detractors)) / n), variance };
}

/** From counts of answers of which the lowest is 1. */
function measureMean(counts: readonly number[]): Measure {
  const n = sumOf(counts);
  const sum = sumOf(counts.map((people, index) => people * (index + 1)));
  const squares = sumOf(counts.map((people, index) => people * (index + 1) ** 2));
  const variance = n < 2 ? null : sampleSd(n, dispersion(n, sum, squares)) ** 2 / n;
  return { ...NO_VALUE, ...counted(n, sum / n), variance };
}

/** The figures that are made of answers, from their counts. */
const FROM_COUNTS = new Map<string, Parser<Measure>>([
  ['csat', (value) => measureTop(csatCounts(value), 3)],
  ['ces-share', (value) => measureTop(cesCounts(value), 4)],
  ['ces-mean', (value) => measureMean(cesCounts(value))],
]);

/** The share of the answers from an index on. */
const measureTop = (counts: readonly number[], index: number): Measure =>
  measureShare(countFrom(counts, index), sumOf(counts));

const noCounts: Parser<Measure> = (value) =>
  fail('no counts, since the figure is not made of answers', value);

const parseShare: Parser<Measure> = (value) => {
  const { numerator, denominator } = object({ numerator: integer(), denominator: integer() })(value);
  if (numerator > denominator) failAt('numerator', `at most denominator, ${denominator}`, numerator);
  return measureShare(numerator, denominator);
};

const plainParser = (min: number, max: number) =>
  object({
    value: refine(
      `a number from ${min} to ${max}`,
      (value: number) => typeof value === 'number' && value >= min && value <= max,
    ),
    n: optional(integer(1)),
    standardError: optional(amount),
  });

const anything: Parser<unknown> = (value) => value ?? null;

/** Reads each field once. Which fields are present decides how they are parsed. */
const parseFields = object({
  value: anything,
  n: anything,
  standardError: anything,
  counts: anything,
  promoters: anything,
  passives: anything,
  detractors: anything,
  numerator: anything,
  denominator: anything,
  definition: anything,
  unit: optional(string),
  nullReason: optional(nullReason),
});

/** Parses a period of one figure: `nps`, one of this folder, or one of the host's own. */
export function periodParser(figure: string): Parser<Measure> {
  const known = definitionOf(figure);
  const isNps = figure === 'nps';
  const isShare = known ? known.isShare : !isNps;
  const min = isNps ? -100 : (known?.min ?? -MAX_AMOUNT);
  const max = isNps ? 100 : Math.min(known?.max ?? Infinity, MAX_AMOUNT);
  const parsePlain = plainParser(min, max);
  return (input) => {
    if (isNps && isIterable(input)) return measureNps(parseKinds(input));
    const fields = parseFields(input ?? {});
    const { value, counts, promoters, numerator, denominator, definition, unit } = fields;
    if (definition !== null) expectDefinition(definition, [figure]);
    if (isNps && (counts ?? promoters) !== null) return measureNps(parseKinds(fields));
    if (counts !== null) return within('counts', FROM_COUNTS.get(figure) ?? noCounts, counts);
    if (isShare && numerator !== null && denominator !== null) return { ...parseShare(fields), unit };
    if (value === null) return { ...NO_VALUE, nullReason: fields.nullReason, unit };
    const n = fields.n ?? (known?.isOfPeople ? denominator : null);
    const plain = parsePlain({ ...fields, n });
    const { standardError } = plain;
    // A standard error from the host takes precedence over that of a share.
    const isCounted = known?.isShare && standardError === null;
    return {
      // −0 becomes 0.
      value: plain.value + 0,
      n: plain.n,
      variance: standardError === null ? null : standardError ** 2,
      successes: isCounted ? (plain.value * (plain.n ?? 0)) / 100 : null,
      nullReason: null,
      unit,
    };
  };
}
