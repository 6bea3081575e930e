import { html, svg, type TemplateResult } from 'lit';
import type { Light, Scale } from '../scoring/instrument.js';
import { lightShape } from './light-shape.js';

const step = 20;
const middle = 10;

/**
 * One person's answer on its scale: a line with a tick for each point, and the light's own shape at the answer.
 * Decoration beside the figure in words; hidden from assistive technology.
 */
export function scaleTrack({ min, max }: Scale, value: number, light: Light): TemplateResult {
  const x = (point: number) => middle + (point - min) * step;
  const ticks = Array.from({ length: max - min + 1 }, (_, index) => x(min + index));
  return html`
    <svg class="track" viewBox="0 0 ${x(max) + middle} 20" aria-hidden="true">
      <path class="line" d="M${middle} ${middle}H${x(max)}" />
      ${ticks.map((at) => svg`<circle class="tick" cx=${at} cy=${middle} r="2" />`)}
      ${lightShape(light, x(value) - 8, middle - 8)}
    </svg>
  `;
}
