import type { Scale } from '../scoring/instrument.js';
import { box, type Outline } from './shapes.js';

/** Up to this many answers are drawn one dot each: a share would mislead where one person is more than 8 %. */
export const MAX_DOTS = 12;

export interface DotPlotLayout {
  /** Where the baseline begins. */
  x: number;
  baseline: number;
  /** The width of each value of the scale. */
  column: number;
  /** The distance between two dots. */
  dot: number;
}

/** Every answer as a dot above its value on the scale, stacked, with a pointer at the mean. */
export function dotPlot(
  { min, max }: Scale,
  counts: readonly number[],
  mean: number,
  { x, baseline, column, dot }: DotPlotLayout,
): Outline[] {
  const perRow = Math.floor(column / dot) - 1;
  const radius = dot * 0.42;
  const half = `a${radius} ${radius} 0 01`;
  const centre = (value: number) => x + (value - min + 0.5) * column;
  const dots = counts.flatMap((count, value) =>
    Array.from({ length: count }, (_, index): Outline => {
      const row = Math.floor(index / perRow);
      const inRow = Math.min(perRow, count - row * perRow);
      const left = centre(min + value) + ((index % perRow) - (inRow - 1) / 2) * dot - radius;
      const top = baseline - dot * (row + 0.6);
      return { ink: 'accent', d: `M${left} ${top}${half}${2 * radius} 0${half}${-2 * radius} 0` };
    }),
  );
  return [
    { ink: 'line', d: box(x, baseline, (max - min + 1) * column, 1) },
    ...dots,
    { d: `M${centre(mean)} ${baseline}l5 9h-10z` },
  ];
}
