import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { parseResponse, responseSchema } from '../../src/schema/index.js';
import { failsInWords, failure } from '../support/errors.js';
import { anything, spoilt } from '../support/malformed.js';

const answers = Object.fromEntries(kundorientering.questions.map(({ id }, i) => [id, 1 + (i % 5)]));
const response = {
  id: '3f2b8c1e-6c1d-4a53-9c5e-0a8f0f5b7d11',
  instrument: 'kundorientering',
  version: 1,
  answers,
};
const parse = (input: unknown) => parseResponse(kundorientering, input);

const name = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((text) => /^[^\p{Cc}\p{Cs}]{1,100}$/u.test(text) && text !== '__proto__');
const sound = fc.record(
  {
    id: fc.oneof(
      fc.uuid(),
      fc.stringMatching(/^[\w.:-]{1,64}$/).filter((id) => id !== '__proto__'),
    ),
    instrument: fc.constant('kundorientering'),
    version: fc.constant(1),
    answers: fc.record(
      Object.fromEntries(kundorientering.questions.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })])),
      { noNullPrototype: true },
    ),
    segments: fc.dictionary(name, name, { maxKeys: 4, noNullPrototype: true }),
  },
  { requiredKeys: ['id', 'instrument', 'version', 'answers'], noNullPrototype: true },
);

