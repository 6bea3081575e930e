import type { Scale } from '../scoring/instrument.js';
import { chartFrame, CONTENT_RIGHT, scaleHeaders, type ChartStrings } from './chart-frame.js';
import { meanMarks, type Means } from './mean-marks.js';
import { scaleValues } from './scale-values.js';
import type { Picture } from './shapes.js';

const PLOT_LEFT = 400;
const PLOT_WIDTH = 540;
const FROM_TO_RIGHT = 1100;

export interface RoundsSlideStrings extends ChartStrings {
  /** Formats a difference between two rounded means. */
  formatChange: (difference: number) => string;
}

/** One area of the slide, in two rounds. */
export interface RoundRow {
  readonly means: Means & { readonly before: number };
  readonly difference: number;
}

/** Every area in the round before and in this one, on one slide. */
export function roundsSlide(rows: readonly RoundRow[], scale: Scale, strings: RoundsSlideStrings): Picture {
  const axis = { x: PLOT_LEFT, column: PLOT_WIDTH / scaleValues(scale).length };
  return chartFrame(strings, scaleHeaders(scale, axis, rows.length), (index, y) => {
    const { means, difference } = rows[index]!;
    const fromTo = `${strings.formatMean(means.before)} → ${strings.formatMean(means.now.rounded)}`;
    return [
      ...meanMarks(scale, means, { ...axis, y: y + 24 }),
      { text: fromTo, x: FROM_TO_RIGHT, y: y + 31, size: 20, anchor: 'end' },
      {
        text: strings.formatChange(difference),
        x: CONTENT_RIGHT,
        y: y + 31,
        size: 24,
        weight: 700,
        anchor: 'end',
      },
    ];
  });
}
