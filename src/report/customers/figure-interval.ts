import { definitionOf } from '../../kpi/definitions.js';
import { periodParser } from '../../kpi/watched-period.js';
import { nps } from '../../scoring/nps.js';
import type { CustomerPeriod } from './period.js';

type Interval = [low: number, high: number];

const Z_95 = 1.96;

/** With fewer, a mean and its standard error say too little of each other. */
const MIN_ANSWERS = 30;

/** The ends of a figure's scale; infinite where it has none. */
export function boundsOf(figure: string): Interval {
  if (figure === 'nps') return [-100, 100];
  const known = definitionOf(figure);
  return [known?.min ?? -Infinity, known?.max ?? Infinity];
}

/**
 * How far another sample of the same customers may differ: 95 %. NPS by adjusted Wald, as `nps` has it. Shares with two successes and two failures
 * added; other figures from their standard error, where they are of at least 30.
 *
 * Source for shares: Agresti & Caffo, "Simple and Effective Confidence Intervals for Proportions", _The American Statistician_ 54 (2000).
 */
export function intervalOf(figure: string, period: CustomerPeriod): Interval | null {
  if ('promoters' in period) return nps(period).interval;
  const { value, n, variance, successes } = periodParser(figure)(period);
  if (value === null) return null;
  const [min, max] = boundsOf(figure);
  const around = (centre: number, half: number): Interval => [
    Math.max(min, centre - half),
    Math.min(max, centre + half),
  ];
  if (successes !== null && n !== null) {
    const share = (successes + 2) / (n + 4);
    return around(100 * share, 100 * Z_95 * Math.sqrt((share * (1 - share)) / (n + 4)));
  }
  if (variance === null || (n !== null && n < MIN_ANSWERS)) return null;
  return around(value, Z_95 * Math.sqrt(variance));
}
