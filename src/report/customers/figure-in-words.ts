import { definitionOf, type KpiUnit } from '../../kpi/definitions.js';
import type { Warning } from '../../kpi/early-warning.js';
import { isTimeUnit } from '../../kpi/time-unit.js';
import { periodParser } from '../../kpi/watched-period.js';
import type { CountedKind, CustomerStrings, WrittenChange } from '../../locales/customer-strings.js';
import { capitalize, formatList, formatNumber } from '../../locales/format.js';
import { numberFormat } from '../../locales/intl-cache.js';
import { decimalsOf } from '../figures/decimals.js';
import { toldWarnings } from '../figures/told-warnings.js';
import { roundedTo } from '../round-decimal.js';
import type { CustomerFigure } from './types.js';
import { detractorsLead } from './contradicts-green.js';
import { oppositeFigures } from './opposite.js';
import { peopleIn } from './period.js';

/** The words that the customers' figures are written with. */
export interface CustomerWording {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly strings: CustomerStrings;
}

/** A figure of the customers', ready to be shown. */
export interface FigureInWords {
  name: string;
  /** With its unit; `null` where there is none to show. */
  value: string | null;
  /** Its period, how sure it is, and how many it is of; or why there is no value. */
  about: string;
  /** The value before, why the change is not judged, and the target; empty where there is nothing to say. */
  beside: string;
  /** A sentence for each warning. */
  changes: string[];
}

type Format = (value: number) => string;

/** Units whose values are bare numbers. */
const NO_WORD: readonly string[] = ['money', 'points', 'ratio'] satisfies KpiUnit[];

/** How the values of a figure are written: with their unit, and without. */
function formatsOf(
  figure: CustomerFigure,
  { locale, strings }: CustomerWording,
): { full: Format; plain: Format } {
  const parse = periodParser(figure.figure);
  const unit = unitIn(figure);
  const decimals = decimalsOf(
    { ...figure, unit },
    figure.periods.map((period) => parse(period).value),
  );
  const write = (style: Intl.NumberFormatOptions): Format => {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...style };
    // Half away from zero, and never −0.
    return (value) => formatNumber(locale, roundedTo(decimals, value), options);
  };
  const plain = write({});
  if (unit === 'percent') return { full: (value) => percent(locale, plain(value)), plain };
  const { currency } = figure;
  if (unit === 'money' && currency !== null) return { full: write({ style: 'currency', currency }), plain };
  const word = wordFor(unit, strings);
  return { full: word === null ? plain : (value) => `${plain(value)}\u00a0${word(value)}`, plain };
}

/** The word after a value; `null` for a bare number. */
function wordFor(unit: string | null, { units }: CustomerStrings): ((value: number) => string) | null {
  if (isTimeUnit(unit)) return units[unit];
  return unit === null || NO_WORD.includes(unit) ? null : () => unit;
}

/** The unit of the host, else money where there is a currency, else the figure's own. */
const unitIn = ({ figure, unit, currency }: CustomerFigure): string | null =>
  unit ?? (currency === null ? (definitionOf(figure)?.unit ?? null) : 'money');

/** "71 %" or "71%", as the language writes it. */
const percent = (locale: string, number: string): string =>
  numberFormat(locale, { style: 'percent' })
    .formatToParts(0)
    .map(({ type, value }) => (type === 'integer' ? number : value))
    .join('');

/** The unit for a table's column; `null` for a bare number. */
export function unitOf(figure: CustomerFigure, { strings }: CustomerWording): string | null {
  const unit = unitIn(figure);
  if (unit === 'percent') return '%';
  return unit === 'money' ? figure.currency : (wordFor(unit, strings)?.(2) ?? null);
}

const COUNTED: Readonly<Record<string, CountedKind>> = {
  nps: 'answers',
  csat: 'answers',
  'ces-mean': 'answers',
  'ces-share': 'answers',
  'handling-time-median': 'cases',
  'handling-time-p90': 'cases',
};

const countedKind = (figure: string): CountedKind =>
  COUNTED[figure] ?? (definitionOf(figure) ? 'customers' : 'unknown');

/** The name of a figure, with its segment. */
function figureName({ figure, name, segment }: CustomerFigure, { strings }: CustomerWording): string {
  const names: Readonly<Record<string, string>> = strings.names;
  const own = name ?? (Object.hasOwn(names, figure) ? names[figure]! : figure);
  return segment === null ? own : `${own}, ${segment}`;
}

/** The same inside a sentence: "churn in a year". */
export const nameInSentence = (figure: CustomerFigure, wording: CustomerWording): string => {
  const name = figureName(figure, wording);
  const isOwn = figure.name === null && definitionOf(figure.figure) !== null;
  // NPS stays as it is, and so does a name of the host's own.
  return isOwn ? name.replace(/^.(?=\p{Ll})/u, (first) => first.toLowerCase()) : name;
};

