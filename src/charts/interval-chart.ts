import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { TrafficLight } from '../scoring/instrument.js';
import { lightShape } from './light-shape.js';
import { CHART_WIDTH, outlineOnPage } from './area-chart.js';
import { box, type Outline } from './shapes.js';

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const RADIUS = 6;
/** How far from the centre of its box a light's shape reaches. */
const HALF = 8;

/** A figure on a scale of its own. */
export interface OwnScale {
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** Default: none. */
  readonly interval?: readonly [low: number, high: number] | null;
  /** The light whose shape marks the value. Default: a dot. */
  readonly light?: TrafficLight;
}

/** A figure from end to end of its scale, for a page: the interval as a band, and the value as a mark. Hidden from assistive technology. */
export function intervalChart({ min, max, value, interval = null, light }: OwnScale): SVGTemplateResult {
  const x = (each: number): number => HALF + ((each - min) / (max - min)) * (CHART_WIDTH - 2 * HALF);
  const tick = (at: number) => box(x(at) - 0.5, 3, 1, HEIGHT - 6);
  // A scale on both sides of zero has a line there.
  const ticks = [min, max, ...(min < 0 ? [0] : [])].map(tick).join('');
  const line: Outline = { ink: 'line', d: `${box(x(min), MIDDLE - 0.5, x(max) - x(min), 1)}${ticks}` };
  const half = `a${RADIUS} ${RADIUS} 0 01`;
  const mark: Outline = light
    ? { ink: light, d: lightShape[light], x: x(value) - HALF, y: MIDDLE - HALF }
    : { ink: 'accent', d: `M${x(value) - RADIUS} ${MIDDLE}${half}${2 * RADIUS} 0${half}${-2 * RADIUS} 0` };
  const band = ([low, high]: readonly [number, number]): Outline => ({
    ink: 'accent',
    opacity: 0.3,
    d: box(x(low), MIDDLE - RADIUS, x(high) - x(low), 2 * RADIUS),
  });
  return svg`
    <svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${HEIGHT}" aria-hidden="true">
      ${outlineOnPage(line)} ${interval ? outlineOnPage(band(interval)) : nothing} ${outlineOnPage(mark)}
    </svg>
  `;
}
