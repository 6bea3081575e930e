// Reading what comes from outside. A reader turns a value into one that is known to be right, or refuses it; the path to
// what was refused is put together on the way out. Every refusal of the scoring core is worded here.
import { KundDiagnosError, type ErrorCode } from './error.js';

export type Read<T> = (value: unknown) => T;
type Step = string | number;

/** The largest count: far beyond any survey, and small enough for sums to stay exact. */
export const largest = 1e10;
const largestSum = Number.MAX_SAFE_INTEGER;

/** The one formula of every message: where, what was expected, what came. */
export function fail(expected: unknown, value: unknown, path: readonly Step[] = [], code?: ErrorCode): never {
  const came =
    typeof value === 'string'
      ? JSON.stringify(value)
      : Object(value) === value
        ? typeof value
        : String(value);
  const where = path.map((step) => `/${step}`).join('');
  throw new KundDiagnosError(code!, `${where}: expected ${expected}, got ${came.slice(0, 50)}`, path);
}

/** Reads something at this step of the path. What a getter, a proxy or an iterator throws becomes the library's own error. */
export function at<T>(step: Step, read: () => T, code?: ErrorCode): T {
  try {
    return read();
  } catch (error) {
    const {
      code: inner,
      message,
      path,
      cause,
    } = error instanceof KundDiagnosError ? error : { ...unreadable, cause: error };
    throw new KundDiagnosError(inner ?? code!, `/${step}${message}`, [step, ...path], { cause });
  }
}

const unreadable = {
  code: 'unreadable',
  message: ': expected data that can be read, got an exception',
  path: [],
} as const;

export const whole =
  (low: number, high: number): Read<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high
      ? (value as number) + 0 // −0 becomes 0
      : fail(`a whole number from ${low} to ${high}`, value);

export const count = whole(0, largest);
export const sum = whole(-largestSum, largestSum);
export const amount = whole(0, largestSum);

export const total = (numbers: Iterable<number>): number => {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
};

export const string: Read<string> = (value) => (typeof value === 'string' ? value : fail('a text', value));
export const text: Read<string> = (value) => string(value) || fail('a text', value);

export const iterable: Read<Iterable<unknown>> = (value) =>
  Object(value) === value && typeof (value as Iterable<unknown>)[Symbol.iterator] === 'function'
    ? (value as Iterable<unknown>)
    : fail('an iterable', value);

export const same =
  (expected: unknown): Read<unknown> =>
  (value) =>
    value === expected || fail(expected, value, [], 'incompatible');

/** Opens an object: `get('id', text)` reads one field, once. */
export function open(value: unknown) {
  if (Object(value) !== value) fail('an object', value);
  return <T>(key: string, read: Read<T>): T => at(key, () => read((value as Record<string, unknown>)[key]));
}

export const listOf =
  <T>(read: Read<T>): Read<T[]> =>
  (value) =>
    Array.isArray(value) ? Array.from(value, (item, i) => at(i, () => read(item))) : fail('a list', value);

/**
 * An object of the host's own keys, which may be called anything, `__proto__` too. A list, a map or a promise has no keys
 * of its own, and would pass for an empty one: only plain objects are taken.
 */
export const entriesOf =
  <T>(read: Read<T>): Read<[string, T][]> =>
  (value) => {
    const prototype: unknown = Object(value) === value && Object.getPrototypeOf(value);
    if (prototype !== null && (!prototype || Object.getPrototypeOf(prototype) !== null))
      fail('a plain object', value);
    return Object.entries(value as object).map(([key, item]) => [key, at(key, () => read(item))]);
  };

/** An object with a value for each of these keys, none missing and none more: the values in the keys' order. */
export const exactly =
  <T>(keys: readonly string[], read: Read<T>): Read<T[]> =>
  (value) => {
    const given = new Map(entriesOf((item) => item)(value));
    const known = new Set(keys);
    for (const key of given.keys()) if (!known.has(key)) fail('known questions', key);
    return keys.map((key) => at(key, () => read(given.get(key))));
  };
