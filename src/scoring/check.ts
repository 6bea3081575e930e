// Reading what comes from outside. A reader gives a fresh value that is known to be right, having looked at each thing once, or
// refuses it. Every refusal of the scoring core is worded here.
import { KundDiagnosError, type ErrorCode } from './error.js';

/** Where something stands: an argument's name, or a step into what holds it. It is made flat only when something is refused. */
export type Path = string | readonly [Path, string | number];
export type Read<T> = (value: unknown, path: Path) => T;

/** The largest count: far beyond any survey, and small enough for sums to stay exact. */
export const largest = 1e10;

/** The one formula of every message: where, what was expected, what came. */
export function refuse(
  expected: unknown,
  value: unknown,
  path: Path,
  code?: ErrorCode,
  options?: ErrorOptions,
): never {
  const steps = ([path] as unknown[]).flat(Infinity) as (string | number)[];
  const came = Array.isArray(value)
    ? 'a list'
    : Object(value) === value
      ? typeof value
      : typeof value === 'string'
        ? `"${value}"`
        : String(value);
  throw new KundDiagnosError(
    code ?? (`invalid-${steps[0]}` as ErrorCode),
    `/${steps.join('/')}: expected ${String(expected)}, got ${came.slice(0, 50)}`,
    steps,
    options,
  );
}

/** Reads an argument. What a getter, a proxy or an iterator throws becomes the library's own error. */
export function read<T>(path: Path, value: unknown, reader: Read<T>): T {
  try {
    return reader(value, path);
  } catch (cause) {
    if (cause instanceof KundDiagnosError) throw cause;
    refuse('data that can be read', 'an exception', path, 'unreadable', { cause });
  }
}

/** A value that passes a test, and what to call such a value. */
export const is =
  <T>(expected: string, accepts: (value: T) => unknown): Read<T> =>
  (value, path) =>
    accepts(value as T) ? (value as T) : refuse(expected, value, path);

export const string = is('a text', (value: string) => typeof value === 'string');
export const text = is('a text', (value: string) => typeof value === 'string' && value);
export const list = is('a list', (value: unknown[]) => Array.isArray(value));
export const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value !== 'string' && !!(value as Iterable<unknown> | undefined)?.[Symbol.iterator];
export const iterable = is('an iterable', isIterable) as Read<Iterable<unknown>>;
const anyObject = is('an object', (value: Record<string, unknown>) => Object(value) === value);
/** Plain: a list, a map or a promise has no fields of its own, and would pass for an empty object. */
const object = is(
  'a plain object',
  (value: unknown) => value && !Object.getPrototypeOf(Object.getPrototypeOf(value) ?? Object.prototype),
) as Read<Record<string, unknown>>;

/** A whole number. −0 becomes 0. */
export const whole =
  (min = 0, max = largest): Read<number> =>
  (value, path) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number) + 0
      : refuse(`a whole number from ${min} to ${max}`, value, path);

/** Exactly this: figures of another instrument or version are never compared. */
export const same =
  <T>(expected: T): Read<T> =>
  (value, path) =>
    value === expected ? expected : refuse(expected, value, path, 'incompatible');

export const optional =
  <T>(reader: Read<T>): Read<T | undefined> =>
  (value, path) =>
    value === undefined ? value : reader(value, path);

export const listOf =
  <T>(reader: Read<T>): Read<T[]> =>
  (value, path) =>
    Array.from(list(value, path), (item, i) => reader(item, [path, i]));

/** An object of the host's own keys, which may be called anything, `__proto__` too. */
export const entriesOf =
  <T>(reader: Read<T>): Read<[string, T][]> =>
  (value, path) =>
    Object.entries(object(value, path)).map(([key, item]) => [key, reader(item, [path, key])]);

/** Groups by name, in the order given; `null` is a hidden one, and stays `null`. */
export const groupsOf = <T>(reader: Read<T>): Read<[string, T | null][]> =>
  entriesOf((value, path) => (value === null ? value : reader(value, path)));

/** An object with these fields; others are not looked at. */
export const fields =
  <T extends object>(shape: { readonly [K in keyof T]: Read<T[K]> }): Read<T> =>
  (value, path) => {
    const given = object(value, path);
    return Object.fromEntries(
      Object.entries<Read<unknown>>(shape).map(([key, reader]) => [key, reader(given[key], [path, key])]),
    ) as T;
  };

/** An object with a value for each question and nothing else: the values in the questions' order. */
export const perQuestion =
  <T>(ids: readonly string[], reader: Read<T>): Read<T[]> =>
  (value, path) => {
    const given = anyObject(value, path);
    const values = ids.map((id) => reader(given[id], [path, id]));
    const keys = Object.keys(given);
    return keys.length === ids.length
      ? values
      : refuse(
          'known questions',
          keys.find((key) => !ids.includes(key)),
          path,
        );
  };

export const total = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
