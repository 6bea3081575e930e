import { html, type TemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';

/** The points of a scale, each under its own column of a picture as wide. Said in words elsewhere; hidden from assistive technology. */
export const scalePoints = ({ min, max }: Scale): TemplateResult => html`
  <span class="scale" aria-hidden="true"
    >${Array.from({ length: max - min + 1 }, (_, point) => html`<i>${min + point}</i>`)}</span
  >
`;
