import { html, type TemplateResult } from 'lit';
import type { Scale, TrafficLight } from '../scoring/instrument.js';
import { lightShape } from './light-shape.js';

/**
 * One person's answer on its scale, for a page: a dot for each value, 20 apart, and the light's shape at the answer. Hidden from
 * assistive technology.
 */
export function scaleTrack({ min, max }: Scale, value: number, light: TrafficLight): TemplateResult {
  const steps = max - min;
  // A line without length and with round ends is a dot.
  const dots = `M10 10h0${'m20 0h0'.repeat(steps)}`;
  return html`
    <svg class="track" viewBox="0 0 ${steps * 20 + 20} 20" aria-hidden="true">
      <path class="dots" d=${dots} />
      <path class=${light} d=${lightShape[light]} transform="translate(${(value - min) * 20 + 2} 2)" />
    </svg>
  `;
}
