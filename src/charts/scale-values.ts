import type { Scale } from '../scoring/instrument.js';

/** The whole numbers on a scale, the lowest first. */
export const scaleValues = ({ min, max }: Scale): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);
