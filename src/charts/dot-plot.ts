import { svg, type SVGTemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';

const column = 32;
const dotsAcross = 3;
const dot = 8;
const baseline = 38;

/**
 * Every answer as a dot above its point on the scale, stacked, with a pointer at the mean. For up to twelve answers,
 * where a share would mislead: one person is then more than 8 %.
 */
export function dotPlot({ min, max }: Scale, counts: readonly number[], mean: number): SVGTemplateResult {
  const x = (value: number) => (value - min + 0.5) * column;
  const width = (max - min + 1) * column;
  return svg`
    <svg class="chart" viewBox="0 0 ${width} 48" aria-hidden="true">
      <path class="line" d="M0 ${baseline + 2}H${width}" />
      ${counts.map((count, index) => dotsOf(count, x(min + index)))}
      <path class="mean" d="M${x(mean)} ${baseline + 1}l5 9h-10Z" />
    </svg>
  `;
}

function dotsOf(count: number, centre: number): SVGTemplateResult[] {
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / dotsAcross);
    const inRow = Math.min(dotsAcross, count - row * dotsAcross);
    const x = centre + ((index % dotsAcross) - (inRow - 1) / 2) * dot;
    return svg`<circle class="dot" cx=${x} cy=${baseline - 4 - row * dot} r="3.4" />`;
  });
}
