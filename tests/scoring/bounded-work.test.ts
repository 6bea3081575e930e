// Small objects that seem large, and values that throw when inspected: work is bounded by the size of the input, and messages are short.
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { groupReport, groupReportToText } from '../../src/report/index.js';
import {
  compareGroups,
  describe as describeCounts,
  isKundDiagnosError,
  mayPublish,
  nps,
  partitionResponses,
  recommend,
  summarize,
  suppressSmallGroups,
  tally,
  type Condition,
  type Instrument,
  type QuestionnaireResponse,
} from '../../src/scoring/index.js';
import { isLanguageTag } from '../../src/scoring/language-tag.js';
import { kundorienteringSv } from '../../src/instruments/index.js';
import { errorFrom, failure } from '../support/errors.js';
import { respond } from './respond.js';

/** Wrong on purpose; the types would otherwise forbid it. */
type Anything = never;

const instrument: Instrument = kundorientering;
const response: QuestionnaireResponse = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]);
const people = [1, 2, 3, 4, 5].map((id) => ({ ...response, id: `${id}` }));
const team = tally(instrument, people);
const summary = summarize(instrument, team);
const million = 'x'.repeat(1_000_000);

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('a list of thousands of millions of holes', () => {
  const holes = new Array<never>(4_294_967_295);

  test.each<[string, () => unknown, string]>([
    ['of counts', () => describeCounts(holes, { min: 1, max: 5 }), 'counts/0'],
    ['of responses', () => tally(instrument, holes), 'responses/0/instrument'],
    ['of responses to sort', () => partitionResponses(instrument, holes), 'responses/0'],
    ['of snapshots', () => mayPublish(instrument, people, holes), 'published/0'],
    ['of answers', () => nps(holes), 'answers/0'],
    ['of names', () => suppressSmallGroups(holes), 'sizes/0'],
    [
      'after what is right',
      () =>
        partitionResponses(
          instrument,
          Object.assign([...holes.slice(0, 0), ...people], { length: 2 ** 32 - 1 }),
        ),
      'responses/5',
    ],
  ])('is rejected at the first: %s', (_, call, path) => {
    expect(failure(call)).toEqual({ code: 'invalid-argument', path });
  });

  test('differs from an empty list', () => {
    expect(partitionResponses(instrument, [undefined, ...people]).invalid).toHaveLength(1);
  });
});

test('an array-like of 2⁵³ items is no list', () => {
  const many = { length: 2 ** 53 } as Anything;
  expect(failure(() => nps(many)).path).toBe('answers/detractors');
  expect(failure(() => tally(instrument, many)).path).toBe('responses');
  expect(failure(() => describeCounts(many, { min: 1, max: 5 })).path).toBe('counts');
});

describe('a thrown value that cannot be inspected', () => {
  const throwing = (field: string): Anything =>
    Object.defineProperty({}, field, {
      get: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- That is the case.
        throw revoked();
      },
      enumerable: true,
    }) as Anything;

  test('is reported as unreadable, with itself as the cause', () => {
    const error = errorFrom(() => describeCounts([1], throwing('min')));
    expect(error).toMatchObject({ code: 'unreadable', path: ['scale'] });
    expect(typeof error.cause).toBe('object');
    expect(failure(() => groupReport(instrument, throwing('tally')))).toEqual({
      code: 'unreadable',
      path: '',
    });
  });

  test('is not taken for an error of the library', () => {
    expect(isKundDiagnosError(revoked())).toBe(false);
    expect(isKundDiagnosError(errorFrom(() => nps(3 as Anything)))).toBe(true);
    expect(isKundDiagnosError(Object.assign(new Error('x'), { name: 'KundDiagnosError' }))).toBe(false);
  });
});

describe('a name of a million letters is cut in the message', () => {
  test.each<[string, () => unknown]>([
    ['of the instrument', () => tally({ ...instrument, id: million }, people)],
    [
      'of a question',
      () =>
        tally({ ...instrument, questions: [{ id: million }] }, [
          { ...response, answers: { [million]: 3, other: 3 } },
        ]),
    ],
    ['of a group', () => compareGroups(instrument, { [million]: 3 as Anything })],
    ['of a field', () => suppressSmallGroups({ [million]: -1 })],
  ])('%s', (_, call) => {
    const { message } = errorFrom(call);
    expect(message.length).toBeLessThan(400);
    expect(message).toContain('x…');
  });

  test('and so is an object’s own tag', () => {
    const named = (name: string) => ({ [Symbol.toStringTag]: name });
    const message = (value: unknown) =>
      errorFrom(() => describeCounts(value as Anything, { min: 1, max: 5 })).message;
    expect(message(named('Other'))).toMatch(/got a Other$/);
    expect(message(named('a\nb'))).toMatch(/got an object$/);
    expect(message(named(million))).toMatch(/got a x{40}…$/);
  });
});

