import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  defineInstrument,
  kundorientering,
  kundorienteringEn,
  kundorienteringSv,
  type InstrumentDocument,
} from '../../src/instruments/index.js';
import { KundDiagnosError } from '../../src/scoring/error.js';
import { large, pulse } from './documents.js';

/** What is said when the document is refused, or null when it is accepted. */
function refused(document: unknown): string | null {
  try {
    defineInstrument(document as InstrumentDocument);
    return null;
  } catch (error) {
    if (!(error instanceof KundDiagnosError)) throw error;
    expect(error.code).toBe('invalid-instrument');
    return error.message;
  }
}

describe('a sound instrument', () => {
  test('comes back as it went in', () => {
    const document = pulse();
    expect(defineInstrument(document)).toBe(document);
  });

  test('kundorientering is one, in both languages', () => {
    const texts = { sv: kundorienteringSv, en: kundorienteringEn };
    expect(refused({ ...kundorientering, texts })).toBeNull();
  });

  test('300 questions in 20 languages are no trouble', () => {
    const document = large();
    expect(document.questions).toHaveLength(300);
    expect(Object.keys(document.texts)).toHaveLength(20);
    expect(refused(document)).toBeNull();
  });
});

describe('refused, with where and why', () => {
  const cases: [string, (document: ReturnType<typeof pulse>) => void, string][] = [
    [
      'an id that no key can be',
      (d) => (d.id = '__proto__'),
      'id: expected an id of 1–64 letters a–z, digits and "_.:-", got "__proto__"',
    ],
    ['an empty id', (d) => (d.questions[1]!.id = ''), 'questions[1].id: expected an id'],
    ['version 0', (d) => (d.version = 0), 'version: expected a whole number from 1, got 0'],
    ['half a version', (d) => (d.version = 1.5), 'version: expected a whole number from 1, got 1.5'],
    [
      'a scale of fractions',
      (d) => (d.scale.min = 0.5),
      'scale.min: expected a whole number from -100 to 100, got 0.5',
    ],
    [
      'a scale too wide to count on',
      (d) => (d.scale.max = 101),
      'scale.max: expected a whole number from -100 to 100, got 101',
    ],
    [
      'a scale of one point',
      (d) => (d.scale.min = 7),
      'scale.max: expected a number above scale.min, 7, got 7',
    ],
    [
      'a scale upside down',
      (d) => (d.scale.min = 9),
      'scale.max: expected a number above scale.min, 9, got 7',
    ],
    [
      'thresholds that rise',
      (d) => (d.lights = { green: 3, yellow: 5 }),
      'lights.yellow: expected a number below lights.green, 3, got 5',
    ],
    [
      'thresholds that coincide',
      (d) => (d.lights = { green: 5, yellow: 5 }),
      'lights.yellow: expected a number below lights.green, 5, got 5',
    ],
    [
      'a threshold finer than what is shown',
      (d) => (d.lights.green = 4.75),
      'lights.green: expected a number with at most one decimal, from 1 to 7, got 4.75',
    ],
    [
      'a threshold off the scale',
      (d) => (d.lights.green = 7.1),
      'lights.green: expected a number with at most one decimal, from 1 to 7, got 7.1',
    ],
    [
      'a threshold that is no number',
      (d) => (d.lights.yellow = NaN),
      'lights.yellow: expected a number with',
    ],
    ['no questions', (d) => (d.questions = []), 'questions: expected at least one question, got a list of 0'],
    [
      'two questions with one id',
      (d) => (d.questions[1]!.id = 'focus'),
      'questions[1].id: expected an id that is not taken, got "focus"',
    ],
    [
      'two rules with one id',
      (d) => d.rules.push(d.rules[0]!),
      'rules[1].id: expected an id that is not taken, got "talk"',
    ],
    [
      'a rule about a question that does not exist',
      (d) => (d.rules[0]!.when = { all: [{ any: [{ question: 'fokus', light: 'red' }] }] }),
      'rules[0].when.all[0].any[0].question: expected the id of a question in this instrument, got "fokus"',
    ],
    [
      'a comparison with a question that does not exist',
      (d) => (d.rules[0]!.when = { question: 'focus', aheadOf: 'toString' }),
      'rules[0].when.aheadOf: expected the id of a question in this instrument, got "toString"',
    ],
    [
      'a condition of nothing',
      (d) => (d.rules[0]!.when = { any: [] }),
      'rules[0].when.any: expected at least one condition, got a list of 0',
    ],
    [
      'a condition of no light',
      (d) => (d.rules[0]!.when = { question: 'focus', light: [] }),
      'rules[0].when.light: expected at least one light, got a list of 0',
    ],
    [
      'a mean off the scale',
      (d) => (d.rules[0]!.when = { question: 'focus', meanBelow: 8 }),
      'rules[0].when.meanBelow: expected a number from 1 to 7, got 8',
    ],
    [
      'advice on a question that does not exist',
      (d) => (d.rules[0]!.questions = ['focus', 'pace ']),
      'rules[0].questions[1]: expected the id of a question in this instrument, got "pace "',
    ],
    [
      'a next step for no question',
      (d) => (d.nextSteps[0]!.questions = []),
      'nextSteps[0].questions: expected at least one question, got a list of 0',
    ],
    [
      'a next step for a question that does not exist',
      (d) => (d.nextSteps[0]!.questions = ['goal']),
      'nextSteps[0].questions[0]: expected the id of a question in this instrument, got "goal"',
    ],
    ['no language', (d) => (d.texts = {}), 'texts: expected texts in at least one language, got an object'],
    [
      'a language that is none',
      (d) => (d.texts['swedish!'] = d.texts['en']!),
      'texts["swedish!"]: expected a language tag such as "sv" or "en-GB" as the key, got "swedish!"',
    ],
    [
      'a question without words in one language',
      (d) => delete d.texts['sv']!.questions['pace'],
      'texts.sv.questions.pace: expected a text, got nothing',
    ],
    [
      'a rule without words',
      (d) => delete d.texts['sv']!.rules['talk'],
      'texts.sv.rules.talk: expected a text, got nothing',
    ],
    [
      'a next step without words',
      (d) => delete d.texts['en']!.nextSteps['plan'],
      'texts.en.nextSteps.plan: expected a text, got nothing',
    ],
    [
      'words for what does not exist',
      (d) => (d.texts['en']!.nextSteps['plans'] = 'Plan.'),
      'texts.en.nextSteps.plans: expected no text, for there is no such id, got "Plan."',
    ],
    ['blank words', (d) => (d.texts['en']!.title = ' '), 'texts.en.title: expected a text, got " "'],
    [
      'blank words deep down',
      (d) => (d.texts['en']!.questions['pace']!.advice.red[0] = ''),
      'texts.en.questions.pace.advice.red[0]: expected a text, got ""',
    ],
  ];

  test.each(cases)('%s', (_, spoil, reason) => {
    const document = pulse();
    spoil(document);
    expect(refused(document)).toContain(reason);
  });

  test('the error carries the path of the first problem', () => {
    const document = pulse();
    document.nextSteps[0]!.questions = ['goal'];
    expect(() => defineInstrument(document)).toThrow(
      expect.objectContaining({ path: ['nextSteps', 0, 'questions', 0] }),
    );
  });

  test('a handful of reasons, then how many more', () => {
    const document = large();
    document.texts['sv']!.questions = {};
    const message = refused(document);
    expect(message).toMatch(/; and 295 more$/);
    expect(message!.split('; ')).toHaveLength(6);
  });

  test('what plain JavaScript gets wrong', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => refused(anything) !== null),
      { numRuns: 10_000 },
    );
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
  const facts = { id: 'p', version: 1, scale: { min: 1, max: 5 }, lights: { green: 3.5, yellow: 2.5 } };

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
  expectTypeOf(defined).toEqualTypeOf<InstrumentDocument<'focus', 'talk', 'plan'>>();

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
