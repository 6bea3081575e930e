import { earlyWarning, expectOneUnit } from '../../kpi/early-warning.js';
import { cesCounts } from '../../kpi/ces.js';
import { csatCounts } from '../../kpi/csat.js';
import { isTimeUnit } from '../../kpi/time-unit.js';
import { signedAmount } from '../../kpi/parse-figure.js';
import { isIterable } from '../../scoring/validation/iterable.js';
import { parseKinds } from '../../scoring/nps.js';
import {
  arrayOf,
  atMost,
  fail,
  failAt,
  integer,
  literal,
  nonEmptyString,
  object,
  optional,
  refine,
  string,
  unparsed,
  within,
  type Parser,
} from '../../scoring/validation/validate.js';
import { SURVEYS, type SurveyId } from '../../surveys/survey.js';
import type { CustomerSeries, CustomerSource } from './types.js';
import { customerSource } from './input-from-customers.js';
import { customerPeriodParser, type CustomerPeriod } from './period.js';

/** More figures than this nobody reads beside ten areas. */
const MAX_FIGURES = 100;
/** As many as a warning takes. */
const MAX_PERIODS = 10_000;

const parseParts = object({
  nps: unparsed,
  csat: unparsed,
  ces: unparsed,
  kpis: optional(atMost(MAX_FIGURES, arrayOf(unparsed))),
});

const surveyPart = (survey: SurveyId): Parser<unknown> =>
  object({ survey: optional(literal(survey)), version: optional(literal(SURVEYS[survey].version)) });

/** Of one that the least group size hid in an earlier report only n is left. */
const parseHidden: Parser<CustomerPeriod | null> = (value) => {
  const { n, ...answers } = object({
    n: unparsed,
    counts: unparsed,
    answers: unparsed,
    promoters: unparsed,
  })(value);
  const isHidden = Object.values(answers).every((part) => (part ?? null) === null) && (n ?? null) !== null;
  return isHidden ? { value: null, n: within('n', integer(), n), standardError: null } : null;
};

const countsOf =
  (survey: 'csat' | 'ces', parse: Parser<number[]>): Parser<CustomerPeriod> =>
  (value) => {
    if (Array.isArray(value)) return { counts: parse(value) };
    surveyPart(survey)(value);
    return parseHidden(value) ?? { counts: parse(value) };
  };

const parseNps: Parser<CustomerPeriod> = (value) => {
  if (isIterable(value)) fail('{ counts }, since a list could be counts or answers', value);
  surveyPart('nps')(value);
  const hidden = parseHidden(value);
  if (hidden) return hidden;
  const [detractors, passives, promoters] = parseKinds(value);
  return { promoters, passives, detractors };
};

/** The surveys' figures, each of one period. */
const SURVEY_FIGURES = [
  ['nps', 'nps', parseNps],
  ['csat', 'csat', countsOf('csat', csatCounts)],
  ['ces', 'ces-mean', countsOf('ces', cesCounts)],
] as const;

const currency = refine(
  'three letters, such as SEK',
  (code: string) => typeof code === 'string' && /^[a-z]{3}$/i.test(code),
);

const parseSettings = object({
  figure: nonEmptyString,
  name: optional(nonEmptyString),
  segment: optional(string),
  unit: optional(nonEmptyString),
  currency: optional(currency),
  target: optional(signedAmount),
  limit: optional(signedAmount),
  lowerIsBetter: optional(Boolean),
  areas: optional(arrayOf(string)),
  periods: unparsed,
  periodNames: optional(arrayOf(string)),
});

const parseKpi: Parser<CustomerSeries> = (value) => {
  const settings = parseSettings(value);
  const parsePeriods = atMost(MAX_PERIODS, arrayOf(customerPeriodParser(settings.figure)));
  const parsed = within('periods', (list) => expectOneUnit(parsePeriods(list)), settings.periods);
  const periods = parsed.map(({ period }) => period);
  if (periods.length === 0) failAt('periods', 'at least one period', periods);
  const { periodNames } = settings;
  if (periodNames && periodNames.length !== periods.length) {
    failAt('periodNames', `a name for each of ${periods.length} periods`, periodNames);
  }
  // 75 minutes are not 75 hours, whatever the host says.
  const unit = parsed.find((one) => isTimeUnit(one.unit))?.unit ?? settings.unit;
  return seriesOf('kpis', { ...settings, unit, periods });
};

/** With what the library knows of the figure in place of what the host has left out. */
function seriesOf(
  source: CustomerSource,
  settings: Omit<CustomerSeries, 'source' | 'givenAreas' | 'areas' | 'lowerIsBetter'> & {
    areas: string[] | null;
    lowerIsBetter: boolean | null;
  },
): CustomerSeries {
  const { areas, lowerIsBetter } = earlyWarning(settings);
  return { ...settings, source, lowerIsBetter, givenAreas: settings.areas, areas };
}

const parseSource = object({ givenAreas: optional(arrayOf(string)), source: customerSource });

/** Parses a figure of a report. */
export const parseReportedSeries: Parser<CustomerSeries> = (value) => ({
  ...parseKpi(value),
  ...parseSource(value),
});

const NO_SETTINGS = {
  name: null,
  segment: null,
  unit: null,
  currency: null,
  target: null,
  limit: null,
  lowerIsBetter: null,
  areas: null,
  periodNames: null,
};

/**
 * Parses what customers said. A part that is rejected is left out.
 *
 * @param parsePart Parses one part under its path; what it returns for a part that is rejected is `null`.
 */
export function parseCustomers(
  customers: unknown,
  parsePart: <T>(path: (string | number)[], value: unknown, parse: Parser<T>) => T | null,
): CustomerSeries[] {
  const parts = parsePart([], customers, parseParts);
  if (!parts) return [];
  const surveys = SURVEY_FIGURES.map(([source, figure, parse]) => {
    const period = parsePart([source], parts[source], optional(parse));
    return period && seriesOf(source, { ...NO_SETTINGS, figure, periods: [period] });
  });
  const kpis = (parts.kpis ?? []).map((kpi, index) => parsePart(['kpis', index], kpi, parseKpi));
  return [...surveys, ...kpis].filter((series) => series !== null);
}
