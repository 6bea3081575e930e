// Building blocks of the schemas. Each message states what was expected, in words that fit before ", got …".
import * as z from 'zod/mini';
import { AN_ID, ID_PATTERN } from '../instruments/id.js';
import type { Problem } from '../scoring/validation/problem.js';

export const string = z.string('a text');
export const number = z.number('a number');
export const integer = z.int('a whole number');

export const id = z.string(AN_ID).check(z.regex(ID_PATTERN, AN_ID));

/** A whole number from `min` to `max`, both included. −0 becomes 0. */
export function integerFrom(min: number, max: number) {
  const expected = `a whole number from ${min} to ${max}`;
  return z.int(expected).check(
    z.gte(min, expected),
    z.lte(max, expected),
    z.overwrite((value) => value + 0),
  );
}

export const light = z.enum(['red', 'yellow', 'green'], '"red", "yellow" or "green"');

/** Exactly this value. */
export const literal = <T extends string | number | true>(value: T) =>
  z.literal(value, JSON.stringify(value));

export const array = <T extends z.ZodMiniType>(item: T) => z.array(item, 'a list');

/** An object with these fields and no others. */
export const object = <T extends z.core.$ZodLooseShape>(shape: T) => z.strictObject(shape, 'an object');

/** An object whose keys are data. */
export const record = <T extends z.ZodMiniType>(value: T, key = string) => z.record(key, value, 'an object');

/** An object with one such value for each question, and nothing else. */
export function perQuestion<Q extends string, T extends z.ZodMiniType>(ids: readonly Q[], value: T) {
  const shape = Object.fromEntries(ids.map((question) => [question, value]));
  return object(shape) as z.ZodMiniType as z.ZodMiniType<Record<Q, z.output<T>>>;
}

/** Adds a check of the whole value, which runs once all its parts are valid. */
export const checkedBy = <T>(problemsIn: (value: T) => Iterable<Problem>) =>
  z.check<T>(({ value, issues }) => {
    if (issues.length > 0) return;
    for (const { path, expected, received } of problemsIn(value)) {
      issues.push({ code: 'custom', path: [...path], message: expected, input: received });
    }
  });