describe('a sound response', () => {
  test('comes back as a fresh plain object', () => {
    const parsed = parse(response);
    expect(parsed).toStrictEqual(response);
    expect(parsed).not.toBe(response);
    expect(parsed.answers).not.toBe(response.answers);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  test('has its answers in the order of the instrument', () => {
    const backwards = Object.fromEntries(Object.entries(answers).reverse());
    expect(Object.keys(parse({ ...response, answers: backwards }).answers)).toEqual(Object.keys(answers));
  });

  test('may have segments with any visible text, markup too', () => {
    const segments = { role: '<img src=x onerror=alert(1)>', 'ort & land': 'Åre 🏔️' };
    expect(parse({ ...response, segments }).segments).toStrictEqual(segments);
  });

  test('may have as much as is allowed', () => {
    const segments = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [String(i).padStart(100, 'k'), '🏔'.repeat(100)]),
    );
    const largest = { ...response, id: 'x'.repeat(64), segments };
    expect(parse(largest)).toStrictEqual(largest);
  });

  test('of another scale', () => {
    const loyalty = { ...kundorientering, scale: { min: 0, max: 10 }, questions: [{ id: 'again' }] };
    const given = { ...response, answers: { again: -0 } };
    expect(parseResponse(loyalty, given).answers).toStrictEqual({ again: 0 });
    expect(failure(() => parseResponse(loyalty, { ...response, answers: { again: 11 } })).path).toBe(
      'answers/again',
    );
  });

  test('goes to JSON and back unchanged', () => {
    fc.assert(
      fc.property(sound, (given) => {
        const parsed = parse(JSON.parse(JSON.stringify(given)));
        expect(parsed).toStrictEqual(given);
        expect(parse(JSON.parse(JSON.stringify(parsed)))).toStrictEqual(parsed);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a field that is null', () => {
  test.each([null, undefined])('is left out: %s', (segments) => {
    expect(parse({ ...response, segments })).toStrictEqual(response);
    expect(parse({ ...response, segments: { role: segments, site: 'Åre' }, name: segments })).toStrictEqual({
      ...response,
      segments: { site: 'Åre' },
    });
  });

  test('is missing where it may not be', () => {
    expect(failure(() => parse({ ...response, id: null })).path).toBe('id');
    expect(failure(() => parse({ ...response, answers: { ...answers, voc: null } })).path).toBe(
      'answers/voc',
    );
  });
});

describe('rejected, with the path of the first problem', () => {
  const without = (key: string) => Object.fromEntries(Object.entries(answers).filter(([id]) => id !== key));
  const withSegments = (segments: unknown) => ({ ...response, segments });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a list', [response], ''],
    ['a text', '{"id":1}', ''],
    ['an answer too high', { ...response, answers: { ...answers, voc: 6 } }, 'answers/voc'],
    ['an answer too low', { ...response, answers: { ...answers, voc: 0 } }, 'answers/voc'],
    ['half an answer', { ...response, answers: { ...answers, voc: 2.5 } }, 'answers/voc'],
    ['an answer in words', { ...response, answers: { ...answers, voc: '4' } }, 'answers/voc'],
    ['a missing answer', { ...response, answers: without('closed-loop') }, 'answers/closed-loop'],
    ['an unknown question', { ...response, answers: { ...answers, vok: 3 } }, 'answers/vok'],
    ['answers as a list', { ...response, answers: [1, 2, 3] }, 'answers'],
    ['a name in it', { ...response, name: 'Anna' }, 'name'],
    ['no id', { ...response, id: undefined }, 'id'],
    ['an empty id', { ...response, id: '' }, 'id'],
    ['an id that is a prototype', { ...response, id: '__proto__' }, 'id'],
    ['an id of another shape', { ...response, id: 'a b' }, 'id'],
    ['an id too long', { ...response, id: 'x'.repeat(65) }, 'id'],
    ['an id that ends with a new line', { ...response, id: 'x\n' }, 'id'],
    ['segments that are none', withSegments('Sälj'), 'segments'],
    ['a segment that is no text', withSegments({ role: 1 }), 'segments/role'],
    ['an empty segment', withSegments({ role: '' }), 'segments/role'],
    ['a segment too long', withSegments({ role: 'y'.repeat(101) }), 'segments/role'],
    ['a segment with a control character', withSegments({ role: 'a\u0007' }), 'segments/role'],
    ['half a character', withSegments({ role: '\ud83d' }), 'segments/role'],
    [
      'a segment with a key too long',
      withSegments({ ['k'.repeat(101)]: 'x' }),
      `segments/${'k'.repeat(101)}`,
    ],
    [
      '21 segments',
      withSegments(Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, 'v']))),
      'segments',
    ],
    ['a prototype', JSON.parse('{"__proto__":{"admin":true}}'), '__proto__'],
    [
      'a prototype among answers',
      { ...response, answers: JSON.parse('{"__proto__":3}') as unknown },
      'answers/__proto__',
    ],
    ['a prototype among segments', withSegments(JSON.parse('{"__proto__":"x"}')), 'segments/__proto__'],
    ['answers that are only inherited', { ...response, answers: {} }, 'answers/icp'],
  ])('%s', (_, input, path) => {
    expect(failure(() => parse(input))).toEqual({ code: 'invalid-argument', path });
  });

  test.each([
    ['another instrument', { ...response, instrument: 'pulse' }, 'instrument'],
    ['another version', { ...response, version: 2 }, 'version'],
    [
      'both, with other questions',
      { ...response, instrument: 'pulse', version: 2, answers: { focus: 1 } },
      'instrument',
    ],
  ])('%s is incompatible, whatever else is wrong', (_, input, path) => {
    expect(failure(() => parse(input))).toEqual({ code: 'incompatible', path });
  });

  test('nesting without end', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const knot: Record<string, unknown> = { ...response };
    knot['answers'] = knot;
    expect(failure(() => parse({ ...response, segments: deep })).code).toBe('invalid-argument');
    expect(failure(() => parse(knot)).code).toBe('invalid-argument');
  });

  test('parts that are shared without end', () => {
    let shared: unknown = 'x';
    for (let level = 0; level < 30; level++) shared = [shared, shared];
    expect(failure(() => parse({ ...response, segments: shared })).code).toBe('invalid-argument');
  });

  test('nothing outside the input is changed', () => {
    expect(() =>
      parse(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
    ).toThrow();
    expect('polluted' in {}).toBe(false);
  });

  test('10,000 valid ones with one part spoilt', () => {
    fc.assert(
      fc.property(spoilt(sound, /^segments/), (bad) => failsInWords('parseResponse', () => parse(bad))),
      { numRuns: 10_000 },
    );
  });

  test('10,000 of anything', () => {
    fc.assert(
      fc.property(anything, (bad) => failsInWords('parseResponse', () => parse(bad))),
      { numRuns: 10_000 },
    );
  });
});

describe('as a schema of its own', () => {
  test('accepts a valid document, and reports what is wrong', () => {
    expect(responseSchema(kundorientering).safeParse(response)).toEqual({ success: true, data: response });
    const result = responseSchema(kundorientering).safeParse({ ...response, id: 'a b' });
    expect(result.error?.issues.map(({ path }) => path)).toEqual([['id']]);
  });
});