/** A figure with its interval, how many it is of, what was before, and what has gone the wrong way. */
export function figureInWords(figure: CustomerFigure, wording: CustomerWording): FigureInWords {
  const { strings } = wording;
  const { full, plain } = formatsOf(figure, wording);
  const { value, interval, periodNames, target, comparison, notTestedReason, isHidden } = figure;
  const beside = [
    ...beforeInWords(figure, wording),
    ...(notTestedReason ? [strings.notTested[notTestedReason]] : []),
    ...(target === null ? [] : [strings.target(full(target))]),
  ];
  const about = [
    ...(periodNames ? [periodNames.at(-1)!] : []),
    ...(value === null && !isHidden ? [strings.noValue] : []),
    ...(interval ? [strings.interval(plain(interval[0]), full(interval[1]))] : []),
    ...countInWords(figure, wording),
  ];
  if (isHidden) about.push(strings.hidden);
  else if (comparison === 'too-few') about.push(strings.tooFew);
  return {
    name: figureName(figure, wording),
    value: valueInWords(figure, wording),
    about: about.join(' · '),
    beside: beside.join(' · '),
    changes: [
      ...changesOf(figure, wording, true).map((change) => `${capitalize(change)}.`),
      ...detractorsInWords(figure, wording),
    ],
  };
}

/** What a score below zero says; nothing of another figure. */
function detractorsInWords(figure: CustomerFigure, { strings }: CustomerWording): string[] {
  const lead = detractorsLead(figure);
  return lead ? [strings.moreDetractors[lead]] : [];
}

const countOf = ({ figure }: CustomerFigure, n: number | null, { strings }: CustomerWording): string[] =>
  n === null ? [] : [strings.counted[countedKind(figure)](n)];

/** How many the latest period is of; none where that is not known. */
export const countInWords = (figure: CustomerFigure, wording: CustomerWording): string[] =>
  countOf(figure, figure.n, wording);

/**
 * A value of a figure with its unit; `null` where there is none to show.
 *
 * @param value Default: the latest.
 */
export const valueInWords = (
  figure: CustomerFigure,
  wording: CustomerWording,
  value = figure.value,
): string | null => (value === null ? null : formatsOf(figure, wording).full(value));

/** A value with what is known of where it comes from: "31 (kvartal 2, 118 svar)". */
const valueWith = (value: string, about: readonly string[]): string =>
  about.length > 0 ? `${value} (${about.join(', ')})` : value;

/** The period before, with how many it is of; none where a sentence on how the figure has changed says it. */
function beforeInWords(figure: CustomerFigure, wording: CustomerWording): string[] {
  const { periods, periodNames, warnings, isHidden } = figure;
  const isSaid = warnings.some(({ kind }) => kind === 'fallen' || kind === 'risen');
  const period = periods.at(-2);
  if (!period || isHidden || isSaid) return [];
  const { value } = periodParser(figure.figure)(period);
  if (value === null) return [];
  const { full } = formatsOf(figure, wording);
  const counted = valueWith(full(value), countOf(figure, peopleIn(period), wording));
  return [wording.strings.before(counted, periodNames?.at(-2) ?? null)];
}

/**
 * A figure's changes, as predicates of a sentence. A value of an earlier period comes with its name and how many it is of.
 *
 * @param isCounted Whether the reader has been told how many the latest value is of.
 */
function changesOf(figure: CustomerFigure, wording: CustomerWording, isCounted: boolean): string[] {
  const { full } = formatsOf(figure, wording);
  const { changes } = wording.strings;
  return toldWarnings(figure.warnings).map(({ kind, from, to, n }) => {
    const latest = valueWith(full(to), isCounted ? [] : countOf(figure, n.at(-1)!, wording));
    if (kind === 'below' || kind === 'above') return changes[kind](full(from), latest);
    return changes[kind](valueWith(full(from), aboutFirst(figure, n, wording)), latest);
  });
}

/** Two figures that went opposite ways, and a question on them. */
export interface OppositeInWords {
  figures: CustomerFigure[];
  question: string;
}

/**
 * A question on the first two figures that went opposite ways; `null` where none did, or where a change is too small to be seen in the figures as they
 * are written.
 */
export function oppositeInWords(
  figures: readonly CustomerFigure[],
  wording: CustomerWording,
): OppositeInWords | null {
  for (const { worse, better, isWithinChance } of oppositeFigures(figures)) {
    const [one, other] = [worse, better].map(({ figure, from, to }) => ({
      name: nameInSentence(figure, wording),
      from: valueInWords(figure, wording, from)!,
      to: valueInWords(figure, wording, to)!,
      isHigher: to > from,
    })) as [WrittenChange, WrittenChange];
    if (one.from === one.to || other.from === other.to) continue;
    const question = wording.strings.opposite(one, other, isWithinChance);
    return { figures: [worse.figure, better.figure], question };
  }
  return null;
}

/** The name of the period that a change is counted from, and how many it is of. */
const aboutFirst = (figure: CustomerFigure, n: Warning['n'], wording: CustomerWording): string[] => [
  ...(figure.periodNames ? [figure.periodNames.at(-n.length)!] : []),
  ...countOf(figure, n[0]!, wording),
];

/** How a figure contradicts a green area, in one or two sentences. They claim no more than the figure. */
export function contradictionInWords(figure: CustomerFigure, wording: CustomerWording): string {
  const { strings, locale } = wording;
  const { full, plain } = formatsOf(figure, wording);
  const { value, interval } = figure;
  const about = [
    ...(interval ? [strings.interval(plain(interval[0]), full(interval[1]))] : []),
    ...countInWords(figure, wording),
  ];
  const detractors = detractorsInWords(figure, wording);
  const negative = detractors.length > 0 ? [strings.is(full(value!), about.join(', '))] : [];
  const changes = changesOf(figure, wording, negative.length > 0);
  const said = `${figureName(figure, wording)} ${formatList(locale, [...negative, ...changes])}.`;
  return [said, ...detractors].join(' ');
}
