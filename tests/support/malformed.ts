// Malformed input: values of every kind, valid values with one part replaced, and values that throw when they are read.
import fc from 'fast-check';
import { expect } from 'vitest';
import { KundDiagnosError, type Path } from '../../src/scoring/index.js';

/** Any JavaScript value, including those that JSON lacks. */
export const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  stringUnit: 'binary',
});

const sick: unknown[] = [
  undefined,
  null,
  true,
  NaN,
  Infinity,
  0.1,
  -1e9,
  1e300,
  7n,
  Symbol('x'),
  () => 1,
  new Date(0),
  new Map(),
  '',
  '\u0000',
  '__proto__',
  [],
  [[]],
  {},
  Object.create(null),
  JSON.parse('{"__proto__":1}'),
  Object.defineProperty({}, 'trap', {
    enumerable: true,
    get: () => {
      throw new Error('trapped');
    },
  }),
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new TypeError('trapped');
      },
    },
  ),
  itself(),
];

function itself(): unknown {
  const knot: Record<string, unknown> = {};
  knot['self'] = knot;
  return knot;
}

/**
 * A valid value made invalid in one place: a part of another kind, a missing field or an extra one. `optional` matches the paths (`a/b/0`) that may
 * be missing or `null`.
 */
export function spoilt<T extends object>(sound: fc.Arbitrary<T>, optional: RegExp): fc.Arbitrary<unknown> {
  return fc
    .record({
      value: sound,
      way: fc.constantFrom('replace', 'remove', 'add'),
      place: fc.nat(),
      by: fc.oneof(fc.constantFrom(...sick), anything),
    })
    .filter(({ value, way, place, by }) => {
      const { holder, key, path } = pick(value, place);
      const isNothing = by === null || by === undefined;
      if (way === 'remove') return typeof key === 'string' && !optional.test(path);
      if (way === 'replace') return kind(holder[key]) !== kind(by) && !(isNothing && optional.test(path));
      return !isNothing;
    })
    .map(({ value, way, place, by }) => {
      const copy = structuredClone(value);
      const { holder, key } = pick(copy, place);
      if (way === 'replace') holder[key] = by;
      else if (way === 'remove') Reflect.deleteProperty(holder, key);
      else (copy as Record<string, unknown>)['extra'] = by;
      return copy;
    });
}

type Holder = Record<string | number, unknown>;

interface Place {
  holder: Holder;
  key: string | number;
  path: string;
}

function pick(value: object, place: number): Place {
  const places: Place[] = [];
  const visit = (part: unknown, path: string): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const key of Object.keys(part)) {
      places.push({ holder: part as Holder, key: Array.isArray(part) ? Number(key) : key, path: path + key });
      visit((part as Holder)[key], `${path}${key}/`);
    }
  };
  visit(value, '');
  return places[place % places.length]!;
}

const kind = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);

/** A public function, tested through one of its arguments. */
export interface Subject {
  readonly functionName: string;
  /** The argument's name, which begins the path of every error. Left out for a function that takes one document. */
  readonly argument?: string;
  /** A valid value. */
  readonly valid: unknown;
  readonly call: (value: never) => unknown;
  /** True for a replacement that is valid at its path after all. */
  readonly isRight?: (path: Path, value: unknown) => boolean;
  /** True for a correct result. Default: it equals the result for the valid value. */
  readonly isSound?: (result: unknown) => boolean;
  /** True when the shape is not validated, so that a wrong one may surface as an exception. */
  readonly mayBeUnreadable?: boolean;
}

class Thrown extends Error {}
const thrower = (): never => {
  throw new Thrown();
};
const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, thrower]));

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function nested(): unknown {
  let value: unknown = { question: 'voc', light: 'red' };
  for (let level = 0; level < 20_000; level++) value = { all: [value] };
  return value;
}

const cycle: unknown[] = [];
cycle.push(cycle);

