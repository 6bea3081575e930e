// Whatever comes from outside, a function answers with the library's own error or with a right result. Every function takes at
// least 10 000 spoilt inputs: a valid one in which one value, anywhere, is replaced by something that has no business there.
import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/kundorientering/facts.js';
import * as scoring from '../../src/scoring/index.js';
import { KundDiagnosError } from '../../src/scoring/index.js';
import { respond } from './respond.js';

const responses = [0, 1, 2, 3, 4, 5, 6].map((i) =>
  respond(
    `${i}`,
    [1, 2, 3, 4, 5, 1, 2, 3, 4, 5].map((answer) => ((answer + i) % 5) + 1),
    { role: i < 5 ? 'CS' : 'Sälj' },
  ),
);
const team = scoring.tally(kundorientering, responses);
const summary = scoring.summarize(kundorientering, team);
const columns = Object.fromEntries(
  kundorientering.questions.map(({ id }) => [id, Uint8Array.from(responses, (r) => r.answers[id])]),
);
const isList = (value: unknown): value is unknown[] => {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
};
function* iterate<T>(values: T[]): Iterable<T> {
  yield* values;
}
const conditions: scoring.Condition[] = [
  { question: 'voc', light: 'green' },
  { question: 'voc', light: ['red', 'yellow', 'green'] },
  {
    any: [
      { question: 'icp', meanBelow: 6 },
      { all: [{ question: 'sla', meanAtLeast: 0 }, { weakest: true }] },
    ],
  },
  { question: 'voc', aheadOf: 'icp' },
];
const instrument = {
  ...kundorientering,
  rules: conditions.map((when, i) => ({ id: `rule ${i}`, when, questions: ['icp'] })),
};

/** Each function as one of its arguments: the valid value, and the call. */
const functions: Record<string, [valid: unknown, call: (value: never) => unknown]> = {
  'describe counts': [[1, 2, 3, 4, 5], (counts) => scoring.describe(counts, { min: 1, max: 5 })],
  'describe scale': [{ min: 1, max: 5 }, (scale) => scoring.describe([1, 2, 3, 4, 5], scale)],
  'roundedMean sum': [69, (sum) => scoring.roundedMean(sum, 20)],
  'roundedMean n': [20, (n) => scoring.roundedMean(69, n)],
  'trafficLight mean': [3.45, (mean) => scoring.trafficLight(mean)],
  'trafficLight lights': [{ green: 3.5, yellow: 2.5 }, (lights) => scoring.trafficLight(3, lights)],
  'tally instrument': [instrument, (value) => scoring.tally(value, responses)],
  'tally responses': [responses, (value) => scoring.tally(kundorientering, value)],
  'tally iterable': [
    responses,
    (value) => scoring.tally(kundorientering, isList(value) ? iterate(value as typeof responses) : value),
  ],
  'tally columns': [columns, (value) => scoring.tally(kundorientering, value)],
  'tally options': [{ uniqueIds: false }, (options) => scoring.tally(kundorientering, responses, options)],
  'partitionResponses instrument': [instrument, (value) => scoring.partitionResponses(value, responses)],
  'mergeTallies first': [team, (value) => scoring.mergeTallies(value, team)],
  'mergeTallies second': [team, (value) => scoring.mergeTallies(team, value)],
  'summarize instrument': [instrument, (value) => scoring.summarize(value, team)],
  'summarize tally': [team, (value) => scoring.summarize(kundorientering, value)],
  'reliability instrument': [instrument, (value) => scoring.reliability(value, team)],
  'reliability tally': [team, (value) => scoring.reliability(kundorientering, value)],
  'recommend instrument': [instrument, (value) => scoring.recommend(value, summary)],
  'recommend summary': [summary, (value) => scoring.recommend(kundorientering, value)],
  'discussionOrder instrument': [instrument, (value) => scoring.discussionOrder(value, summary)],
  'discussionOrder summary': [summary, (value) => scoring.discussionOrder(kundorientering, value)],
  'discussionOrder groups': [
    { CS: team, Sälj: team },
    (value) => scoring.discussionOrder(kundorientering, summary, value),
  ],
  'compareGroups instrument': [instrument, (value) => scoring.compareGroups(value, { CS: team })],
  'compareGroups groups': [
    { CS: team, Sälj: team },
    (value) => scoring.compareGroups(kundorientering, value),
  ],
  'compareRounds before': [team, (value) => scoring.compareRounds(kundorientering, value, team)],
  'compareRounds after': [team, (value) => scoring.compareRounds(kundorientering, team, value)],
  'suppressSmallGroups sizes': [
    { CS: 6, Sälj: 2, Ledning: 3 },
    (sizes) => scoring.suppressSmallGroups(sizes),
  ],
  'suppressSmallGroups options': [
    { minimum: 3 },
    (options) => scoring.suppressSmallGroups({ CS: 6 }, options),
  ],
  'mayPublish next': [
    responses,
    (value) => scoring.mayPublish(kundorientering, value, [responses], { by: 'role', minimum: 2 }),
  ],
  'mayPublish published': [
    [responses, responses],
    (value) => scoring.mayPublish(kundorientering, responses, value, { by: 'role', minimum: 2 }),
  ],
  'mayPublish options': [
    { by: 'role', minimum: 2 },
    (options) => scoring.mayPublish(kundorientering, responses, [], options),
  ],
  'nps answers': [[10, 9, 8, 3], (answers) => scoring.nps(answers)],
  'nps counts': [{ counts: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1] }, (answers) => scoring.nps(answers)],
  'nps kinds': [{ promoters: 2, passives: 1, detractors: 1 }, (answers) => scoring.nps(answers)],
  'npsByGroup groups': [
    { Malmö: [10, 9], Lund: { promoters: 1, passives: 0, detractors: 2 } },
    (value) => scoring.npsByGroup(value),
  ],
};

