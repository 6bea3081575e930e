import { html, type TemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';

/** The whole numbers that can be answered, the lowest first. */
export const pointsOf = ({ min, max }: Scale): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);

/** The points of a scale, each under its own part of a picture that is as wide. Said in words elsewhere; hidden from assistive technology. */
export const scalePoints = (scale: Scale): TemplateResult => html`
  <span class="scale" aria-hidden="true">${pointsOf(scale).map((point) => html`<span>${point}</span>`)}</span>
`;
