import { svg, type SVGTemplateResult } from 'lit';
import type { Light, Scale } from '../scoring/instrument.js';

const step = 20;
const middle = 10;

/**
 * One person's answer on its scale: a line with a tick for each point, and the light's own shape at the answer.
 * Decoration beside the figure in words; hidden from assistive technology.
 */
export function scaleTrack({ min, max }: Scale, value: number, light: Light): SVGTemplateResult {
  const x = (point: number) => middle + (point - min) * step;
  const at = x(value);
  const mark = {
    green: svg`<circle class="green" cx=${at} cy=${middle} r="6.5" />`,
    yellow: svg`<path class="yellow" d="M${at} ${middle - 7}l7 13h-14Z" />`,
    red: svg`<path class="red" d="M${at - 6} ${middle - 6}h12v12h-12Z" />`,
  }[light];
  return svg`
    <svg class="track" viewBox="0 0 ${x(max) + middle} 20" aria-hidden="true">
      <path class="line" d="M${x(min)} ${middle}H${x(max)}" />
      ${Array.from({ length: max - min + 1 }, (_, index) => svg`<circle class="tick" cx=${x(min + index)} cy=${middle} r="2" />`)}
      ${mark}
    </svg>
  `;
}
