import type { TrafficLight } from '../scoring/instrument.js';

/**
 * Circle, triangle and square, which can be told apart without colour. Each is the `d` of an SVG path in a box of 16 × 16. On the page the
 * path's class, the light's name, gives it its colour.
 */
export const lightShape: Record<TrafficLight, string> = {
  green: 'M8 1a7 7 0 010 14A7 7 0 018 1',
  yellow: 'M8 1 15.5 14.5H.5Z',
  red: 'M1.5 1.5h13v13h-13Z',
};
