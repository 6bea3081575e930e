// Parsers for arguments, without a dependency. A parser reads each property once and returns a fresh, validated value, or fails. `within` builds
// the path of a failure as it propagates, so that valid input costs nothing.
import type { ErrorCode } from './error.js';
import type { Problem } from './problem.js';

export type Parser<T> = (value: unknown) => T;

/** The largest count: far beyond any survey, and small enough for sums to stay exact. */
export const MAX_COUNT = 1e10;

/** Thrown, but not an `Error`: capturing a stack would take most of the time, and nobody sees it. */
export class Failure implements Problem {
  readonly path: (string | number)[] = [];

  constructor(
    readonly expected: string,
    readonly received: unknown,
    readonly code: ErrorCode,
    readonly options?: ErrorOptions,
  ) {}
}

/** Rejects a value, with the expectation. */
export function fail(
  expected: string,
  received: unknown,
  code: ErrorCode = 'invalid-argument',
  options?: ErrorOptions,
): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- See Failure.
  throw new Failure(expected, received, code, options);
}

/** Rejects a part of a value, under its key. */
export const failAt = (key: string | number, expected: string, received: unknown): never =>
  within(key, () => fail(expected, received), received);

/** Parses a part of a value. A failure in it is reported under its key. */
export function within<T>(key: string | number, parse: Parser<T>, part: unknown): T {
  try {
    return parse(part);
  } catch (error) {
    const failure = toFailure(error);
    failure.path.unshift(key);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- See Failure.
    throw failure;
  }
}

/** A getter or a proxy may throw anything. */
export const toFailure = (error: unknown): Failure =>
  isInstanceOf(Failure, error)
    ? error
    : new Failure('data that can be read', 'an exception', 'unreadable', { cause: error });

/** Also false for a value that throws when inspected, such as a revoked proxy. */
function isInstanceOf<T>(type: abstract new (...parameters: never[]) => T, value: unknown): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

/** A value that passes a test. */
export const refine =
  <T>(expected: string, accepts: (value: T) => unknown): Parser<T> =>
  (value) =>
    accepts(value as T) ? (value as T) : fail(expected, value);

/** Takes any value as it is, to be parsed later. */
export const unparsed: Parser<unknown> = (value) => value;
export const string = refine('a text', (value: string) => typeof value === 'string');
export const nonEmptyString = refine('a text', (value: string) => typeof value === 'string' && value);
export const array = refine('a list', (value: unknown[]) => Array.isArray(value));

export const anyObject = refine('an object', (value: Record<string, unknown>) => Object(value) === value);

/** Rejects lists, maps and promises, which have no fields and would pass for empty objects. */
export const plainObject = refine(
  'a plain object',
  (value: object | null) =>
    typeof value === 'object' &&
    value &&
    !Object.getPrototypeOf(Object.getPrototypeOf(value) ?? Object.prototype),
) as Parser<Record<string, unknown>>;

/** A whole number from `min` to `max`, both included. −0 becomes 0. */
export const integer =
  (min = 0, max = MAX_COUNT): Parser<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number) + 0
      : fail(`a whole number from ${min} to ${max}`, value);

/** Exactly this value. Another value of the same type fails with a code of its own. */
export const literal =
  <T extends string | number>(expected: T, code: ErrorCode = 'incompatible'): Parser<T> =>
  (value) => {
    if (value === expected) return expected;
    fail(JSON.stringify(expected), value, typeof value === typeof expected ? code : 'invalid-argument');
  };

/** Returns `null` for `null` and `undefined`. */
export const optional =
  <T>(parse: Parser<T>): Parser<T | null> =>
  (value) =>
    value === null || value === undefined ? null : parse(value);

/** A list without holes: a sparse array of thousands of millions of holes is a small object that would take forever to read. */
export const arrayOf =
  <T>(parse: Parser<T>): Parser<T[]> =>
  (value) => {
    const list = array(value);
    return Array.from(list, (item, index) =>
      index in list ? within(index, parse, item) : (failAt(index, 'a list without holes', item) as T),
    );
  };

/** A list of at most so many items. Rejects a longer one without reading it. */
export const atMost =
  <T>(length: number, parse: Parser<T[]>): Parser<T[]> =>
  (value) =>
    Array.isArray(value) && value.length > length ? fail(`at most ${length} items`, value) : parse(value);

/** An object with these fields. Others are ignored. */
export const object =
  <T extends object>(shape: { readonly [K in keyof T]: Parser<T[K]> }): Parser<T> =>
  (value) => {
    const input = plainObject(value);
    return Object.fromEntries(
      Object.entries<Parser<unknown>>(shape).map(([key, parse]) => [key, within(key, parse, input[key])]),
    ) as T;
  };

/** An object whose keys are data; any key is allowed, including `__proto__`. */
export const record =
  <T>(parse: Parser<T>): Parser<[key: string, value: T][]> =>
  (value) =>
    Object.entries(plainObject(value)).map(([key, item]) => [key, within(key, parse, item)]);

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
