import { nothing, svg, type SVGTemplateResult } from 'lit';
import { CHART_WIDTH, outlineOnPage } from './on-page.js';
import { box } from './shapes.js';

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const RADIUS = 6;
/** Keeps a dot at an end of the scale whole. */
const MARGIN = RADIUS + 1;

/** A figure on a scale of its own, for a page: a line from end to end, the interval as a band, and the value as a dot. Hidden from assistive technology. */
export function intervalChart(
  [min, max]: readonly [min: number, max: number],
  value: number,
  interval: readonly [low: number, high: number] | null,
): SVGTemplateResult {
  const x = (each: number): number => MARGIN + ((each - min) / (max - min)) * (CHART_WIDTH - 2 * MARGIN);
  const line = (at: number) => box(at - 0.5, 0, 1, HEIGHT);
  // A scale on both sides of zero has a line there.
  const lines = [min, max, ...(min < 0 ? [0] : [])].map((each) => line(x(each))).join('');
  const half = `a${RADIUS} ${RADIUS} 0 01`;
  return svg`
    <svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${HEIGHT}" aria-hidden="true">
      ${outlineOnPage({ ink: 'line', d: `${box(x(min), MIDDLE - 0.5, x(max) - x(min), 1)}${lines}` })}
      ${
        interval
          ? outlineOnPage({
              ink: 'accent',
              opacity: 0.3,
              d: box(x(interval[0]), MIDDLE - RADIUS, x(interval[1]) - x(interval[0]), 2 * RADIUS),
            })
          : nothing
      }
      ${outlineOnPage({
        ink: 'accent',
        d: `M${x(value) - RADIUS} ${MIDDLE}${half}${2 * RADIUS} 0${half}${-2 * RADIUS} 0`,
      })}
    </svg>
  `;
}
