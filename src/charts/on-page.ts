// Charts as templates for a page. All are decoration beside what is said in words, and hidden from assistive technology.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';
import { divergingBar } from './diverging-bar.js';
import { dotPlot } from './dot-plot.js';
import { scaleValues } from './scale-values.js';
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

/** The values of a scale, each under its own part of a chart that is as wide. */
export const scaleAxis = (scale: Scale): TemplateResult => html`
  <span class="scale" aria-hidden="true"
    >${scaleValues(scale).map((value) => html`<span>${value}</span>`)}</span
  >
`;
