import type { Scale } from '../scoring/instrument.js';
import { sumOf } from '../scoring/validation/validate.js';
import { box, type Outline } from './shapes.js';

/** Up to this many answers are drawn one dot each: a share would mislead where one person is more than 8 %. */
export const MAX_DOTS = 12;

/** The largest width of a column of answers, as a share of its value's width. */
const COLUMN_SHARE = 0.5;

export interface AnswersLayout {
  /** The start of the baseline. */
  x: number;
  baseline: number;
  /** The width of each value on the scale. */
  column: number;
  /** The distance between two dots. */
  dot: number;
  /** How high the answers may reach above the baseline. */
  height: number;
}

/** The position of a value of the scale, or of a mean, on the baseline. */
export const centreOf = (value: number, { min }: Scale, { x, column }: Pick<AnswersLayout, 'x' | 'column'>) =>
  x + (value - min + 0.5) * column;

/**
 * A group's answers above their values on the scale: a stack of dots where each is one answer, and in a larger group a column as high as
 * the value's share. Both stand on the same axis as the means, so that one picture has one scale.
 */
export const answerMarks = (scale: Scale, counts: readonly number[], layout: AnswersLayout): Outline[] => [
  { ink: 'line', d: box(layout.x, layout.baseline, counts.length * layout.column, 1) },
  ...(sumOf(counts) > MAX_DOTS ? columns : dots)(scale, counts, layout),
];

function dots(scale: Scale, counts: readonly number[], layout: AnswersLayout): Outline[] {
  const { baseline, column, dot } = layout;
  const perRow = Math.max(1, Math.floor(column / dot) - 1);
  const radius = dot * 0.42;
  const half = `a${radius} ${radius} 0 01`;
  return counts.flatMap((count, index) =>
    Array.from({ length: count }, (_, position): Outline => {
      const row = Math.floor(position / perRow);
      const inRow = Math.min(perRow, count - row * perRow);
      const centre = centreOf(scale.min + index, scale, layout);
      const left = centre + ((position % perRow) - (inRow - 1) / 2) * dot - radius;
      const top = baseline - dot * (row + 0.6);
      return { ink: 'accent', d: `M${left} ${top}${half}${2 * radius} 0${half}${-2 * radius} 0` };
    }),
  );
}

function columns(scale: Scale, counts: readonly number[], layout: AnswersLayout): Outline[] {
  const { baseline, column, height } = layout;
  const highest = Math.max(...counts);
  const width = column * COLUMN_SHARE;
  return counts.flatMap((count, index): Outline[] => {
    if (count === 0) return [];
    const tall = (count / highest) * height;
    const left = centreOf(scale.min + index, scale, layout) - width / 2;
    return [{ ink: 'accent', d: box(left, baseline - tall, width, tall) }];
  });
}
