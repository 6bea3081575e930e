import { warnOnce } from '../shared/warn-once.js';

/** The least number of people whose figures are shown, when that can be one; otherwise 5, with one warning. */
export function readMinimum(size: number): number {
  if (Number.isInteger(size) && size >= 1) return size;
  warnOnce(`minimum-group-size="${size}" is no whole number from 1; 5 is used instead.`);
  return 5;
}
