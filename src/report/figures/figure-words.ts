// Sentences about a figure, shared by the page and the text.
import { definitionOf } from '../../kpi/definitions.js';
import { formatList, formatNumber } from '../../locales/format.js';
import type { KpiStrings } from '../../locales/kpi-strings.js';
import type { AreaNames } from '../area-names.js';
import type { FigurePeriod, FigureReport } from './figure.js';
import { formatterOf, shownPeriods } from './figure-format.js';
import { toldWarnings } from './told-warnings.js';

/** The words that figures are written with. */
export interface FigureWording {
  /** BCP 47 tag, for numbers, amounts and lists. */
  readonly locale: string;
  readonly strings: KpiStrings;
  /** The names of the areas by id. Those that are not there are left out. */
  readonly areas: AreaNames['questions'];
}

/** A figure's name, without its segment. */
export const nameOf = ({ name, figure, definition }: FigureReport, { strings }: FigureWording): string =>
  name ?? (definition === null ? figure : strings.names[definition]);

/** The segment in words; `null` for the whole. */
export function segmentOf({ segment }: FigureReport, { strings }: FigureWording): string | null {
  if (!segment) return null;
  return /^[ABC]$/.test(segment) ? strings.valueSegment(segment) : segment;
}

/** The name with the segment after it. */
export function fullNameOf(figure: FigureReport, wording: FigureWording): string {
  const segment = segmentOf(figure, wording);
  return segment === null ? nameOf(figure, wording) : `${nameOf(figure, wording)} (${segment})`;
}

/** The figure's definition; `null` where the host has given none. */
export const definitionInWords = (
  { description, definition }: FigureReport,
  { strings }: FigureWording,
): string | null => description ?? (definition && strings.definitions[definition]);

/** A period's value with its unit, or why there is none. */
export function valueInWords(figure: FigureReport, period: FigurePeriod, wording: FigureWording): string {
  const { value, nullReason } = period;
  if (value === null) return wording.strings.nothing[nullReason ?? 'unknown'].short;
  return formatterOf(figure, wording)(value);
}

/** A period's name; its number where the host has given none, and of the latest that it is now. */
export function periodName(figure: FigureReport, period: FigurePeriod, { strings }: FigureWording): string {
  const index = figure.periods.indexOf(period);
  return period.name ?? (period === figure.latest ? strings.now : strings.period(index + 1));
}

/** The ends of the scale of a figure in points; `null` where it has none. */
export function scaleInWords(
  { figure, unit, definition }: FigureReport,
  { strings, locale }: FigureWording,
): string | null {
  if (unit !== 'points' || definition === null) return null;
  const known = definitionOf(figure) ?? { min: -100, max: 100 };
  return strings.scale(formatNumber(locale, known.min), formatNumber(locale, known.max));
}

/** "Target: at least 40, not reached"; `null` without a target. */
export function targetInWords(figure: FigureReport, wording: FigureWording): string | null {
  const { target, lowerIsBetter, isTargetMet } = figure;
  if (target === null) return null;
  const { strings } = wording;
  const words = strings.target(formatterOf(figure, wording)(target), lowerIsBetter);
  return isTargetMet === null ? words : `${words}, ${strings.isMet(isTargetMet)}`;
}

/** "Limit: at least 20"; `null` without a limit. */
export const limitInWords = (figure: FigureReport, wording: FigureWording): string | null =>
  figure.limit === null
    ? null
    : wording.strings.limit(formatterOf(figure, wording)(figure.limit), figure.lowerIsBetter);

/** How many the latest value is of; `null` where that is not known, and where the warnings say it. */
export function countInWords(
  { latest, status, warnings }: FigureReport,
  wording: FigureWording,
): string | null {
  if (latest.value === null || latest.n === null || status === 'too-few' || warnings.length > 0) return null;
  return wording.strings.count(formatNumber(wording.locale, latest.n));
}

/** The names of a figure's areas in a list; `null` where the instrument has none of them. */
export function areasInWords({ areas }: FigureReport, wording: FigureWording): string | null {
  const names = areas.flatMap((id) => (Object.hasOwn(wording.areas, id) ? [wording.areas[id]!.name] : []));
  return names.length === 0 ? null : formatList(wording.locale, names);
}

