// How a figure's numbers are written: with the language's decimal sign, and with its unit.
import { definitionOf } from '../../kpi/definitions.js';
import { formatNumber } from '../../locales/format.js';
import type { KpiStrings } from '../../locales/kpi-strings.js';
import { roundedTo } from '../round-decimal.js';
import { decimalsOf, MAX_SHOWN_PERIODS } from './decimals.js';
import type { FigureReport } from './figure.js';

/** Formats values of one figure, all with as many decimals. */
export type FormatValue = (value: number) => string;

export function formatterOf(
  figure: FigureReport,
  { locale, strings }: { locale: string; strings: KpiStrings },
): FormatValue {
  const { unit, currency, periods } = figure;
  const decimals = decimalsOf(
    figure,
    periods.map(({ value }) => value),
  );
  const options: Intl.NumberFormatOptions = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(currency === null ? {} : { style: 'currency', currency }),
  };
  const format = (value: number): string => formatNumber(locale, roundedTo(decimals, value), options);
  const { units } = strings;
  if (unit === null || unit === 'points' || unit === 'money') return format;
  if (Object.hasOwn(units, unit)) {
    const withUnit = units[unit as keyof typeof units];
    return (value) => withUnit(format(value), value);
  }
  return (value) => `${format(value)}\u00a0${unit}`;
}

/** The periods that are shown, the oldest first. */
export const shownPeriods = ({ periods }: FigureReport): FigureReport['periods'] =>
  periods.slice(-MAX_SHOWN_PERIODS);

/**
 * What the height of a figure's line stands for at least: a tenth of its scale, but of a share from 0 no more than the largest that it has been, so that a
 * churn that doubles is seen; and a quarter of its size where the scale has no end. A figure that is steady then looks so.
 */
export function leastRangeOf(figure: FigureReport): number {
  const known = figure.figure === 'nps' ? { min: -100, max: 100 } : definitionOf(figure.figure);
  const values = [...shownPeriods(figure).map(({ value }) => value), figure.target];
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  const [min, max] =
    known && Number.isFinite(known.max)
      ? [known.min, known.max]
      : figure.unit === 'percent'
        ? [0, 100]
        : [0, 2.5 * largest];
  const tenth = (max - min) / 10;
  return min === 0 ? Math.min(tenth, largest) : tenth;
}
