import type { Scale } from '../scoring/instrument.js';
import { box, type Outline } from './shapes.js';

/** How far a value is from the middle of its scale: −1 at the lowest, 1 at the highest. */
const distanceFromMiddle = (value: number, { min, max }: Scale) => (2 * value - min - max) / (max - min);

/** The colour of an answer: one below the middle, another above, and stronger the further out. Never those of the lights. */
export function shadeOf(value: number, scale: Scale): Pick<Outline, 'ink' | 'opacity'> {
  const distance = distanceFromMiddle(value, scale);
  if (distance === 0) return { ink: 'line', opacity: 0.4 };
  return { ink: distance < 0 ? 'below' : 'accent', opacity: 0.45 + 0.55 * Math.abs(distance) };
}

export interface DivergingBarLayout {
  x: number;
  y: number;
  /** The room on either side of the middle. */
  half: number;
  height: number;
}

/**
 * Shares of answers as one bar that diverges from the middle of the scale: answers below it to the left, above it to the right, those
 * in the middle across it (Heiberger & Robbins 2014). For more than twelve answers.
 */
export function divergingBar(
  scale: Scale,
  counts: readonly number[],
  { x, y, half, height }: DivergingBarLayout,
): Outline[] {
  let n = 0;
  // How much of the bar is left of the middle: everything below it, and half of the middle value where there is one.
  let left = 0;
  counts.forEach((count, index) => {
    const distance = distanceFromMiddle(scale.min + index, scale);
    n += count;
    if (distance < 0) left += count;
    if (distance === 0) left += count / 2;
  });
  let end = x + half - (left / n) * half;
  const parts = counts.map((count, index): Outline => {
    const width = (count / n) * half;
    end += width;
    return { d: box(end - width, y, width, height), ...shadeOf(scale.min + index, scale) };
  });
  return [...parts, { ink: 'line', d: box(x + half, y - 2, 1, height + 4) }];
}
