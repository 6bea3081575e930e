import type { Scale } from '../scoring/instrument.js';
import type { QuestionSummary } from '../scoring/summarize.js';
import { answerMarks } from './answer-marks.js';
import { chartFrame, CONTENT_RIGHT, scaleHeaders, withLight, type ChartStrings } from './chart-frame.js';
import { meanMarks, type Means } from './mean-marks.js';
import { scaleValues } from './scale-values.js';
import type { Picture, Shape } from './shapes.js';

const PLOT_LEFT = 400;
const PLOT_WIDTH = 580;
const MEAN_RIGHT = 1050;
const LIGHT_LEFT = 1070;
const LIGHT_ROOM = 90;
const CHANGE_RIGHT = CONTENT_RIGHT;

export interface AreasSlideStrings extends ChartStrings {
  lightLabels: Record<'red' | 'yellow' | 'green', string>;
  /** Formats a difference between two rounded means. */
  formatChange: (difference: number) => string;
}

/** One area of the slide. */
export interface AreaRow {
  readonly question: QuestionSummary;
  readonly means: Means;
  /** Change since the round before; `null` when there is none. */
  readonly difference: number | null;
}

/** Every area of a group that has answered, on one slide: its answers, its mean now and before, its light, and the change. */
export function areasSlide(rows: readonly AreaRow[], scale: Scale, strings: AreasSlideStrings): Picture {
  const axis = { x: PLOT_LEFT, column: PLOT_WIDTH / scaleValues(scale).length };
  return chartFrame(strings, scaleHeaders(scale, axis, rows.length), (index, y) => {
    const { question, means, difference } = rows[index]!;
    const layout = { ...axis, baseline: y + 28, dot: 13, height: 22 };
    const change: Shape[] =
      difference === null
        ? []
        : [{ text: strings.formatChange(difference), x: CHANGE_RIGHT, y: y + 31, size: 20, anchor: 'end' }];
    return [
      ...answerMarks(scale, question.counts, layout),
      ...meanMarks(scale, means, { ...axis, y: y + 37 }),
      {
        text: strings.formatMean(means.now.rounded),
        x: MEAN_RIGHT,
        y: y + 31,
        size: 24,
        weight: 700,
        anchor: 'end',
      },
      ...withLight(means.now.light, strings.lightLabels[means.now.light], LIGHT_ROOM, LIGHT_LEFT, y),
      ...change,
    ];
  });
}