/** Values that are invalid almost anywhere: numbers out of range, empty texts, odd lists, objects with other fields. */
const wrong: (() => unknown)[] = [
  () => NaN,
  () => Infinity,
  () => -Infinity,
  () => 1.5,
  () => -1e9,
  () => 2 ** 53,
  () => 1e300,
  () => '',
  () => true,
  () => false,
  () => 3n,
  () => Symbol('3'),
  () => () => 3,
  () => ({}),
  () => [[]],
  () => new Array<number>(1),
  () => new Array<number>(4_294_967_295),
  () => new Date(0),
  () => new Map([['icp', [1]]]),
  () => /x/,
  () => new Uint8Array([200]),
  () => new Float64Array([1.5]),
  () => Object.create(null) as object,
  () => ({ length: 1e12 }),
  () => ({ valueOf: () => 3, toString: () => '3' }),
  () => cycle,
  () => ({ __proto__: { min: 1, max: 5 } }),
  () => JSON.parse('{"__proto__": [1, 2, 3, 4, 5]}') as unknown,
  () => new Number(3),
  () => new String('voc'),
  () => Promise.resolve(3),
];

/** Throws a revoked proxy, which cannot be inspected. */
const throwRevoked = (): never => {
  throw revoked();
};

/** Values that throw when they are read. */
const hostile: (() => unknown)[] = [
  () => new Proxy({}, traps),
  () => new Proxy([], traps),
  () => new Proxy(() => 3, traps),
  revoked,
  nested,
  () => ({ [Symbol.iterator]: thrower }),
  () => ({ [Symbol.toPrimitive]: thrower }),
  () => Object.defineProperty({}, 'min', { get: thrower, enumerable: true }),
  ...['id', 'instrument', 'responses', 'min', 'counts', 'question'].map(
    (field) => () => Object.defineProperty({}, field, { get: throwRevoked, enumerable: true }),
  ),
];

/** A small object that seems large: each level refers to the next one twice. */
function shared(levels: number, join: (part: unknown) => unknown): unknown {
  let part: unknown = { question: 'voc', light: 'red' };
  for (let level = 0; level < levels; level++) part = join(part);
  return part;
}

const longColumn = Object.defineProperty(new Uint8Array(2), 'length', { value: 2 ** 31 });

/** Values under a megabyte that would take long to process naively. */
const tedious: (() => unknown)[] = [
  () => ({ length: 2 ** 53 }),
  () => new Array<number>(4_294_967_295),
  () => [new Array<number>(4_294_967_295)],
  () => longColumn,
  () => shared(30, (part) => [part, part]),
  () => shared(30, (part) => ({ all: [part, part] })),
  () => shared(20, (part) => ({ any: [{ all: [part, part] }, part] })),
  () => shared(30, (part) => ({ left: part, right: part, toString: () => 'x' })),
  () => 'x'.repeat(900_000),
  () => ' '.repeat(900_000),
  () => `sv-x-${'abcdefgh-'.repeat(90_000)}a`,
  () => ({ ['x'.repeat(900_000)]: 1 }),
  () => Array.from({ length: 5_000 }, (_, index) => [`name ${index}`, null]),
  () => Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`name ${index}`, index])),
  () => new Uint8Array(30_000),
  () => Array.from({ length: 300_000 }, () => ({})),
  () => Array.from({ length: 55_000 }, (_, index) => [`name ${index}`, {}]),
];

/** Every path in a value, including that of the value itself. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (Object(value) !== value || ArrayBuffer.isView(value)) return [path];
  return [
    path,
    ...Object.entries(value as object).flatMap(([key, item]) =>
      pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** A copy with another value at one path. */
function replaceAt(
  value: unknown,
  [step, ...rest]: Path,
  replace: (before: unknown, holder: object, key: PropertyKey) => unknown,
): unknown {
  if (step === undefined) return replace(value, {}, '');
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    PropertyKey,
    unknown
  >;
  if (rest.length > 0) copy[step] = replaceAt(copy[step], rest, replace);
  else {
    const item = replace(copy[step], copy, step);
    if (item !== copy) copy[step] = item;
  }
  return copy;
}

