import type { SVGTemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';
import { onPage } from './on-page.js';
import { box, type Outline } from './shapes.js';

/** Up to so many answers are drawn one dot each: a share would mislead where one person is more than 8 %. */
export const mostDots = 12;

/**
 * Every answer as a dot above its point on the scale, stacked, with a pointer at the mean. The baseline begins at x; each
 * point of the scale is `column` wide, and each dot `dot`.
 */
export function dots(
  { min, max }: Scale,
  counts: readonly number[],
  mean: number,
  x: number,
  baseline: number,
  column: number,
  dot: number,
): Outline[] {
  const across = Math.floor(column / dot) - 1;
  const radius = dot * 0.42;
  const half = `a${radius} ${radius} 0 01`;
  const centre = (value: number) => x + (value - min + 0.5) * column;
  return [
    { ink: 'line', d: box(x, baseline, (max - min + 1) * column, 1) },
    ...counts.flatMap((count, point) =>
      Array.from({ length: count }, (_, index): Outline => {
        const row = Math.floor(index / across);
        const inRow = Math.min(across, count - row * across);
        const left = centre(min + point) + ((index % across) - (inRow - 1) / 2) * dot - radius;
        return {
          ink: 'accent',
          d: `M${left} ${baseline - dot * (row + 0.6)}${half}${2 * radius} 0${half}${-2 * radius} 0`,
        };
      }),
    ),
    { d: `M${centre(mean)} ${baseline}l5 9h-10z` },
  ];
}

export const dotPlot = (scale: Scale, counts: readonly number[], mean: number): SVGTemplateResult =>
  onPage((scale.max - scale.min + 1) * 32, 48, dots(scale, counts, mean, 0, 39, 32, 8));
