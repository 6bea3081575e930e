// The kinds of value that the schemas are made of. The message of each says what was expected, in words that stand
// before ", got …".
import * as z from 'zod/mini';
import { anId, idPattern } from '../instruments/id.js';
import type { Problem } from '../instruments/problem.js';
import type { Instrument } from '../scoring/instrument.js';

export const text = z.string('a text');
export const number = z.number('a number');
export const wholeNumber = z.int('a whole number');

export const id = z.string(anId).check(z.regex(idPattern, anId));

/** A whole number from `min` to `max`, both included. −0 becomes 0. */
export function wholeNumberFrom(min: number, max: number) {
  const expected = `a whole number from ${min} to ${max}`;
  return z.int(expected).check(
    z.gte(min, expected),
    z.lte(max, expected),
    z.overwrite((value) => value + 0),
  );
}

/** Exactly this value. */
export const exactly = <T extends string | number | true>(value: T) =>
  z.literal(value, JSON.stringify(value));

export const list = <T extends z.ZodMiniType>(item: T) => z.array(item, 'a list');

/** An object with these fields and no others. */
export const fields = <T extends z.core.$ZodLooseShape>(shape: T) => z.strictObject(shape, 'an object');

/** An object whose keys are data. */
export const record = <T extends z.ZodMiniType>(value: T, key = text) => z.record(key, value, 'an object');

/** An object with one such value for each of the instrument's questions, and nothing else. */
export function perQuestion<Q extends string, T extends z.ZodMiniType>(instrument: Instrument<Q>, value: T) {
  const shape = Object.fromEntries(instrument.questions.map(({ id }) => [id, value]));
  return fields(shape) as z.ZodMiniType as z.ZodMiniType<Record<Q, z.output<T>>>;
}

/** What must hold in the value as a whole, looked at once every part of it is right. */
export const checkedBy = <T>(problemsIn: (value: T) => Iterable<Problem>) =>
  z.check<T>(({ value, issues }) => {
    if (issues.length > 0) return;
    for (const { path, expected, got } of problemsIn(value)) {
      issues.push({ code: 'custom', path: [...path], message: expected, input: got });
    }
  });