/** No NaN, no infinity and no −0 anywhere. */
const hasSoundNumbers = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value) && !Object.is(value, -0)
    : Object(value) !== value || Object.values(value as object).every(hasSoundNumbers);

/** False for a value that throws when it is inspected. */
function isRightAt({ isRight }: Subject, path: Path, value: unknown): boolean {
  try {
    return isRight?.(path, value) ?? false;
  } catch {
    return false;
  }
}

/** Expects a correct result, or the library's own error, which is returned. */
function outcome({ functionName, argument, call, isSound }: Subject, value: unknown, expected: unknown) {
  let result: unknown;
  try {
    result = call(value as never);
  } catch (error) {
    if (!(error instanceof KundDiagnosError)) throw new Error('another exception', { cause: error });
    const { code, message, path } = error;
    const isNamed = argument === undefined || path[0] === argument;
    if (
      !/^(invalid-argument|incompatible|unreadable)$/.test(code) ||
      !isNamed ||
      !says(functionName, message)
    ) {
      throw new Error('an error that does not say where', { cause: error });
    }
    return error;
  }
  if (!isSound) expect(result).toEqual(expected);
  else if (!isSound(result)) throw new Error('a result that is not sound', { cause: result });
  return null;
}

/** Longer than any message, and short enough for a log. */
const MAX_MESSAGE_LENGTH = 2000;

const says = (functionName: string, message: string): boolean =>
  message.startsWith(`${functionName}: `) &&
  message.length < MAX_MESSAGE_LENGTH &&
  /expected .+, got [^\n]+$/.test(message);

/** Replaces one value at a time. The result is correct, or the library's own error. */
function assertRightOrRejected(subject: Subject, numRuns: number): void {
  const { valid, call, mayBeUnreadable } = subject;
  const expected = call(valid as never);
  let rejected = 0;
  fc.assert(
    fc.property(fc.constantFrom(...pathsIn(valid)), fc.constantFrom(...wrong), (path, make) => {
      const value = make();
      const spoiled = replaceAt(valid, path, () => {
        fc.pre(!isRightAt(subject, path, value));
        return value;
      });
      const error = outcome(subject, spoiled, expected);
      if (error) rejected++;
      if (error?.code === 'unreadable' && !mayBeUnreadable) {
        throw new Error(`no check for ${path.join('/')}`, { cause: error });
      }
    }),
    { numRuns },
  );
  expect(rejected).toBeGreaterThan(0);
}

/** Makes one part throw when it is read, or give another value the second time. */
export function assertSafeToRead(subject: Subject, numRuns = 500): void {
  const { valid, call } = subject;
  const expected = call(valid as never);
  fc.assert(
    fc.property(
      fc.constantFrom(...pathsIn(valid)),
      fc.constantFrom(...hostile),
      fc.nat(2),
      (path, make, kind) => {
        fc.pre(path.length > 0 || kind === 0);
        const spoiled = replaceAt(valid, path, (before, holder, key) => {
          if (kind === 0) {
            const value = make();
            fc.pre(!isRightAt(subject, path, value));
            return value;
          }
          let reads = 0;
          const get = kind === 1 ? thrower : () => (reads++ ? NaN : before);
          Object.defineProperty(holder, key, { get, enumerable: true, configurable: true });
          return holder;
        });
        outcome(subject, spoiled, expected);
      },
    ),
    { numRuns },
  );
}

/** Passes any value. The result has only finite numbers, or the library's own error is thrown. */
export function assertSoundForAnything(subject: Subject, numRuns = 500): void {
  const isSound = (result: unknown) => result instanceof Promise || hasSoundNumbers(result);
  fc.assert(
    fc.property(anything, (value) => {
      outcome({ ...subject, isSound }, value, null);
    }),
    { numRuns },
  );
}

/** Passes a symbol, which no argument may be. The error names the function, and its path begins with the argument. */
function assertNamesItself(subject: Subject): void {
  expect(outcome(subject, Symbol('odd'), null)).toBeInstanceOf(KundDiagnosError);
}

