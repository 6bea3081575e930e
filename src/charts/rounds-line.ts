import { svg, type SVGTemplateResult } from 'lit';
import type { Light, Scale } from '../scoring/instrument.js';
import { lightShape } from './light-shape.js';
import { pointsOf } from './scale-points.js';

const column = 32;
const step = 12;

/**
 * A mean through the rounds on its scale: a dot for each earlier one, the oldest at the top, and the light's own shape for
 * the last, joined by a line that leans the way the mean has gone. The only marks that are lines: the class gives them a stroke.
 */
export function roundsLine(scale: Scale, means: readonly number[], light: Light): SVGTemplateResult {
  const x = (mean: number) => (mean - scale.min + 0.5) * column;
  const y = (round: number) => 8 + round * step;
  const last = means.length - 1;
  const points = means.map((mean, round) => `${x(mean)} ${y(round)}`);
  const height = y(last) + 8;
  const parts = pointsOf(scale);
  const grid = parts.map((point) => `M${x(point)} 0V${height}`);
  return svg`
    <svg class="chart" viewBox="0 0 ${parts.length * column} ${height}" aria-hidden="true">
      <path class="grid" d=${grid.join('')} />
      <path class="trend" d="M${points.join('L')}" />
      ${means.slice(0, -1).map((mean, round) => svg`<circle cx=${x(mean)} cy=${y(round)} r="3.4" />`)}
      <path
        class=${light}
        d=${lightShape[light]}
        transform="translate(${x(means[last]!) - 6} ${y(last) - 6}) scale(.75)"
      />
    </svg>
  `;
}
