import type { ComplexAttributeConverter } from 'lit';
import { MAX_COUNT } from '../../../scoring/validation/validate.js';
import { nonEmpty } from './non-empty.js';
import { warnOnce } from '../warn-once.js';

/** Reads an attribute as a number; an empty one as `null`. */
export const numberConverter: ComplexAttributeConverter<number | null> = {
  fromAttribute: (value) => (nonEmpty(value) === null ? null : Number(value)),
};

/** Reads a property like its attribute: some frameworks set the attributes of a template as properties, which are then strings. */
export const numberFrom = (value: unknown): unknown =>
  typeof value === 'string' ? numberConverter.fromAttribute!(value) : value;

/**
 * Reads a property that takes an integer of at least `least`. Anything else gives the fallback, with a warning. One above any number of people is
 * as good as the largest that is counted: a limit that nobody reaches hides everything.
 */
export function wholeNumberFrom(name: string, input: unknown, least: number, fallback: number): number {
  const value = (numberFrom(input) ?? fallback) as number;
  if (Number.isInteger(value) && value >= least) return Math.min(value, MAX_COUNT);
  warnOnce(`${name}="${String(value)}" is not a whole number from ${least}; ${fallback} is used instead.`);
  return fallback;
}
