import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../../src/instruments/index.js';
import { groupReport, makePlan, type Decisions, type GroupInput } from '../../../src/report/index.js';
import { newAction } from '../../../src/report/plan/make-plan.js';
import { parsePlan } from '../../../src/schema/index.js';
import { failure } from '../../support/errors.js';
import { count, first, twelve } from '../twelve.js';
import { days } from '../../plan/plans.js';

const decided = '2026-11-28';
const reportOf = (input: GroupInput) => groupReport<string, string, string>(kundorientering, input);
// The first area is 3 of five, yellow; a red one: six people with 2.
const report = reportOf({ tally: twelve, round: 'Höst' });
const red = reportOf({ tally: count(...Array<string>(6).fill('2344444444')) });
const planFrom = (decisions: Partial<Decisions>, from = report) =>
  makePlan(from, { chosen: [], discussed: [], ...decisions }, { decided });

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

describe('a plan', () => {
  test('has an action for each that was chosen, and one without words for an area with nothing to do', () => {
    const plan = planFrom({
      chosen: ['voc', 'icp'],
      actions: [{ question: 'icp', text: 'Skriv ner vem ni vill ha.' }],
    });
    expect(plan).toEqual({
      kind: 'kund-diagnos-plan',
      format: 1,
      id: expect.stringMatching(UUID) as string,
      revision: 0,
      instrument: 'kundorientering',
      version: 1,
      round: 'Höst',
      decided,
      actions: [
        {
          id: expect.stringMatching(UUID) as string,
          question: 'voc',
          light: 'green',
          text: null,
          owner: null,
          due: null,
          status: 'planned',
          reason: null,
          checkIns: [],
        },
        expect.objectContaining({
          question: 'icp',
          light: 'yellow',
          text: 'Skriv ner vem ni vill ha.',
          due: '2027-02-26',
        }),
      ],
    });
  });

  test('gives thirty days to a red area', () => {
    expect(planFrom({ chosen: ['icp'] }, red).actions[0]).toMatchObject({ light: 'red', due: '2026-12-28' });
  });

  test('has three at most, in the order that they were chosen', () => {
    const actions = ['Ring', 'Skriv'].map((text) => ({ question: 'sla', text }));
    const { actions: planned } = planFrom({ chosen: ['sla', 'voc', 'icp'], actions });
    expect(planned.map(({ question, text }) => [question, text])).toEqual([
      ['sla', 'Ring'],
      ['sla', 'Skriv'],
      ['voc', null],
    ]);
  });

  test('has nothing about an area that was not chosen, that does not exist, or a second time', () => {
    const { actions } = planFrom({
      chosen: ['voc', 'voc', 'nope'],
      actions: [
        { question: 'icp', text: 'Nej' },
        { question: 'nope', text: 'Nej' },
      ],
    });
    expect(actions.map(({ question }) => question)).toEqual(['voc']);
  });

  test('has no lights, and no days, of a group that is too small to be shown', () => {
    const few = reportOf({ tally: first });
    expect(planFrom({ chosen: ['voc'] }, few).actions).toMatchObject([
      { question: 'voc', light: null, due: null },
    ]);
  });

  test('has ids of its own each time', () => {
    const ids = [1, 2].flatMap(() => {
      const { id, actions } = planFrom({ chosen: ['voc', 'icp'] });
      return [id, ...actions.map((action) => action.id)];
    });
    expect(new Set(ids).size).toBe(6);
  });

  test('has no action where nothing was decided', () => {
    expect(makePlan(report, null as never, { decided }).actions).toEqual([]);
  });

  test('is accepted by its schema, whatever was decided on any day', () => {
    const question = fc.constantFrom(...kundorientering.questions.map(({ id }) => id), 'nope');
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom(' ', '\n', 'x'.repeat(499) + '👩‍👩‍👧‍👦', `${' '.repeat(600)}x`),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(report, red, reportOf({ tally: first })),
        fc.array(question),
        fc.array(fc.record({ question, text })),
        fc.oneof(days, fc.constant('2999-12-31')),
        (from, chosen, actions, day) => {
          const isKnown = (id: string) => id !== 'nope' || from.order.length > 0;
          const plan = makePlan(
            from,
            { chosen: chosen.filter(isKnown), discussed: [], actions },
            { decided: day },
          );
          expect(parsePlan(kundorientering, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
        },
      ),
    );
  });
});

test('a text that is too long is cut, and not inside a letter’s code', () => {
  const textOf = (text: string | null) => newAction(report, 'voc', text, decided).text;
  expect(textOf('x'.repeat(501))).toBe('x'.repeat(500));
  expect(textOf(`${'x'.repeat(499)}👍`)).toBe('x'.repeat(499));
  expect(textOf('  Ring  ')).toBe('Ring');
  expect(textOf(' ')).toBe(null);
  expect(textOf(null)).toBe(null);
});

test.each<[string, unknown, unknown, unknown, string]>([
  ['no report', null, null, { decided }, 'report'],
  ['a report without an order', { ...report, order: undefined }, null, { decided }, 'report/order'],
  [
    'a light of another colour',
    { ...report, order: [{ question: 'voc', light: 'blue' }] },
    null,
    { decided },
    'report/order/0/light',
  ],
  ['decisions of another kind', report, { chosen: [3] }, { decided }, 'decisions/chosen/0'],
  ['no day', report, null, {}, 'options/decided'],
  ['no options', report, null, undefined, 'options'],
])('rejects %s', (_, given, decisions, options, path) => {
  const call = () => makePlan(given as never, decisions as never, options as never);
  expect(failure(call)).toEqual({ code: 'invalid-argument', path });
});
