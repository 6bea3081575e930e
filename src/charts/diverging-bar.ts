import type { SVGTemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';
import { onPage } from './on-page.js';
import { box, type Outline } from './shapes.js';

/** How far a value lies from the middle of its scale: −1 at the lowest, 1 at the highest. */
const side = (value: number, { min, max }: Scale) => (2 * value - min - max) / (max - min);

/** How an answer is coloured: on one side or the other, and stronger the further from the middle. Never as a light is. */
export function shade(value: number, scale: Scale): Pick<Outline, 'ink' | 'opacity'> {
  const from = side(value, scale);
  return {
    ink: from < 0 ? 'below' : from ? 'accent' : 'line',
    opacity: from ? 0.45 + 0.55 * Math.abs(from) : 0.4,
  };
}

/**
 * Shares of answers as one bar that diverges from the middle of the scale: what lies below it to the left, above it
 * to the right, the middle point itself across (Heiberger & Robbins 2014). For more than twelve answers. The bar has the room
 * of `half` on either side of its middle.
 */
export function shares(
  scale: Scale,
  counts: readonly number[],
  x: number,
  y: number,
  half: number,
  height: number,
): Outline[] {
  let n = 0;
  // How much of the bar lies left of the middle: all below it, and half of the middle point where there is one.
  let left = 0;
  counts.forEach((count, index) => {
    const from = side(scale.min + index, scale);
    n += count;
    left += from < 0 ? count : from ? 0 : count / 2;
  });
  let end = x + half - (left / n) * half;
  return [
    ...counts.map((count, index) => {
      const width = (count / n) * half;
      end += width;
      return { d: box(end - width, y, width, height), ...shade(scale.min + index, scale) };
    }),
    { ink: 'line', d: box(x + half, y - 2, 1, height + 4) },
  ];
}

export const divergingBar = (scale: Scale, counts: readonly number[]): SVGTemplateResult =>
  onPage(200, 26, shares(scale, counts, 0, 2, 100, 22));