class Thrown extends Error {}
const thrower = (): never => {
  throw new Thrown();
};
const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, thrower]));

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const cycle: unknown[] = [];
cycle.push(cycle);
const deep = (): unknown => {
  let value: unknown = { question: 'voc', light: 'red' };
  for (let i = 0; i < 20_000; i++) value = { all: [value] };
  return value;
};

/** What has no business anywhere: no number in range, no text, no list, no object with the right fields. */
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
/** What throws while it is read. */
const hostile: (() => unknown)[] = [
  () => new Proxy({}, traps),
  () => new Proxy([], traps),
  () => new Proxy(() => 3, traps),
  revoked,
  deep,
  () => ({ [Symbol.iterator]: thrower }),
  () => ({ [Symbol.toPrimitive]: thrower }),
  () => Object.defineProperty({}, 'min', { get: thrower, enumerable: true }),
];

type Path = (string | number)[];

/** Every place in a value, the value itself too. */
function places(value: unknown, path: Path = []): Path[] {
  if (Object(value) !== value || ArrayBuffer.isView(value)) return [path];
  return [
    path,
    ...Object.entries(value as object).flatMap(([key, item]) =>
      places(item, [...path, Array.isArray(value) ? +key : key]),
    ),
  ];
}

/** A copy with something else at one place. */
function spoil(
  value: unknown,
  [step, ...rest]: Path,
  replace: (before: unknown, holder: object, key: PropertyKey) => unknown,
): unknown {
  if (step === undefined) return replace(value, {}, '');
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    PropertyKey,
    unknown
  >;
  if (rest.length) copy[step] = spoil(copy[step], rest, replace);
  else {
    const item = replace(copy[step], copy, step);
    if (item !== copy) copy[step] = item;
  }
  return copy;
}

const isSound = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value) && !Object.is(value, -0)
    : Object(value) !== value || Object.values(value as object).every(isSound);

