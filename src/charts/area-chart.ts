// Charts as templates for a page. They are hidden from assistive technology: the same facts are beside them in words.
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';
import { answerMarks, centreOf } from './answer-marks.js';
import { meanMarks, type Means } from './mean-marks.js';
import { scaleValues } from './scale-values.js';
import type { Outline } from './shapes.js';

/** A chart's width, in the units of its drawing. */
export const CHART_WIDTH = 500;

/** Room under the baseline for the marks of means. */
const MEANS_HEIGHT = 18;
const GAP = 2;

interface AreaChart {
  /** The greatest height of the answers. */
  height: number;
  /** The distance between two dots. */
  dot: number;
}

/** Sizes in a row among others, and alone on a page. */
const ROW: AreaChart = { height: 20, dot: 10 };
const PAGE: AreaChart = { height: 48, dot: 16 };

/** One area's answers on its scale, with hairlines at its values. Without `means` nothing in it reveals them. */
function areaChart(
  scale: Scale,
  counts: readonly number[],
  means: Means | null,
  { height, dot }: AreaChart,
): SVGTemplateResult {
  const column = CHART_WIDTH / counts.length;
  const baseline = height + GAP;
  const bottom = baseline + (means ? MEANS_HEIGHT : GAP);
  const layout = { x: 0, baseline, column, dot, height };
  const grid = scaleValues(scale).map((value) => `M${centreOf(value, scale, layout)} 0V${bottom}`);
  return svg`
    <svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${bottom}" aria-hidden="true">
      <path class="grid" d=${grid.join('')} />
      ${answerMarks(scale, counts, layout).map(outlineOnPage)}
      ${means ? meanMarks(scale, means, { ...layout, y: baseline + MEANS_HEIGHT / 2 }).map(outlineOnPage) : nothing}
    </svg>
  `;
}

export const areaRowChart = (scale: Scale, counts: readonly number[], means: Means): SVGTemplateResult =>
  areaChart(scale, counts, means, ROW);

export const areaPageChart = (
  scale: Scale,
  counts: readonly number[],
  means: Means | null,
): SVGTemplateResult => areaChart(scale, counts, means, PAGE);

/** Means alone: how an area has moved between two rounds. */
export function changeChart(scale: Scale, means: Means): SVGTemplateResult {
  const layout = { x: 0, column: CHART_WIDTH / scaleValues(scale).length, y: MEANS_HEIGHT / 2 };
  const grid = scaleValues(scale).map((value) => `M${centreOf(value, scale, layout)} 0V${MEANS_HEIGHT}`);
  return svg`
    <svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${MEANS_HEIGHT}" aria-hidden="true">
      <path class="grid" d=${grid.join('')} />
      ${meanMarks(scale, means, layout).map(outlineOnPage)}
    </svg>
  `;
}

export const outlineOnPage = ({ d, ink, opacity, x = 0, y = 0 }: Outline): SVGTemplateResult => svg`
  <path
    class=${ink ?? nothing}
    d=${d}
    transform=${x || y ? `translate(${x} ${y})` : nothing}
    fill-opacity=${opacity ?? nothing}
  />
`;
