import { html, type TemplateResult } from 'lit';
import type { Light } from '../../scoring/instrument.js';
import { lightShape } from '../../charts/light-shape.js';

/** A light as it is always shown: shape, word and colour. The word keeps the text's colour, for its contrast. */
export const lightMark = (light: Light, word: string): TemplateResult => html`
  <span class="light" part="light">
    <svg viewBox="0 0 16 16" aria-hidden="true"><path class=${light} d=${lightShape[light]} /></svg>
    ${word}
  </span>
`;
