import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { parseResponse } from '../../src/schema/index.js';
import { anything, spoilt } from './malformed.js';
import { isRefused, patiently, refusalOf } from './refusal.js';

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
    expect(refusalOf(() => parseResponse(loyalty, { ...response, answers: { again: 11 } })).message).toBe(
      'answers.again: expected a whole number from 0 to 10, got 11',
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

describe('refused, with where and why', () => {
  const anId = 'an id of 1–64 letters a–z, digits and "_.:-"';
  const aName = '1–100 characters, none of them control characters';
  const without = (key: string) => Object.fromEntries(Object.entries(answers).filter(([id]) => id !== key));
  const withSegments = (segments: unknown) => ({ ...response, segments });

  const cases: [string, unknown, string][] = [
    ['nothing', undefined, 'expected an object, got nothing'],
    ['null', null, 'expected an object, got null'],
    ['a list', [response], 'expected an object, got a list of 1'],
    ['a text', '{"id":1}', 'expected an object, got "{\\"id\\":1}"'],
    [
      'an answer too high',
      { ...response, answers: { ...answers, voc: 6 } },
      'answers.voc: expected a whole number from 1 to 5, got 6',
    ],
    [
      'an answer too low',
      { ...response, answers: { ...answers, voc: 0 } },
      'answers.voc: expected a whole number from 1 to 5, got 0',
    ],
    [
      'half an answer',
      { ...response, answers: { ...answers, voc: 2.5 } },
      'answers.voc: expected a whole number from 1 to 5, got 2.5',
    ],
    [
      'an answer in words',
      { ...response, answers: { ...answers, voc: '4' } },
      'answers.voc: expected a whole number from 1 to 5, got "4"',
    ],
    [
      'a missing answer',
      { ...response, answers: without('closed-loop') },
      'answers.closed-loop: expected a whole number from 1 to 5, got nothing',
    ],
    [
      'an unknown question',
      { ...response, answers: { ...answers, vok: 3 } },
      'answers.vok: expected no such field, got 3',
    ],
    [
      'answers as a list',
      { ...response, answers: [1, 2, 3] },
      'answers: expected an object, got a list of 3',
    ],
    ['a name in it', { ...response, name: 'Anna' }, 'name: expected no such field, got "Anna"'],
    ['no id', { ...response, id: undefined }, `id: expected ${anId}, got nothing`],
    ['an empty id', { ...response, id: '' }, `id: expected ${anId}, got ""`],
    ['an id that is a prototype', { ...response, id: '__proto__' }, `id: expected ${anId}, got "__proto__"`],
    ['an id of another shape', { ...response, id: 'a b' }, `id: expected ${anId}, got "a b"`],
    ['an id too long', { ...response, id: 'x'.repeat(65) }, `id: expected ${anId}, got "${'x'.repeat(40)}…"`],
    ['an id that ends with a new line', { ...response, id: 'x\n' }, `id: expected ${anId}, got "x\\n"`],
    ['segments that are none', withSegments('Sälj'), 'segments: expected an object, got "Sälj"'],
    ['a segment that is no text', withSegments({ role: 1 }), `segments.role: expected ${aName}, got 1`],
    ['an empty segment', withSegments({ role: '' }), `segments.role: expected ${aName}, got ""`],
    [
      'a segment too long',
      withSegments({ role: 'y'.repeat(101) }),
      `segments.role: expected ${aName}, got "${'y'.repeat(40)}…"`,
    ],
    [
      'a segment with a control character',
      withSegments({ role: 'a\u0007' }),
      `segments.role: expected ${aName}, got "a\\u0007"`,
    ],
    ['half a character', withSegments({ role: '\ud83d' }), `segments.role: expected ${aName}, got "\\ud83d"`],
    [
      'a segment with a key too long',
      withSegments({ ['k'.repeat(101)]: 'x' }),
      `segments["${'k'.repeat(40)}…"]: expected ${aName}, got`,
    ],
    [
      '21 segments',
      withSegments(Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, 'v']))),
      'segments: expected at most 20 segments, got an object',
    ],
    [
      'a prototype',
      JSON.parse('{"__proto__":{"admin":true}}'),
      '__proto__: expected no such field, got an object',
    ],
    [
      'a prototype among answers',
      { ...response, answers: JSON.parse('{"__proto__":3}') as unknown },
      'answers.__proto__: expected no such field, got 3',
    ],
    [
      'a prototype among segments',
      withSegments(JSON.parse('{"__proto__":"x"}')),
      'segments.__proto__: expected no such field, got "x"',
    ],
    [
      'answers that are only inherited',
      { ...response, answers: {} },
      'answers.icp: expected a whole number from 1 to 5, got nothing',
    ],
  ];

  test.each(cases)('%s', (_, input, reason) => {
    const { code, message } = refusalOf(() => parse(input));
    expect(code).toBe('invalid-response');
    expect(message).toContain(reason);
  });

  test.each([
    [
      'another instrument',
      { ...response, instrument: 'pulse' },
      'instrument: expected "kundorientering", got "pulse"',
    ],
    ['another version', { ...response, version: 2 }, 'version: expected 1, got 2'],
    [
      'both, with other questions',
      { ...response, instrument: 'pulse', version: 2, answers: { focus: 1 } },
      'instrument: expected "kundorientering", got "pulse"; version: expected 1, got 2',
    ],
  ])('%s is incompatible, and nothing more is said', (_, input, reason) => {
    const { code, message } = refusalOf(() => parse(input));
    expect(code).toBe('incompatible');
    expect(message).toBe(reason);
  });

  test('the path of the first problem', () => {
    const bad = { ...response, answers: { ...answers, voc: 6, sla: 6 } };
    expect(refusalOf(() => parse(bad)).path).toEqual(['answers', 'voc']);
  });

  test('five reasons at most, and how many more', () => {
    const { message } = refusalOf(() => parse({ ...response, answers: {} }));
    expect(message.match(/expected/g)).toHaveLength(5);
    expect(message).toMatch(/; and 5 more$/);
  });

  test('nesting without end', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const knot: Record<string, unknown> = { ...response };
    knot['answers'] = knot;
    expect(isRefused(() => parse({ ...response, segments: deep }), 'invalid-response')).toBe(true);
    expect(isRefused(() => parse(knot), 'invalid-response')).toBe(true);
  });

  test('nothing outside the input is changed', () => {
    expect(() =>
      parse(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
    ).toThrow();
    expect('polluted' in {}).toBe(false);
  });

  test('10,000 that were sound but for one place', patiently, () => {
    fc.assert(
      fc.property(spoilt(sound, /^segments/), (bad) =>
        isRefused(() => parse(bad), 'invalid-response', 'incompatible', 'unreadable'),
      ),
      { numRuns: 10_000 },
    );
  });

  test('10,000 of anything', patiently, () => {
    fc.assert(
      fc.property(anything, (bad) =>
        isRefused(() => parse(bad), 'invalid-response', 'incompatible', 'unreadable'),
      ),
      { numRuns: 10_000 },
    );
  });
});
