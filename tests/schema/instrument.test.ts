import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import {
  kundorientering,
  kundorienteringEn,
  kundorienteringSv,
  type LocalizedInstrument,
} from '../../src/instruments/index.js';
import { instrumentSchema, parseInstrument } from '../../src/schema/index.js';
import type { Condition } from '../../src/scoring/instrument.js';
import { large, pulse, type Document } from '../instruments/documents.js';
import { failsInWords, failure } from '../support/errors.js';
import { anything, spoilt } from '../support/malformed.js';

const ids = ['focus', 'pace'];
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.record({ question: fc.constantFrom(...ids), light: fc.constantFrom<'red' | 'green'>('red', 'green') }),
    fc.record({ question: fc.constantFrom(...ids), meanBelow: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ question: fc.constantFrom(...ids), meanAtLeast: fc.double({ min: 1, max: 7, noNaN: true }) }),
    fc.record({ question: fc.constantFrom(...ids), aheadOf: fc.constantFrom(...ids) }),
    fc.constant({ weakest: true as const }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const sound: fc.Arbitrary<Document> = condition.map((when) => {
  const document = pulse();
  document.rules[0]!.when = JSON.parse(JSON.stringify(when)) as Condition;
  return document;
});

describe('a sound instrument', () => {
  test('comes back as a fresh plain object', () => {
    const document = pulse();
    const parsed = parseInstrument(document);
    expect(parsed).toStrictEqual(document);
    expect(parsed.texts['sv']).not.toBe(document.texts['sv']);
    expectTypeOf(parsed).toEqualTypeOf<LocalizedInstrument>();
  });

  test('kundorientering is one, and loses nothing', () => {
    const document = { ...kundorientering, texts: { sv: kundorienteringSv, en: kundorienteringEn } };
    expect(parseInstrument(JSON.parse(JSON.stringify(document)))).toStrictEqual(document);
  });

  test('may say which JSON Schema it follows, which is then left out', () => {
    expect(parseInstrument({ $schema: './instrument.schema.json', ...pulse() })).toStrictEqual(pulse());
  });

  test('accepts 300 questions in 20 languages', () => {
    expect(parseInstrument(large())).toStrictEqual(large());
  });

  test('goes to JSON and back unchanged', () => {
    fc.assert(
      fc.property(sound, (document) => {
        expect(parseInstrument(JSON.parse(JSON.stringify(document)))).toStrictEqual(document);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('rejected, with the path of the first problem', () => {
  const spoil = (change: (document: Document) => unknown): unknown => {
    const document = pulse();
    change(document);
    return document;
  };
  test.each<[string, unknown, string]>([
    ['a text', 'pulse', ''],
    ['an id alone', { id: 'pulse' }, 'version'],
    ['a misspelt field', spoil((d) => Object.assign(d.scale, { mx: 5 })), 'scale/mx'],
    [
      'a light of another colour',
      spoil((d) => Object.assign(d.rules[0]!, { when: { question: 'pace', light: 'amber' } })),
      'rules/0/when',
    ],
    [
      'a condition of two kinds',
      spoil((d) => Object.assign(d.rules[0]!.when, { weakest: true })),
      'rules/0/when',
    ],
    ['questions by name alone', spoil((d) => Object.assign(d, { questions: ['pace'] })), 'questions/0'],
    [
      'advice that is no list',
      spoil((d) => Object.assign(d.texts['sv']!.questions['pace']!.advice, { red: 'Börja.' })),
      'texts/sv/questions/pace/advice/red',
    ],
    // The checks of the whole are those of `defineInstrument`, whose tests try every case.
    [
      'a rule about what does not exist',
      spoil((d) => (d.rules[0]!.questions = ['goal'])),
      'rules/0/questions/0',
    ],
    [
      'a prototype',
      spoil((d) => (d.texts = JSON.parse('{"__proto__":{}}') as Document['texts'])),
      'texts/__proto__',
    ],
  ])('%s', (_, input, path) => {
    expect(failure(() => parseInstrument(input))).toEqual({ code: 'invalid-argument', path });
  });

  test('conditions without end', () => {
    let when: unknown = { weakest: true };
    for (let i = 0; i < 100_000; i++) when = { all: [when] };
    const deep = { ...pulse(), rules: [{ id: 'talk', when }] };
    expect(failure(() => parseInstrument(deep)).code).toBe('invalid-argument');
  });

  test('10,000 valid ones with one part spoilt', () => {
    const optional = /^rules\/\d+\/questions$|^texts\/\w+$|\/rules\/talk\/red$/;
    fc.assert(
      fc.property(spoilt(sound, optional), (bad) =>
        failsInWords('parseInstrument', () => parseInstrument(bad)),
      ),
      { numRuns: 10_000 },
    );
  });

  test('10,000 of anything', () => {
    fc.assert(
      fc.property(anything, (bad) => failsInWords('parseInstrument', () => parseInstrument(bad))),
      { numRuns: 10_000 },
    );
  });
});

describe('as JSON Schema', () => {
  const schema = z.toJSONSchema(instrumentSchema, { target: 'draft-7' });
  const accepts = new Ajv().compile(schema);

  test('says what every field is for', () => {
    expect(Object.keys(schema.properties!)).toEqual(['$schema', ...Object.keys(pulse())]);
    for (const [field, property] of Object.entries(schema.properties!)) {
      expect(property, field).toHaveProperty('description');
    }
  });

  test('accepts a valid instrument', () => {
    expect(accepts({ $schema: './instrument.schema.json', ...large() })).toBe(true);
    fc.assert(fc.property(sound, (document) => accepts(document)));
  });

  test.each<[string, (document: Document) => unknown]>([
    ['a missing field', (d) => delete (d as Partial<Document>).thresholds],
    ['a misspelt field', (d) => Object.assign(d, { nextStep: [] })],
    [
      'a light of another colour',
      (d) => Object.assign(d.rules[0]!, { when: { question: 'pace', light: 'amber' } }),
    ],
    ['half a point', (d) => (d.scale.min = 0.5)],
    [
      'a question without advice',
      (d) => Object.assign(d.texts['sv']!.questions['pace']!, { advice: undefined }),
    ],
  ])('rejects %s', (_, spoil) => {
    const document = pulse();
    spoil(document);
    expect(accepts(JSON.parse(JSON.stringify(document)))).toBe(false);
  });
});