describe('rules', () => {
  const recommended = (
    rules: readonly { id: string; when: unknown; questions?: unknown }[],
    own = instrument,
  ) => recommend({ ...own, rules } as Anything, summary);

  test('whose conditions are shared twenty levels deep are rejected', () => {
    let when: unknown = { question: 'voc', light: 'red' };
    for (let level = 0; level < 20; level++) when = { all: [when, when] };
    expect(failure(() => recommended([{ id: 'a', when }])).path).toMatch(
      /^instrument\/rules\/0\/when\/all\//,
    );
  });

  test('may name each question once, and no list that is longer', () => {
    const all = instrument.questions.map(({ id }) => id);
    const rule = (questions: string[]) => [{ id: 'a', when: { weakest: true }, questions }];
    expect(recommended(rule(all)).rules[0]!.questions).toEqual(all);
    expect(failure(() => recommended(rule([...all, 'voc'])))).toEqual({
      code: 'invalid-argument',
      path: 'instrument/rules/0/questions',
    });
    const steps = (questions: unknown) => () =>
      recommend({ ...instrument, nextSteps: [{ id: 's', questions }] } as Anything, summary);
    expect(failure(steps([...all, 'voc'])).path).toBe('instrument/nextSteps/0/questions');
    expect(failure(steps({})).path).toBe('instrument/nextSteps/0/questions');
  });

  test('name each question once, in the order that it was found in, however conditions are nested', () => {
    const low: Condition = { question: 'closed-loop', meanBelow: 5 };
    const one: Condition = { question: 'icp', meanBelow: 5 };
    const never: Condition = { question: 'icp', meanBelow: 1 };
    const questionsOf = (when: Condition) => recommended([{ id: 'a', when }]).rules[0]?.questions;
    expect(questionsOf({ any: [one, { weakest: true }, low, one] })).toEqual(['icp', 'closed-loop']);
    expect(questionsOf({ all: [{ any: [low, never] }, one, { weakest: true }] })).toEqual([
      'closed-loop',
      'icp',
    ]);
    expect(questionsOf({ all: [one, never] })).toBeUndefined();
    expect(questionsOf({ any: [never, never] })).toBeUndefined();
  });

  test('nested 450 deep are fast for 2,000 equally weak questions', () => {
    const questions = Array.from({ length: 2_000 }, (_, index) => ({ id: `q${index}` }));
    let when: Condition = { weakest: true };
    for (let level = 0; level < 450; level++) when = { any: [when, { weakest: true }] };
    const large = { ...instrument, questions, rules: [{ id: 'a', when }], nextSteps: [] } as Instrument;
    const counts = Object.fromEntries(questions.map(({ id }) => [id, [0, 0, 1, 0, 0]]));
    const result = summarize(large, { instrument: large.id, version: 1, responses: 1, questions: counts });
    expect(recommend(large, result).rules[0]!.questions).toEqual(questions.map(({ id }) => id));
  });
});

describe('many breakdowns', () => {
  const names = (length: number) => Array.from({ length }, (_, index) => `segment ${index}`);

  test('are as many as a response may have segments', () => {
    expect(mayPublish(instrument, people, [], { by: names(20) })).toBe(true);
    expect(failure(() => mayPublish(instrument, people, [], { by: names(21) }))).toEqual({
      code: 'invalid-argument',
      path: 'options/by',
    });
  });
});

test('rejected responses are sorted in linear time, and their errors are made on demand', () => {
  const bad = { ...response, version: 2 };
  const { valid, invalid } = partitionResponses(instrument, [response, 3, bad, 'a', null, response]);
  expect(valid).toEqual([response]);
  expect(invalid.map(({ index, error }) => [index, error.code, error.path.join('/')])).toEqual([
    [1, 'invalid-argument', 'responses/1/instrument'],
    [2, 'incompatible', 'responses/2/version'],
    [3, 'invalid-argument', 'responses/3/instrument'],
    [4, 'invalid-argument', 'responses/4/instrument'],
    [5, 'invalid-argument', 'responses/5/id'],
  ]);
  // The same error each time, and an own property.
  expect(invalid[0]!.error).toBe(invalid[0]!.error);
  expect(structuredClone({ ...invalid[1]! }).error.message).toBe(
    'partitionResponses: responses[2].version: expected 1, got 2',
  );
  expect(partitionResponses(instrument, new Uint8Array(100_000)).invalid).toHaveLength(100_000);
});

test('a column with a false `length` is rejected', () => {
  const columns = Object.fromEntries(instrument.questions.map(({ id }) => [id, Uint8Array.of(3, 3)]));
  Object.defineProperty(columns['voc'], 'length', { value: 2 ** 31 });
  expect(failure(() => tally(instrument, columns as Anything))).toEqual({
    code: 'invalid-argument',
    path: 'responses/voc',
  });
});

describe('a language tag', () => {
  test.each(['sv', 'en-GB', `sv-x-${'abcdefgh-'.repeat(10)}abcde`])('may be %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });
  test.each(['', 'not a language', 46, null, `sv-x-${'abcdefgh-'.repeat(10)}abcdefg`])('is not %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
  test('is what a text is written in', () => {
    const report = groupReport(instrument, { tally: team });
    const write = (locale: string) => () => groupReportToText(report, { texts: kundorienteringSv, locale });
    expect(failure(write('not a language'))).toEqual({ code: 'invalid-argument', path: 'options/locale' });
  });
});
