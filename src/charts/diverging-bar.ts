import { svg, type SVGTemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';

const half = 100;
const height = 22;

/**
 * Shares of answers as one bar that diverges from the middle of the scale: what lies below it to the left, above it
 * to the right, the middle point itself across (Heiberger & Robbins 2014). For more than twelve answers.
 */
export function divergingBar({ min, max }: Scale, counts: readonly number[]): SVGTemplateResult {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const middle = (min + max) / 2;
  // How much of the bar lies left of the middle: all below it, and half of the middle point where there is one.
  const left = counts.reduce(
    (sum, count, index) => sum + (min + index < middle ? count : min + index === middle ? count / 2 : 0),
    0,
  );
  let from = half - (left / n) * half;
  return svg`
    <svg class="chart" viewBox="0 0 ${2 * half} ${height + 4}" preserveAspectRatio="none" aria-hidden="true">
      ${counts.map((count, index) => {
        const width = (count / n) * half;
        const bar = svg`<rect
          class="share ${side(min + index, middle)}"
          x=${from} y="2" width=${width} height=${height}
          fill-opacity=${strength(min + index, middle, max)}
        />`;
        from += width;
        return bar;
      })}
      <path class="line" d="M${half} 0V${height + 4}" />
    </svg>
  `;
}

const side = (value: number, middle: number) =>
  value < middle ? 'below' : value > middle ? 'above' : 'middle';

/** The further from the middle, the stronger. */
const strength = (value: number, middle: number, max: number) =>
  value === middle ? 1 : 0.45 + (0.55 * Math.abs(value - middle)) / (max - middle);
