// How many decimals a watched figure is written with: the same for all its values, wherever the figure stands.
import type { Warning } from '../../kpi/early-warning.js';
import { roundedTo } from '../round-decimal.js';

/** Periods further back are in the files alone. */
export const MAX_SHOWN_PERIODS = 24;
const MAX_DECIMALS = 4;

/** What the decimals of a figure depend on. */
interface WrittenFigure {
  readonly figure: string;
  readonly unit: string | null;
  readonly target: number | null;
  readonly limit: number | null;
  readonly warnings: readonly Warning[];
}

const isNumber = (value: number | null): value is number => value !== null;

const looksLike = (a: number, b: number, decimals: number): boolean =>
  roundedTo(decimals, a) === roundedTo(decimals, b);

/**
 * As few as the figure is customarily written with, and as many as it takes to see a value apart from its target, its limit and the value before.
 *
 * @param values One for each period, the oldest first.
 */
export function decimalsOf(figure: WrittenFigure, values: readonly (number | null)[]): number {
  const { target, limit, warnings } = figure;
  const latest = values.at(-1) ?? null;
  const pairs = [
    [latest, target],
    [latest, limit],
    ...warnings.map(({ from, to }) => [from, to] as const),
  ].filter((pair): pair is [number, number] => pair.every(isNumber) && pair[0] !== pair[1]);
  let decimals = fewestDecimals(figure, values.slice(-MAX_SHOWN_PERIODS));
  while (decimals < MAX_DECIMALS && pairs.some(([a, b]) => looksLike(a, b, decimals))) decimals++;
  return decimals;
}

function fewestDecimals(
  { figure, unit, target, limit }: WrittenFigure,
  periods: readonly (number | null)[],
): number {
  if (figure === 'nps') return 0;
  const values = [...periods, target, limit].filter(isNumber);
  const largest = Math.max(0, ...values.map(Math.abs));
  if (unit === 'money') return largest >= 100 ? 0 : 2;
  if (unit === 'ratio' || figure === 'ces-mean') return 1;
  return values.every(Number.isInteger) || largest >= 1000 ? 0 : 1;
}
