import type { TemplateResult } from 'lit';
import { lightShape } from '../../../../charts/light-shape.js';
import type { TrafficLight } from '../../../../scoring/instrument.js';
import { html } from '../../html.js';

/** A light as it is always shown: shape, word and colour. The word keeps the text's colour, for contrast. */
export const lightMark = (light: TrafficLight, label: string): TemplateResult => html`
  <span class="light" part="light">
    <svg viewBox="0 0 16 16" aria-hidden="true"><path class=${light} d=${lightShape[light]} /></svg>
    ${label}
  </span>
`;
