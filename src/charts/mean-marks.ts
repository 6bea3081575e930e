import type { Scale, TrafficLight } from '../scoring/instrument.js';
import { centreOf, type AnswersLayout } from './answer-marks.js';
import { lightShape } from './light-shape.js';
import { box, type Outline } from './shapes.js';

export interface Means {
  /** The present mean, rounded, and its light. */
  readonly now: { readonly rounded: number; readonly light: TrafficLight };
  /** The mean of the round before, rounded; `null` where there is none. */
  readonly before: number | null;
}

/** How far from the centre of its box a light's shape reaches. */
const HALF = 8;
const RADIUS = 4;

/** The present mean as the shape of its light, and the mean of the round before as a small point, joined by a line. */
export function meanMarks(
  scale: Scale,
  { now, before }: Means,
  layout: Pick<AnswersLayout, 'x' | 'column'> & { y: number },
): Outline[] {
  const { y } = layout;
  const x = centreOf(now.rounded, scale, layout);
  const mark: Outline = { ink: now.light, d: lightShape[now.light], x: x - HALF, y: y - HALF };
  if (before === null) return [mark];
  const then = centreOf(before, scale, layout);
  const half = `a${RADIUS} ${RADIUS} 0 01`;
  return [
    { ink: 'line', d: box(Math.min(x, then), y - 0.5, Math.abs(x - then), 1) },
    { ink: 'line', d: `M${then - RADIUS} ${y}${half}${2 * RADIUS} 0${half}${-2 * RADIUS} 0` },
    mark,
  ];
}
