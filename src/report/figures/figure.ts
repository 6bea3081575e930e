import { definitionOf, type KpiUnit } from '../../kpi/definitions.js';
import {
  parseSeries,
  warningOf,
  type EarlyWarning,
  type WatchedFigure,
  type WatchedSeries,
} from '../../kpi/early-warning.js';
import { isTimeUnit, TIME_UNITS } from '../../kpi/time-unit.js';
import type { NullReason } from '../../kpi/kpi.js';
import { signedAmount } from '../../kpi/parse-figure.js';
import type { KnownFigure } from '../../locales/figure-names.js';
import {
  arrayOf,
  fail,
  failAt,
  object,
  optional,
  refine,
  within,
  type Parser,
} from '../../scoring/validation/validate.js';

/** A figure that a host watches, with its name and its unit. */
export interface FigureInput extends WatchedFigure {
  /** At most 200 characters. Default: the library's name of the figure; of one of the host's own, the id. */
  readonly name?: string | null | undefined;
  /** A unit of `KpiUnit`, or the host's own word, such as `cases`. Default: the figure's unit; for a host's own figure, percent for shares, else none. */
  readonly unit?: KpiUnit | (string & {}) | null | undefined;
  /** The currency of amounts, as an ISO 4217 code such as `SEK`. Default: amounts are written without one. */
  readonly currency?: string | null | undefined;
  /** The target, in the figure's unit: a least value, or a greatest one where lower is better. Default: none. */
  readonly target?: number | null | undefined;
  /** A name for each period, such as `Q3 2026`. Default: they are numbered. */
  readonly periodNames?: readonly string[] | null | undefined;
  /** The definition: what counts and what does not, at most 1,000 characters. Default: the library's. */
  readonly description?: string | null | undefined;
}

/** One period of a figure. */
export interface FigurePeriod {
  name: string | null;
  /** `null` where there is none. A value of 0 is a value. */
  value: number | null;
  /** How many answers, customers or cases it is of; `null` when that is not known. */
  n: number | null;
  /** Why there is no value; `null` where there is one, and where nobody has said. */
  nullReason: NullReason | null;
}

/** All that is shown of one figure. */
export interface FigureReport extends EarlyWarning {
  /** Its place in the list that was given. */
  index: number;
  /** The host's name for it. */
  name: string | null;
  /** The latest period. */
  latest: FigurePeriod;
  /** All periods, the oldest first. */
  periods: FigurePeriod[];
  unit: KpiUnit | (string & {}) | null;
  /** ISO 4217; only for money. */
  currency: string | null;
  target: number | null;
  /** `null` without a target or a value. */
  isTargetMet: boolean | null;
  /** Whose sentence says what it counts; `null` for one of the host's own. */
  definition: KnownFigure | null;
  /** The host's own sentence. */
  description: string | null;
}

const textOf = (maxLength: number): Parser<string> =>
  refine(
    `a text of 1 to ${maxLength} characters`,
    (value: string) => typeof value === 'string' && value !== '' && value.length <= maxLength,
  );

const name = textOf(200);

const currency = refine('a currency such as "SEK"', (value: string) => {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
});

const parseWords = object({
  name: optional(name),
  unit: optional(textOf(40)),
  currency: optional(currency),
  target: optional(signedAmount),
  periodNames: optional(arrayOf(name)),
  description: optional(textOf(1000)),
});

/** The units that a figure may have; `null` for a figure of the host's own, which may have any. */
function unitsOf(figure: string): readonly string[] | null {
  if (figure === 'nps') return ['points'];
  const known = definitionOf(figure);
  if (!known) return null;
  return isTimeUnit(known.unit) ? [...new Set([known.unit, ...TIME_UNITS])] : [known.unit];
}

/** The unit of the host, else of its figures, else the figure's own. */
function unitOf({ figure, measures }: WatchedSeries, unit: string | null): string | null {
  const made = measures.find((measure) => measure.unit !== null)?.unit ?? null;
  const units = unitsOf(figure);
  const isShare = measures.some(({ successes }) => successes !== null);
  const found = unit ?? made ?? units?.[0] ?? (isShare ? 'percent' : null);
  const allowed = made === null ? units : [made];
  if (found !== null && allowed && !allowed.includes(found)) return fail(allowed.join(' or '), found);
  return found;
}

export const parseFigure: Parser<Omit<FigureReport, 'index'>> = (input) => {
  const series = parseSeries(input);
  const words = parseWords(input);
  const { measures, figure } = series;
  const { target, periodNames, description } = words;
  if (periodNames && periodNames.length !== measures.length) {
    failAt('periodNames', `as many names as periods, ${measures.length}`, periodNames);
  }
  const unit = within('unit', (value) => unitOf(series, value as string | null), words.unit);
  const periods = measures.map(({ value, n, nullReason }, index) => ({
    name: periodNames?.[index] ?? null,
    value,
    n,
    nullReason,
  }));
  const latest = periods.at(-1)!;
  const { value } = latest;
  const warning = warningOf(series);
  return {
    ...warning,
    name: words.name,
    latest,
    periods,
    unit,
    currency: unit === 'money' ? words.currency : null,
    target,
    isTargetMet:
      value === null || target === null ? null : warning.lowerIsBetter ? value <= target : value >= target,
    definition: figure === 'nps' || definitionOf(figure) ? (figure as KnownFigure) : null,
    description,
  };
};