/** The state in a word, and why, where it cannot be judged. */
export const statusInWords = (
  { status, notTestedReason }: FigureReport,
  { strings }: FigureWording,
): string =>
  status === 'not-tested' ? strings.notTested[notTestedReason!].status : strings.statuses[status];

/** Every warning in a sentence; and why the latest could not be compared, or that it is no worse. */
export function verdictOf(figure: FigureReport, wording: FigureWording): string[] {
  const { comparison, notTestedReason, status, latest, periods } = figure;
  const { strings, locale } = wording;
  const format = formatterOf(figure, wording);
  const said = (value: number, n: number | null | undefined) =>
    n == null ? format(value) : strings.withCount(format(value), formatNumber(locale, n));
  const sentences = toldWarnings(figure.warnings).map(({ kind, from, to, n }) => {
    // A limit is of nobody.
    const before = kind === 'below' || kind === 'above' ? null : n[0];
    return strings.warnings[kind](said(from, before), said(to, n.at(-1)));
  });
  switch (comparison) {
    case 'tested':
      if (status === 'steady') sentences.push(strings.steady);
      if (status === 'falling' || status === 'rising') sentences.push(strings.caution);
      break;
    case 'too-few': {
      const counts = periods.slice(-2).flatMap(({ n }) => (n === null ? [] : [formatNumber(locale, n)]));
      sentences.push(strings.reasons['too-few'](formatList(locale, counts)));
      break;
    }
    case 'no-value':
      sentences.push(strings.nothing[latest.nullReason ?? 'unknown'].sentence);
      break;
    case 'not-tested':
      sentences.push(strings.notTested[notTestedReason!].sentence);
      break;
    case 'nothing-before':
      sentences.push(strings.reasons[comparison]);
  }
  return sentences;
}

/** The sparkline in a sentence; `null` where fewer than two periods have a value. */
export function lineInWords(figure: FigureReport, wording: FigureWording): string | null {
  const { strings } = wording;
  const periods = shownPeriods(figure);
  const known = periods.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  const format = formatterOf(figure, wording);
  const values = known.map(({ value }) => value!);
  const end = (period: FigurePeriod) => {
    const count = period.n === null ? [] : [strings.count(formatNumber(wording.locale, period.n))];
    return `${format(period.value!)} (${[periodName(figure, period, wording), ...count].join(', ')})`;
  };
  return strings.line(
    periods.length,
    periods.length - known.length,
    end(first),
    end(last),
    format(Math.min(...values)),
    format(Math.max(...values)),
  );
}

const WARNINGS = ['fallen', 'risen', 'below', 'above', 'falling', 'rising'] as const;
const NOT_JUDGED = ['too-few', 'no-value', 'nothing-before', 'not-tested'] as const;

/** All figures in a few sentences. */
export interface Summary {
  /** The figures with a warning, by name; without any, that all are steady, or that none gives a warning. */
  lead: string[];
  /** The figures that cannot be judged, by name; how many are steady, and how many are left out. */
  rest: string[];
}

export function summaryOf(
  figures: readonly FigureReport[],
  rejected: number,
  { strings, ...wording }: FigureWording,
): Summary {
  const { summary } = strings;
  const sentencesOn = (statuses: readonly Exclude<FigureReport['status'], 'steady'>[]) =>
    statuses.flatMap((status) => {
      const found = figures.filter((figure) => figure.status === status);
      const names = found.map((figure) => fullNameOf(figure, { strings, ...wording }));
      return names.length === 0 ? [] : [summary[status](names.length, formatList(wording.locale, names))];
    });
  const warnings = sentencesOn(WARNINGS);
  const steady = figures.filter(({ status }) => status === 'steady').length;
  const isAllSteady = steady > 0 && steady === figures.length;
  const steadySentence = steady === 0 ? [] : [summary.steady(steady, isAllSteady)];
  const rejection = rejected === 0 ? [] : [strings.rejected(rejected)];
  if (isAllSteady) return { lead: steadySentence, rest: rejection };
  const calm = figures.length === 0 ? [] : [strings.calm];
  return {
    lead: warnings.length === 0 ? calm : warnings,
    rest: [...sentencesOn(NOT_JUDGED), ...steadySentence, ...rejection],
  };
}
