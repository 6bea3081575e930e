import { parseArgument } from '../scoring/validation/argument.js';
import {
  arrayOf,
  atMost,
  fail,
  literal,
  nonEmptyString,
  object,
  optional,
  string,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import {
  compare,
  isMoreThanChance,
  isTooFew,
  notTestedReason,
  type Comparison,
  type NotTestedReason,
} from './more-than-chance.js';
import { definitionOf, type KpiDefinition } from './definitions.js';
import { signedAmount } from './parse-figure.js';
import { periodParser, type Measure, type WatchedPeriod } from './watched-period.js';

/** The kind of change for the worse. The last three are for figures where lower is better. */
export type WarningKind = 'fallen' | 'below' | 'falling' | 'risen' | 'above' | 'rising';

export interface Warning {
  kind: WarningKind;
  /** The value before, of *fallen* and *risen*; of two periods before, of *falling* and *rising*; the limit, of *below* and *above*. */
  from: number;
  /** The latest value. */
  to: number;
  /** The number of answers, customers or cases in each period, from the first that counts to the latest. */
  n: (number | null)[];
}

export interface EarlyWarning {
  figure: string;
  segment: string | null;
  /** Ids of the areas of the diagnosis that the figure is about. */
  areas: string[];
  lowerIsBetter: boolean;
  limit: number | null;
  /** The most serious warning; without any, `steady` where the comparison was `tested`, and else why it was not. Only `steady` is good news. */
  status: WarningKind | 'steady' | Exclude<Comparison, 'tested'>;
  comparison: Comparison;
  /** Why the latest two are `not-tested`; `null` where the comparison is anything else. */
  notTestedReason: NotTestedReason | null;
  /** All warnings that apply, the most serious first: fallen, below, falling. */
  warnings: Warning[];
}

export interface WatchedFigure {
  /** `nps`, the `definition` of a figure here, or a name of the host's own. */
  readonly figure: 'nps' | KpiDefinition | (string & {});
  /** The periods, the oldest first: from one to 10,000. */
  readonly periods: readonly WatchedPeriod[];
  /** The segment, group or site that the figure is for. Default: the whole. */
  readonly segment?: string | null | undefined;
  /** The least that is good enough, or the most where lower is better: a number in the figure's unit. Default: none. */
  readonly limit?: number | null | undefined;
  /** Default: the figure's own; false for one of the host's own. */
  readonly lowerIsBetter?: boolean | null | undefined;
  /** Ids of the areas of the diagnosis that it is about. Default: the figure's own; none for one of the host's own. */
  readonly areas?: readonly string[] | null | undefined;
}

const NPS_AREAS = ['voc', 'closed-loop'];

/** A series that is known to be right, with what is so by default filled in. */
export interface WatchedSeries {
  figure: string;
  segment: string | null;
  limit: number | null;
  lowerIsBetter: boolean;
  areas: string[];
  measures: Measure[];
}

/** More than a hundred years of weeks. */
const MAX_PERIODS = 10_000;

const parseSettings = object({
  figure: nonEmptyString,
  segment: optional(string),
  limit: optional(signedAmount),
  lowerIsBetter: optional(Boolean),
  areas: optional(arrayOf(string)),
});

/** Fails for periods in several units: minutes after hours would look like a rise. */
export function expectOneUnit<T extends Pick<Measure, 'unit'>>(measures: readonly T[]): readonly T[] {
  const known = measures.flatMap(({ unit }, index) => (unit === null ? [] : [{ unit, index }]));
  for (const { unit, index } of known) {
    within(index, () => within('unit', literal(known[0]!.unit), unit), unit);
  }
  return measures;
}

export const parseSeries: Parser<WatchedSeries> = (value) => {
  const { figure, segment, limit, lowerIsBetter, areas } = parseSettings(value);
  const known = definitionOf(figure);
  const { periods } = object({ periods: atMost(MAX_PERIODS, arrayOf(periodParser(figure))) })(value);
  if (periods.length === 0) within('periods', () => fail('at least one period', periods), periods);
  within('periods', () => expectOneUnit(periods), periods);
  return {
    figure,
    segment,
    limit,
    lowerIsBetter: lowerIsBetter ?? known?.isLowerBetter ?? false,
    areas: areas ?? [...(figure === 'nps' ? NPS_AREAS : (known?.areas ?? []))],
    measures: periods,
  };
};

/**
 * Whether a figure that is watched from period to period has gone the wrong way, by more than chance explains.
 *
 * - *Fallen*: the latest is lower than the one before by more than 1.96 standard errors of the difference, and both are of at least 30. For
 *   shares the standard error is the pooled binomial with one success and one failure added to each period; for NPS the adjusted variances are
 *   added, as the squared standard errors are for other figures.
 * - *Falling*: lower twice in a row, whatever the size, each of at least 30 where that is known. A word of caution, not an alarm.
 * - *Below*: under the limit that the host has set, however many it is of.
 *
 * Where lower is better it is the same upside down: *risen*, *rising*, *above*. A period of fewer than 30 is `too-few` to say, which is not the
 * same as `steady`. Chance alone gives *fallen* in about one period of forty: with twenty figures and four periods a year, that is two false
 * alarms a year. Periods must be of different answers: do not use it for rolling means. Percentages of revenue have no standard error of their
 * own, since a few large customers decide them: without the host's, they can only be *falling* or *below*.
 *
 * Source: Agresti & Caffo, "Simple and Effective Confidence Intervals for Proportions", _The American Statistician_ 54 (2000), for the added
 * success and failure.
 *
 * @param series `figure`, what it is of; `periods`, the oldest first, each as counts or as a value; `segment`, `limit`, `lowerIsBetter` and
 *   `areas`.
 * @returns What holds, and what could be tested.
 * @throws {KundDiagnosError} `invalid-argument` for anything else; `incompatible` for a period of another figure, or in another unit.
 *
 * @example
 * const answers = [{ promoters: 60, passives: 25, detractors: 15 }, { promoters: 45, passives: 25, detractors: 30 }];
 * const { status, warnings, areas } = earlyWarning({ figure: 'nps', periods: answers });
 * [status, warnings[0].from, warnings[0].to, areas]; // ['fallen', 45, 15, ['voc', 'closed-loop']]
 * const months = [churn({ start: 400, lost: 8 }), churn({ start: 400, lost: 9 }), churn({ start: 400, lost: 11 })];
 * earlyWarning({ figure: 'churn', periods: months }).status; // 'rising'
 * earlyWarning({ figure: 'csat', periods: [{ value: 80, n: 12 }] }).status; // 'too-few'
 */
export function earlyWarning(series: WatchedFigure): EarlyWarning {
  return warningOf(parseArgument('earlyWarning', 'series', series, parseSeries));
}

/** What holds of a series that is known to be right. */
export function warningOf({
  figure,
  segment,
  limit,
  lowerIsBetter,
  areas,
  measures,
}: WatchedSeries): EarlyWarning {
  const now = measures.at(-1)!;
  const before = measures.at(-2);
  const comparison = compare(before, now);
  const warnings: Warning[] = [];
  const warn = (kind: WarningKind, from: number, periods: Measure[]): void => {
    warnings.push({ kind, from, to: now.value!, n: periods.map(({ n }) => n) });
  };
  const isWorse = (value: number, than: number): boolean => (lowerIsBetter ? value > than : value < than);

  if (comparison === 'tested') {
    if (isWorse(now.value!, before!.value!) && isMoreThanChance(before!, now)) {
      warn(lowerIsBetter ? 'risen' : 'fallen', before!.value!, [before!, now]);
    }
  }
  if (now.value !== null && limit !== null && isWorse(now.value, limit)) {
    warn(lowerIsBetter ? 'above' : 'below', limit, [now]);
  }
  const lastThree = measures.slice(-3);
  const [first, second, third] = lastThree.map(({ value }) => value);
  const haveValues = first != null && second != null && third != null;
  if (haveValues && !lastThree.some(isTooFew) && isWorse(third, second) && isWorse(second, first)) {
    warn(lowerIsBetter ? 'rising' : 'falling', first, lastThree);
  }
  return {
    figure,
    segment,
    areas,
    lowerIsBetter,
    limit,
    status: warnings[0]?.kind ?? (comparison === 'tested' ? 'steady' : comparison),
    comparison,
    notTestedReason: comparison === 'not-tested' ? notTestedReason(figure, before!, now) : null,
    warnings,
  };
}
