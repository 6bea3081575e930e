// How a figure's numbers are written: with the language's decimal sign, and with its unit.
import { formatterFor } from '../../locales/format.js';
import type { KpiStrings } from '../../locales/kpi-strings.js';
import { roundedTo } from '../round-decimal.js';
import { decimalsOf, MAX_SHOWN_PERIODS } from './decimals.js';
import type { FigureReport } from './figure-report.js';

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
  const write = formatterFor(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(currency === null ? {} : { style: 'currency', currency }),
  });
  const format = (value: number): string => write(roundedTo(decimals, value));
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
