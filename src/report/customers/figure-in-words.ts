import { definitionOf } from '../../kpi/definitions.js';
import { periodParser } from '../../kpi/watched-period.js';
import type { CountedKind, CustomerStrings } from '../../locales/customer-strings.js';
import { capitalize, formatList } from '../../locales/format.js';
import { roundedTo } from '../round-decimal.js';
import type { CustomerFigure } from './customers.js';
import { isNegativeNps } from './contradicts-green.js';

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
  /** How sure it is, and how many it is of; or why there is no value. */
  about: string;
  /** Its period, the value before and the target; empty where there is nothing to say. */
  beside: string;
  /** A sentence for each warning. */
  changes: string[];
}

const MAX_DECIMALS = 4;

/** Decimals that a figure is shown with: a whole score, a tenth of other figures, and more where two different values would look alike. */
function decimalsOf({ figure, value, warnings }: CustomerFigure): number {
  const values = [...(value === null ? [] : [value]), ...warnings.map(({ from }) => from)];
  const base = figure === 'nps' ? 0 : 1;
  const different = new Set(values).size;
  for (let decimals = base; decimals < MAX_DECIMALS; decimals++) {
    if (new Set(values.map((each) => roundedTo(decimals, each))).size === different) return decimals;
  }
  return MAX_DECIMALS;
}

type Format = (value: number) => string;

/** How the values of a figure are written: with their unit, and without. */
function formatsOf(
  figure: CustomerFigure,
  { locale, strings }: CustomerWording,
): { full: Format; plain: Format } {
  const decimals = decimalsOf(figure);
  const isMean = figure.figure === 'ces-mean';
  const digits = { maximumFractionDigits: decimals, minimumFractionDigits: isMean ? decimals : 0 };
  const unit = definitionOf(figure.figure)?.unit ?? null;
  const write = (options: Intl.NumberFormatOptions, times = 1): Format => {
    const format = new Intl.NumberFormat(locale, { ...digits, ...options });
    // Half away from zero and never −0, with a sign that is as wide as a plus.
    return (value) => format.format(roundedTo(decimals, value) * times + 0).replace('-', '−');
  };
  const plain = write({});
  if (figure.unit !== null) return { full: (value) => `${plain(value)} ${figure.unit}`, plain };
  if (figure.currency !== null) {
    return { full: write({ style: 'currency', currency: figure.currency }), plain };
  }
  switch (unit) {
    case 'percent':
      return { full: (value) => percent(locale, plain(value)), plain };
    case 'minutes':
    case 'hours':
    case 'days':
      return { full: (value) => `${plain(value)} ${strings.units[unit](value)}`, plain };
    default:
      return { full: plain, plain };
  }
}

/** "71 %" or "71%", as the language writes it. */
const percent = (locale: string, number: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' })
    .formatToParts(0)
    .map(({ type, value }) => (type === 'integer' ? number : value))
    .join('');

/** The unit for a table's column; `null` for a bare number. */
export function unitOf(
  { figure, unit, currency }: CustomerFigure,
  { strings }: CustomerWording,
): string | null {
  const known = definitionOf(figure)?.unit ?? null;
  if (unit !== null || currency !== null) return unit ?? currency;
  if (known === 'percent') return '%';
  return known === 'minutes' || known === 'hours' || known === 'days' ? strings.units[known](2) : null;
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

/** A figure with its interval, how many it is of, what was before, and what has gone the wrong way. */
export function figureInWords(figure: CustomerFigure, wording: CustomerWording): FigureInWords {
  const { strings } = wording;
  const { full, plain } = formatsOf(figure, wording);
  const { value, interval, periods, periodNames, target, comparison, isHidden } = figure;
  const before = periods.length > 1 ? periodParser(figure.figure)(periods.at(-2)).value : null;
  const beside = [
    ...(periodNames ? [periodNames.at(-1)!] : []),
    ...(before === null || isHidden ? [] : [strings.before(full(before), periodNames?.at(-2) ?? null)]),
    ...(target === null ? [] : [strings.target(full(target))]),
  ];
  const isUnsure = value !== null && comparison === 'too-few';
  const about = [
    ...(value === null && !isHidden ? [strings.noValue] : []),
    ...(interval ? [strings.interval(plain(interval[0]), full(interval[1]))] : []),
    ...countOf(figure, wording),
  ];
  if (isHidden) about.push(strings.hidden);
  else if (isUnsure) about.push(strings.tooFew);
  return {
    name: figureName(figure, wording),
    value: value === null ? null : full(value),
    about: about.join(' · '),
    beside: beside.join(' · '),
    changes: [
      ...(isNegativeNps(figure) ? [strings.moreDetractors] : []),
      ...changesOf(figure, wording).map((change) => `${capitalize(change)}.`),
    ],
  };
}

const countOf = ({ figure, n }: CustomerFigure, { strings }: CustomerWording): string[] =>
  n === null ? [] : [strings.counted[countedKind(figure)](n)];

/** A figure's changes, as predicates of a sentence. */
function changesOf(figure: CustomerFigure, wording: CustomerWording): string[] {
  const { full, plain } = formatsOf(figure, wording);
  const { changes } = wording.strings;
  // One that has fallen is no longer only falling.
  const hasChanged = figure.warnings.some(({ kind }) => kind === 'fallen' || kind === 'risen');
  const warnings = figure.warnings.filter(
    ({ kind }) => !hasChanged || (kind !== 'falling' && kind !== 'rising'),
  );
  return warnings.map(({ kind, from, to }) => {
    const isLimit = kind === 'below' || kind === 'above';
    return isLimit ? changes[kind](full(from), full(to)) : changes[kind](plain(from), full(to));
  });
}

/** A sentence on how a figure contradicts a green area. It claims no more than the figure. */
export function contradictionInWords(figure: CustomerFigure, wording: CustomerWording): string {
  const { strings, locale } = wording;
  const { full, plain } = formatsOf(figure, wording);
  const { value, interval } = figure;
  const about = [
    ...(interval ? [strings.interval(plain(interval[0]), full(interval[1]))] : []),
    ...countOf(figure, wording),
  ];
  const negative = isNegativeNps(figure) ? [strings.negative(full(value!), about.join(', '))] : [];
  return `${figureName(figure, wording)} ${formatList(locale, [...negative, ...changesOf(figure, wording)])}.`;
}
