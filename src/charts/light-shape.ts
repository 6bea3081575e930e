import { svg, type SVGTemplateResult } from 'lit';
import type { Light } from '../scoring/instrument.js';

/** Circle, triangle, square: told apart without colour, in print and by anyone. Each fills a box of 16 × 16. */
const outlines: Record<Light, string> = {
  green: 'M8 1a7 7 0 010 14A7 7 0 018 1',
  yellow: 'M8 1 15.5 14.5H.5Z',
  red: 'M1.5 1.5h13v13h-13Z',
};

/** The shape of a light, its top left corner at x, y. The class colours it. */
export const lightShape = (light: Light, x = 0, y = 0): SVGTemplateResult =>
  svg`<path class=${light} d=${outlines[light]} transform="translate(${x} ${y})" />`;
