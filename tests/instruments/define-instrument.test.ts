import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  defineInstrument,
  kundorientering,
  kundorienteringEn,
  kundorienteringSv,
  type LocalizedInstrument,
} from '../../src/instruments/index.js';
import { KundDiagnosError } from '../../src/scoring/validation/error.js';
import { failsInWords, failure } from '../support/errors.js';
import { anything, spoilt } from '../support/malformed.js';
import { large, pulse, type Document } from './documents.js';

/** The path of the first problem, or null when there is none. */
function firstProblem(document: unknown): string | null {
  try {
    defineInstrument(document as LocalizedInstrument);
    return null;
  } catch (error) {
    if (!(error instanceof KundDiagnosError)) throw error;
    expect(['invalid-argument', 'unreadable']).toContain(error.code);
    return error.path.join('/');
  }
}

describe('a sound instrument', () => {
  test('comes back as it went in', () => {
    const document = pulse();
    expect(defineInstrument(document)).toBe(document);
  });

  test('kundorientering is one, in both languages', () => {
    const texts = { sv: kundorienteringSv, en: kundorienteringEn };
    expect(firstProblem({ ...kundorientering, texts })).toBeNull();
  });

  test('accepts 300 questions in 20 languages', () => {
    const document = large();
    expect(document.questions).toHaveLength(300);
    expect(Object.keys(document.texts)).toHaveLength(20);
    expect(firstProblem(document)).toBeNull();
  });
});

describe('rejected, with the path of the first problem', () => {
  test.each<[string, (document: Document) => unknown, string]>([
    ['an id that no key can be', (d) => (d.id = '__proto__'), 'id'],
    ['an empty id', (d) => (d.questions[1]!.id = ''), 'questions/1/id'],
    ['version 0', (d) => (d.version = 0), 'version'],
    ['half a version', (d) => (d.version = 1.5), 'version'],
    ['a scale of fractions', (d) => (d.scale.min = 0.5), 'scale/min'],
    ['a scale too wide to count on', (d) => (d.scale.max = 102), 'scale/max'],
    ['a scale of one point', (d) => (d.scale.min = 7), 'scale/max'],
    ['a scale upside down', (d) => (d.scale.min = 9), 'scale/max'],
    ['thresholds that rise', (d) => (d.thresholds = { green: 3, yellow: 5 }), 'thresholds/yellow'],
    ['thresholds that coincide', (d) => (d.thresholds = { green: 5, yellow: 5 }), 'thresholds/yellow'],
    ['a threshold finer than what is shown', (d) => (d.thresholds.green = 4.75), 'thresholds/green'],
    ['a threshold off the scale', (d) => (d.thresholds.green = 7.1), 'thresholds/green'],
    ['a threshold that is no number', (d) => (d.thresholds.yellow = NaN), 'thresholds/yellow'],
    ['no questions', (d) => (d.questions = []), 'questions'],
    ['two questions with one id', (d) => (d.questions[1]!.id = 'focus'), 'questions/1/id'],
    ['two rules with one id', (d) => d.rules.push(d.rules[0]!), 'rules/1/id'],
    [
      'a rule about a question that does not exist',
      (d) => (d.rules[0]!.when = { all: [{ any: [{ question: 'fokus', light: 'red' }] }] }),
      'rules/0/when/all/0/any/0/question',
    ],
    [
      'a comparison with a question that does not exist',
      (d) => (d.rules[0]!.when = { question: 'focus', aheadOf: 'toString' }),
      'rules/0/when/aheadOf',
    ],
    ['a condition of nothing', (d) => (d.rules[0]!.when = { any: [] }), 'rules/0/when/any'],
    [
      'a condition of no light',
      (d) => (d.rules[0]!.when = { question: 'focus', light: [] }),
      'rules/0/when/light',
    ],
    [
      'a mean off the scale',
      (d) => (d.rules[0]!.when = { question: 'focus', meanBelow: 8 }),
      'rules/0/when/meanBelow',
    ],
    [
      'advice on a question that does not exist',
      (d) => (d.rules[0]!.questions = ['focus', 'pace ']),
      'rules/0/questions/1',
    ],
    ['a next step for no question', (d) => (d.nextSteps[0]!.questions = []), 'nextSteps/0/questions'],
    [
      'a next step for a question that does not exist',
      (d) => (d.nextSteps[0]!.questions = ['goal']),
      'nextSteps/0/questions/0',
    ],
    ['no language', (d) => (d.texts = {}), 'texts'],
    ['a language that is none', (d) => (d.texts['swedish!'] = d.texts['en']!), 'texts/swedish!'],
    [
      'a question without words in one language',
      (d) => delete d.texts['sv']!.questions['pace'],
      'texts/sv/questions/pace',
    ],
    ['a rule without words', (d) => delete d.texts['sv']!.rules['talk'], 'texts/sv/rules/talk'],
    ['a next step without words', (d) => delete d.texts['en']!.nextSteps['plan'], 'texts/en/nextSteps/plan'],
    [
      'words for what does not exist',
      (d) => (d.texts['en']!.nextSteps['plans'] = 'Plan.'),
      'texts/en/nextSteps/plans',
    ],
    ['blank words', (d) => (d.texts['en']!.title = ' '), 'texts/en/title'],
    [
      'blank words deep down',
      (d) => (d.texts['en']!.questions['pace']!.advice.red[0] = ''),
      'texts/en/questions/pace/advice/red/0',
    ],
  ])('%s', (_, spoil, path) => {
    const document = pulse();
    spoil(document);
    expect(failure(() => defineInstrument(document as LocalizedInstrument))).toEqual({
      code: 'invalid-argument',
      path,
    });
  });

  test('what plain JavaScript gets wrong', () => {
    fc.assert(
      fc.property(anything, (value) =>
        failsInWords('defineInstrument', () => defineInstrument(value as never)),
      ),
      { numRuns: 10_000 },
    );
  });

  test('10,000 that were sound but for one place: by the library’s own error, if at all', () => {
    // Shapes are left to the compiler and the schema.
    let rejected = 0;
    fc.assert(
      fc.property(spoilt(fc.constant(pulse()), /^$/), (bad) => {
        if (firstProblem(bad) !== null) rejected++;
      }),
      { numRuns: 10_000 },
    );
    expect(rejected).toBeGreaterThan(1000);
  });
});

