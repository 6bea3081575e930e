import { svg, type SVGTemplateResult } from 'lit';
import type { Scale, TrafficLight } from '../scoring/instrument.js';
import { lightShape } from './light-shape.js';
import { COLUMN } from './on-page.js';
import { scaleValues } from './scale-values.js';

/**
 * A mean through the rounds on its scale: a dot for each earlier round, the oldest at the top, and the light's shape for the
 * last, joined by a line that leans the way the mean has gone. For a page; hidden from assistive technology.
 */
export function roundsLine(scale: Scale, means: readonly number[], light: TrafficLight): SVGTemplateResult {
  const x = (mean: number) => (mean - scale.min + 0.5) * COLUMN;
  const y = (round: number) => 8 + round * 12;
  const last = means.length - 1;
  const height = y(last) + 8;
  const points = means.map((mean, round) => `${x(mean)} ${y(round)}`);
  const values = scaleValues(scale);
  const grid = values.map((value) => `M${x(value)} 0V${height}`);
  return svg`
    <svg class="chart" viewBox="0 0 ${values.length * COLUMN} ${height}" aria-hidden="true">
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