const processorTime = (action: () => unknown): number => {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The time limit for an input under a megabyte; longer on a machine where reading a megabyte of JSON is slow. */
const soonMs = (): number => {
  const megabyte = JSON.stringify(Array.from({ length: 60_000 }, (_, index) => [`name ${index}`]));
  return Math.max(100, 15 * processorTime(() => JSON.parse(JSON.stringify(JSON.parse(megabyte)))));
};

/**
 * Puts input that seems large at any path. A result or the library's own error, with a short message, comes soon. It fails only when it is slow
 * five times beside the time limit of that moment, since the processor may have become busy.
 */
export function assertSoon({ valid, call }: Pick<Subject, 'valid' | 'call'>): void {
  let limit = soonMs();
  const paths = pathsIn(valid);
  const step = Math.ceil(paths.length / 15);
  const tried = paths.filter((_, index) => index % step === 0);
  for (const [index, make] of tedious.entries()) {
    // Made once, since that takes longer than most functions do with it.
    const value = make();
    for (const path of tried) {
      const input = replaceAt(valid, path, () => value);
      const take = (): void => {
        try {
          call(input as never);
        } catch (error) {
          if (!(error instanceof KundDiagnosError)) throw new Error('another exception', { cause: error });
          expect(error.message.length).toBeLessThan(MAX_MESSAGE_LENGTH);
        }
      };
      let took = processorTime(take);
      for (let attempt = 1; took > limit; attempt++) {
        if (attempt === 5) {
          const [ms, most] = [took, limit].map(Math.round);
          throw new Error(`${ms} ms in place of ${most} for ${path.join('/')}: tedious input ${index}`);
        }
        limit = soonMs();
        took = processorTime(take);
      }
    }
  }
}

/** The checks that every argument of every exported function passes. */
export const malformedChecks: readonly [
  name: string,
  /** @param runs How often one value in the argument is replaced. */
  check: (subject: Subject, runs: number) => void,
][] = [
  ['is named in the error, and so is its function', assertNamesItself],
  ['is right, or rejected, when any value in it is wrong', assertRightOrRejected],
  [
    'is rejected when reading it throws, and right when a getter changes its mind',
    (subject) => {
      assertSafeToRead(subject);
    },
  ],
  [
    'is rejected, or gives a sound result, whatever it is',
    (subject) => {
      assertSoundForAnything(subject);
    },
  ],
  ['takes no longer, and says no more, than its size allows', assertSoon],
];

/** An argument of a public function to test. `about` begins with the names of the function and, if it has one, of the argument. */
export type MalformedArgument = readonly [
  about: string,
  valid: unknown,
  call: Subject['call'],
  more?: Subject['isRight'] | Partial<Subject>,
];

const functionOf = (about: string): string => about.split(' ')[0]!;

/**
 * The subjects to check, and how many malformed inputs each gets.
 *
 * @param runs Default: the arguments of a function share 10,000.
 */
export const subjectsOf = (
  rows: readonly MalformedArgument[],
  runs?: number,
): [about: string, subject: Subject, runs: number][] =>
  rows.map(([about, valid, call, more]) => {
    const argument = /^\w+ (\w+)/.exec(about)?.[1];
    const subject: Subject = {
      functionName: functionOf(about),
      ...(argument !== undefined && { argument }),
      valid,
      call,
      ...(typeof more === 'function' ? { isRight: more } : more),
    };
    const shares = rows.filter(([other]) => functionOf(other) === functionOf(about)).length;
    return [about, subject, runs ?? Math.ceil(10_000 / shares)];
  });

/**
 * Expects a row for every function that a module exports.
 *
 * @param elsewhere Names of functions that other tests cover.
 */
export function expectEveryFunction(
  rows: readonly (readonly [about: string, ...rest: unknown[]])[],
  exports: Readonly<Record<string, unknown>>,
  elsewhere: readonly string[] = [],
): void {
  const exported = Object.keys(exports).filter((name) => typeof exports[name] === 'function');
  const tested = [...rows.map(([about]) => functionOf(about)), ...elsewhere];
  expect([...new Set(tested)].sort()).toEqual(exported.sort());
}
