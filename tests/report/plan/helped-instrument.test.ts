import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineInstrument } from '../../../src/instruments/index.js';
import { groupReport, helpedInstrument, type Plan } from '../../../src/report/index.js';
import { parseInstrument, parseResponse } from '../../../src/schema/index.js';
import { tally } from '../../../src/scoring/index.js';
import { failure } from '../../support/errors.js';
import { aPlan, planOf, plans } from '../../plan/plans.js';

const plan = planOf(
  { id: 'a1' },
  { id: 'a2', text: null },
  {
    id: 'a3',
    text: 'Skriv en sida om vilka kunder vi vill ha, och läs den tillsammans varje måndag',
    status: 'done',
  },
);
const helped = helpedInstrument(plan)!;
const answer = (id: string, answers: Record<string, number>) => ({
  id,
  instrument: helped.id,
  version: helped.version,
  answers,
});

describe('the question whether it helped', () => {
  test('is asked of each action that somebody has described, on a scale of five', () => {
    expect(helped).toMatchObject({
      id: 'plan-1',
      version: 1,
      scale: { min: 1, max: 5 },
      questions: [{ id: 'a1' }, { id: 'a3' }],
    });
  });

  test('is a statement in both languages', () => {
    expect(helped.texts['sv']!.questions['a1']!.statement).toBe('Det här har hjälpt: Ring tio kunder');
    expect(helped.texts['en']!.questions['a1']!.statement).toBe('This has helped: Ring tio kunder');
    expect(Object.keys(helped.texts)).toEqual(['sv', 'en']);
  });

  test('has the first words of the action for a name', () => {
    const { questions } = helped.texts['sv']!;
    expect(questions['a1']!.name).toBe('Ring tio kunder');
    expect(questions['a3']!.name).toBe('Skriv en sida om vilka kunder vi vill…');
    expect(questions['a3']!.statement).toContain('varje måndag');
  });

  test.each([
    ['one long word', 'x'.repeat(60), `${'x'.repeat(40)}…`],
    ['forty letters', 'x'.repeat(40), 'x'.repeat(40)],
    ['several lines', ' Ring\r\n\ttio \n kunder ', 'Ring tio kunder'],
    ['families', '👩‍👩‍👧‍👦'.repeat(41), `${'👩‍👩‍👧‍👦'.repeat(40)}…`],
  ])('and never half a letter: %s', (_, text, name) => {
    const { texts } = helpedInstrument(planOf({ text }))!;
    expect(texts['sv']!.questions['a1']!.name).toBe(name);
  });

  test.each<[string, Plan]>([
    ['no action', aPlan({ actions: [] })],
    ['no action with words', planOf({ text: null })],
  ])('is not asked where there is %s', (_, of) => {
    expect(helpedInstrument(of)).toBe(null);
  });

  test('is answered and counted like any other, and shown when enough have answered', () => {
    const values = [5, 4, 4, 3, 5];
    const responses = values.map((value, index) =>
      parseResponse(helped, answer(`p${index}`, { a1: value, a3: 1 })),
    );
    const few = groupReport(helped, { tally: tally(helped, responses.slice(0, 4)) });
    expect(few).toMatchObject({ responses: 4, summary: null });
    const all = groupReport(helped, { tally: tally(helped, responses) });
    // 21 of five.
    expect(all.summary!.questions[0]).toMatchObject({ id: 'a1', n: 5, rounded: 4.2, light: 'green' });
    expect(all.summary!.questions[1]).toMatchObject({ id: 'a3', rounded: 1, light: 'red' });
  });

  test('answers about one plan are not those about another', () => {
    const other = helpedInstrument({ ...plan, id: 'plan-2' })!;
    expect(failure(() => parseResponse(other, answer('p', { a1: 3, a3: 3 })))).toEqual({
      code: 'incompatible',
      path: 'instrument',
    });
  });

  test('is a valid instrument, whatever is written in the plan', () => {
    fc.assert(
      fc.property(plans, (any) => {
        const instrument = helpedInstrument(any);
        const described = any.actions.filter(({ text }) => text !== null);
        if (instrument === null) {
          expect(described).toEqual([]);
          return;
        }
        expect(instrument.questions.map(({ id }) => id)).toEqual(described.map(({ id }) => id));
        expect(defineInstrument(instrument)).toBe(instrument);
        expect(parseInstrument(JSON.parse(JSON.stringify(instrument)))).toEqual(instrument);
      }),
    );
  });

  test.each([
    ['five hundred characters', 'å'.repeat(500)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(45)],
    ['right to left', 'להתקשר לעשרה לקוחות'],
    ['a letter that cannot be seen', '\u200b'],
  ])('also of %s', (_, text) => {
    const instrument = helpedInstrument(planOf({ text }))!;
    expect(parseInstrument(instrument)).toEqual(instrument);
    expect(instrument.texts['sv']!.questions['a1']!.statement).toBe(`Det här har hjälpt: ${text}`);
  });
});

test('rejects anything but a plan', () => {
  expect(failure(() => helpedInstrument({} as Plan))).toEqual({
    code: 'invalid-argument',
    path: 'plan/kind',
  });
});