/** Refused by the library's own error, or worked out as if nothing had happened. */
function outcome(call: () => unknown, expected: unknown): KundDiagnosError | null {
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    if (!(error instanceof KundDiagnosError)) throw new Error('another exception', { cause: error });
    const says = error.message.startsWith(`/${error.path.join('/')}: expected `);
    if (!/^(invalid-[a-z]+|incompatible|unreadable)$/.test(error.code) || !error.path.length || !says)
      throw new Error('an error that does not say where', { cause: error });
    return error;
  }
  expect(result).toEqual(expected);
  return null;
}

const functionOf = (name: string): string => name.split(' ')[0]!;

suite.each(Object.entries(functions))('%s', (name, [valid, call]) => {
  // A function's arguments share its 10 000.
  const shares = Object.keys(functions).filter((other) => functionOf(other) === functionOf(name)).length;
  const runs = Math.ceil(10_000 / shares);
  const expected = call(valid as never);
  const everywhere = places(valid);

  test(`is right, or refused, when any value in it is wrong (${runs} times)`, () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), fc.constantFrom(...wrong), (path, make) => {
        const value = make();
        const spoilt = spoil(valid, path, (before) => {
          // Not wrong there after all: a number where another may stand, or nothing where there need be nothing.
          fc.pre(!(typeof before === 'number' && typeof value === 'number' && acceptable(name, path, value)));
          fc.pre(!harmless(name, path, value));
          return value;
        });
        const error = outcome(() => call(spoilt as never), expected);
        if (error) refused++;
        if (error?.code === 'unreadable') throw new Error(`no check for ${String(path)}`, { cause: error });
      }),
      { numRuns: runs },
    );
    expect(refused).toBeGreaterThan(0);
  });

  test('is refused when reading it throws, and right when a getter changes its mind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everywhere),
        fc.constantFrom(...hostile),
        fc.nat(2),
        (path, make, kind) => {
          const spoilt = spoil(valid, path, (before, holder, key) => {
            if (kind === 0) {
              const value = make();
              fc.pre(!harmless(name, path, value));
              return value;
            }
            let reads = 0;
            const get = kind === 1 ? thrower : () => (reads++ ? NaN : before);
            Object.defineProperty(holder, key, { get, enumerable: true, configurable: true });
            return holder;
          });
          fc.pre(!(path.length === 0 && kind > 0));
          outcome(() => call(spoilt as never), expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is refused, or gives a sound result, whatever it is', () => {
    const anything = fc.anything({
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
    fc.assert(
      fc.property(anything, (value) => {
        try {
          const result = call(value as never);
          if (!(result instanceof Promise)) expect(isSound(result)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(KundDiagnosError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Numbers that are right at the place they are put. */
function acceptable(name: string, path: Path, value: number): boolean {
  return (
    (name === 'roundedMean sum' && Number.isSafeInteger(value)) ||
    (name === 'trafficLight mean' && value === 1.5) ||
    (name === 'trafficLight lights' && value === 1.5 && path[0] === 'yellow') ||
    (path.at(-1) === 'meanBelow' && Number.isFinite(value)) ||
    (path.at(-1) === 'meanAtLeast' && Number.isFinite(value)) ||
    (path[0] === 'lights' && value === 1.5) ||
    (path[0] === 'lights' && path[1] === 'yellow' && value === -1e9)
  );
}

/** Nothing, where the host's own keys stand: no groups, no segment. Or a group that happens to be called `__proto__`. */
const harmless = (name: string, path: Path, value: unknown): boolean =>
  (path.includes('segments') && value === '') ||
  ((path.at(-1) === 'segments' || (!path.length && /groups|sizes/.test(name))) &&
    [null, Object.prototype].includes(prototypeOf(value) as null) &&
    Object.keys(value as object).every((key) => name.startsWith('npsByGroup') && key === '__proto__'));

function prototypeOf(value: unknown): unknown {
  try {
    return Object.getPrototypeOf(value);
  } catch {
    return undefined;
  }
}
