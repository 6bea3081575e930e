import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Light } from '../../scoring/instrument.js';

/** Circle, triangle, square: told apart without colour, in print and by anyone. */
const shapes: Record<Light, SVGTemplateResult> = {
  green: svg`<circle cx="8" cy="8" r="7" />`,
  yellow: svg`<path d="M8 1.2 15.4 14.6H.6Z" />`,
  red: svg`<path d="M1.5 1.5h13v13h-13Z" />`,
};

/** The shape alone, for a place where the word stands beside it. */
export const lightShape = (light: Light): TemplateResult =>
  html`<svg class=${light} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">${shapes[light]}</svg>`;

/** A light as it is always shown: shape, word and colour. The word keeps the text's colour, for its contrast. */
export const lightMark = (light: Light, word: string): TemplateResult =>
  html`<span class="light" part="light">${lightShape(light)}${word}</span>`;
