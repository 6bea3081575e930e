// Charts as templates for a page. All are decoration beside what is said in words, and hidden from assistive technology.
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';
import { divergingBar } from './diverging-bar.js';
import { dotPlot } from './dot-plot.js';
import type { Outline } from './shapes.js';

/** The width of a value of the scale. */
export const COLUMN = 32;

const onPage = (width: number, height: number, outlines: readonly Outline[]): SVGTemplateResult => svg`
  <svg class="chart" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${outlines.map(
      ({ d, ink, opacity }) =>
        svg`<path class=${ink ?? nothing} d=${d} fill-opacity=${opacity ?? nothing} />`,
    )}
  </svg>
`;

export const dotPlotOnPage = (scale: Scale, counts: readonly number[], mean: number): SVGTemplateResult =>
  onPage(
    counts.length * COLUMN,
    48,
    dotPlot(scale, counts, mean, { x: 0, baseline: 39, column: COLUMN, dot: 8 }),
  );

export const divergingBarOnPage = (scale: Scale, counts: readonly number[]): SVGTemplateResult =>
  onPage(200, 26, divergingBar(scale, counts, { x: 0, y: 2, half: 100, height: 22 }));
