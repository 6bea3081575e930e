import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Outline } from './shapes.js';

/** Outlines as a picture in the page. Decoration beside what is said in words; hidden from assistive technology. */
export const onPage = (width: number, height: number, outlines: readonly Outline[]): SVGTemplateResult => svg`
  <svg class="chart" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${outlines.map(
      ({ d, ink, opacity }) =>
        svg`<path class=${ink ?? nothing} d=${d} fill-opacity=${opacity ?? nothing} />`,
    )}
  </svg>
`;
