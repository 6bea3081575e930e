import {
  arrayOf,
  integer,
  nonEmptyString,
  object,
  optional,
  refine,
  string,
} from '../../scoring/validation/validate.js';
import type { CustomersInput, CustomerSource } from './types.js';

/** The field of the input that a figure comes from. */
export const customerSource = refine('"nps", "csat", "ces" or "kpis"', (source: CustomerSource) =>
  ['nps', 'csat', 'ces', 'kpis'].includes(source),
);

const number = optional(refine('a number', (value: number) => Number.isFinite(value)));
const count = optional(integer());

const period = object({
  promoters: count,
  passives: count,
  detractors: count,
  counts: optional(arrayOf(integer())),
  numerator: count,
  denominator: count,
  value: number,
  n: count,
  standardError: number,
});

const figure = object({
  source: customerSource,
  figure: nonEmptyString,
  name: optional(string),
  segment: optional(string),
  unit: optional(string),
  currency: optional(string),
  target: number,
  limit: number,
  lowerIsBetter: Boolean,
  givenAreas: optional(arrayOf(string)),
  periods: arrayOf(period),
  periodNames: optional(arrayOf(string)),
});

/** Parses the customers' part of a report as far as its input can be made from it. */
export const parseReportedFigures = object({ figures: arrayOf(figure) });

const withoutNull = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as T;

/** The input that the customers' part of a report can be made from again: what it shows, and nothing else. */
export function customersInputOf(customers: unknown): CustomersInput {
  const { figures } = parseReportedFigures(customers);
  const inputs = figures.map(({ source, givenAreas, periods, ...settings }) => ({
    source,
    input: withoutNull({ ...settings, areas: givenAreas, periods: periods.map(withoutNull) }),
  }));
  const kpis = inputs.filter(({ source }) => source === 'kpis').map(({ input }) => input);
  const surveys = inputs.filter(({ source }) => source !== 'kpis');
  return {
    ...Object.fromEntries(surveys.map(({ source, input }) => [source, input.periods[0]])),
    ...(kpis.length > 0 && { kpis: kpis }),
  };
}