test('the compiler knows the ids and where they may stand', () => {
  const focus = {
    name: 'Focus',
    statement: 'I know what matters.',
    advice: { red: ['Choose.'], yellow: ['Drop.'], green: ['Show.'] },
  };
  const words = {
    title: 'Pulse',
    introduction: { purpose: 'Why', who: 'Who', duration: 'How long', how: 'How' },
    scale: { lowest: 'Never', highest: 'Always' },
    actions: { red: 'Stop.', yellow: 'Slow down.', green: 'Go on.' },
  };
  const facts = { id: 'p', version: 1, scale: { min: 1, max: 5 }, thresholds: { green: 3.5, yellow: 2.5 } };

  const defined = defineInstrument({
    ...facts,
    questions: [{ id: 'focus' }],
    rules: [{ id: 'talk', when: { question: 'focus', light: 'red' } }],
    nextSteps: [{ id: 'plan', questions: ['focus'] }],
    texts: {
      en: {
        ...words,
        questions: { focus },
        rules: { talk: { title: 'Talk', text: 'Talk.' } },
        nextSteps: { plan: 'Plan.' },
      },
    },
  });
  expectTypeOf(defined).toEqualTypeOf<LocalizedInstrument<'focus', 'talk', 'plan'>>();

  expect(() =>
    defineInstrument({
      ...facts,
      questions: [{ id: 'focus' }],
      // @ts-expect-error a rule about a question that does not exist
      rules: [{ id: 'talk', when: { question: 'fokus', light: 'red' } }],
      // @ts-expect-error a next step for a question that does not exist
      nextSteps: [{ id: 'plan', questions: ['fokus'] }],
      texts: {
        en: {
          ...words,
          // @ts-expect-error a question without words
          questions: {},
          rules: { talk: { title: 'Talk', text: 'Talk.' } },
          nextSteps: { plan: 'Plan.' },
        },
      },
    }),
  ).toThrow(KundDiagnosError);
});
