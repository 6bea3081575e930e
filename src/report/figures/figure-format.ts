// How a figure's numbers are written: with the language's decimal sign, and with its unit.
import type { KpiStrings } from '../../locales/kpi-strings.js';
import { roundedTo } from '../round-decimal.js';
import type { FigureReport } from './figure-report.js';

/** Periods further back are in the file alone. */
const MAX_SHOWN_PERIODS = 24;
const MAX_DECIMALS = 4;

/** Formats values of one figure, all with as many decimals. */
export type FormatValue = (value: number) => string;

export function formatterOf(
  figure: FigureReport,
  { locale, strings }: { locale: string; strings: KpiStrings },
): FormatValue {
  const { unit, currency } = figure;
  const decimals = decimalsOf(figure);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    // No minus before what is rounded to 0.
    signDisplay: 'negative' as 'auto',
    ...(currency === null ? {} : { style: 'currency', currency }),
  });
  const { units } = strings;
  if (unit === null || unit === 'points' || unit === 'money') return (value) => format.format(value);
  if (Object.hasOwn(units, unit)) {
    const withUnit = units[unit as keyof typeof units];
    return (value) => withUnit(format.format(value), value);
  }
  return (value) => `${format.format(value)}\u00a0${unit}`;
}

/** The periods that are shown, the oldest first. */
export const shownPeriods = ({ periods }: FigureReport): FigureReport['periods'] =>
  periods.slice(-MAX_SHOWN_PERIODS);

const isNumber = (value: number | null): value is number => value !== null;

const looksLike = (a: number, b: number, decimals: number): boolean =>
  roundedTo(decimals, a) === roundedTo(decimals, b);

/** As few as the figure is customarily written with, and as many as it takes to see a value apart from its target, its limit and the value before. */
function decimalsOf(figure: FigureReport): number {
  const { latest, target, limit, warnings } = figure;
  const pairs = [
    [latest.value, target],
    [latest.value, limit],
    ...warnings.map(({ from, to }) => [from, to] as const),
  ].filter((pair): pair is [number, number] => pair.every(isNumber) && pair[0] !== pair[1]);
  let decimals = fewestDecimals(figure);
  while (decimals < MAX_DECIMALS && pairs.some(([a, b]) => looksLike(a, b, decimals))) decimals++;
  return decimals;
}

function fewestDecimals(figure: FigureReport): number {
  const { unit, target, limit } = figure;
  if (figure.figure === 'nps') return 0;
  const values = [...shownPeriods(figure).map(({ value }) => value), target, limit].filter(isNumber);
  const largest = Math.max(0, ...values.map(Math.abs));
  if (unit === 'money') return largest >= 100 ? 0 : 2;
  if (unit === 'ratio' || figure.figure === 'ces-mean') return 1;
  return values.every(Number.isInteger) || largest >= 1000 ? 0 : 1;
}
