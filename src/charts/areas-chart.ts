import type { Scale, TrafficLight } from '../scoring/instrument.js';
import type { QuestionSummary } from '../scoring/summarize.js';
import {
  chartFrame,
  HEADER_HEIGHT,
  MARGIN,
  SLIDE_WIDTH,
  withLight,
  type ChartStrings,
} from './chart-frame.js';
import { divergingBar, shadeOf } from './diverging-bar.js';
import { dotPlot, MAX_DOTS } from './dot-plot.js';
import { scaleValues } from './scale-values.js';
import { box, type Picture, type Shape } from './shapes.js';

const PLOT_LEFT = 400;
const PLOT_WIDTH = 520;
const LIGHT_LEFT = 1050;

/** Every area of a group that has answered, on one slide: its answers, its mean, and its light in shape and word. */
export function areasChart(
  questions: readonly QuestionSummary[],
  scale: Scale,
  strings: ChartStrings & { lightLabels: Record<TrafficLight, string> },
): Picture {
  const values = scaleValues(scale);
  const column = PLOT_WIDTH / values.length;
  const hasDots = questions[0]!.n <= MAX_DOTS;
  // An axis above dots; above bars a key to their shades.
  const headers = values.flatMap((value, index): Shape[] => {
    const x = PLOT_LEFT + (index + 0.5) * column;
    const key = { d: box(x - 30, HEADER_HEIGHT - 24, 16, 12), ...shadeOf(value, scale) };
    const label = { text: String(value), x, y: HEADER_HEIGHT - 12, size: 16, anchor: 'middle' as const };
    return hasDots ? [label] : [key, label];
  });
  return chartFrame(strings, SLIDE_WIDTH, headers, (index, y) => {
    const { counts, mean, rounded, light } = questions[index]!;
    const plot = hasDots
      ? dotPlot(scale, counts, mean!, { x: PLOT_LEFT, baseline: y + 34, column, dot: 13 })
      : divergingBar(scale, counts, { x: PLOT_LEFT, y: y + 10, half: PLOT_WIDTH / 2, height: 28 });
    return [
      ...plot,
      { text: strings.formatMean(rounded!), x: 1000, y: y + 31, size: 24, weight: 700, anchor: 'end' },
      ...withLight(light!, strings.lightLabels[light!], SLIDE_WIDTH - MARGIN - LIGHT_LEFT, LIGHT_LEFT, y),
    ];
  });
}
