import { numberFrom } from './number-converter.js';
import { warnOnce } from './warn-once.js';

/** An attribute that must be a whole number from some least on; its fallback, with a warning, where it is something else. */
export function wholeNumberFrom(name: string, input: unknown, least: number, fallback: number): number {
  const value = (numberFrom(input) ?? fallback) as number;
  if (Number.isInteger(value) && value >= least) return value;
  warnOnce(`${name}="${String(value)}" is not a whole number from ${least}; ${fallback} is used instead.`);
  return fallback;
}
