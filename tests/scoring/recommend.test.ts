import { describe as suite, expect, test } from 'vitest';
import { kundorientering, type QuestionId } from '../../src/instruments/index.js';
import {
  recommend,
  summarize,
  tally,
  type Condition,
  type Instrument,
  type Recommendations,
} from '../../src/scoring/index.js';
import { respond, resultOf } from './respond.js';

const ids = kundorientering.questions.map(({ id }) => id);
const nobody = () => summarize(kundorientering, tally(kundorientering, []));
const rulesOf = (areas: Partial<Record<QuestionId, number[]>>) =>
  recommend(kundorientering, resultOf(areas)).rules.map(({ id }) => id);

suite('the evaluation rules', () => {
  test.each<[string, Partial<Record<QuestionId, number[]>>, string[]]>([
    [
      'insight ahead of a yellow loop',
      { voc: [4], 'closed-loop': [3] },
      ['insight-without-loop', 'weakest-link'],
    ],
    [
      'insight ahead of a red loop',
      { voc: [3], 'closed-loop': [2] },
      ['insight-without-loop', 'weakest-link'],
    ],
    ['insight ahead of a green loop', { voc: [5], 'closed-loop': [4] }, ['weakest-link']],
    ['insight level with the loop', { voc: [3], 'closed-loop': [3] }, ['weakest-link']],
    ['insight behind the loop', { voc: [2], 'closed-loop': [3] }, ['weakest-link']],
    [
      'insight a hair ahead, both shown as 3.4',
      { voc: [3, 3, 3, 3, 3, 4, 4], 'closed-loop': [3, 3, 3, 3, 3, 3, 4] },
      ['insight-without-loop', 'weakest-link'],
    ],
    ['yellow onboarding', { onboarding: [3] }, ['onboarding-first', 'weakest-link']],
    ['red onboarding', { onboarding: [1] }, ['onboarding-first', 'weakest-link']],
    ['yellow sla', { sla: [3] }, ['friction-between-teams', 'weakest-link']],
    ['red sla', { sla: [1] }, ['friction-between-teams', 'weakest-link']],
    [
      'all of them',
      { voc: [2], 'closed-loop': [1], onboarding: [1], sla: [1] },
      ['insight-without-loop', 'onboarding-first', 'friction-between-teams', 'weakest-link'],
    ],
  ])('%s', (_, areas, expected) => {
    expect(rulesOf(areas)).toEqual(expected);
  });

  test('name the areas concerned, and the worst light among them', () => {
    expect(recommend(kundorientering, resultOf({ onboarding: [2], sla: [2], voc: [3] })).rules).toEqual([
      { id: 'onboarding-first', questions: ['onboarding'], light: 'red' },
      { id: 'friction-between-teams', questions: ['sla'], light: 'red' },
      { id: 'weakest-link', questions: ['sla', 'onboarding'], light: 'red' },
    ]);
  });

  test('none applies without answers', () => {
    expect(recommend(kundorientering, nobody())).toEqual({
      light: null,
      rules: [],
      nextSteps: kundorientering.nextSteps.map(({ id, questions }) => ({
        id,
        questions: [...questions],
        postponedBy: null,
      })),
      advice: [],
    } satisfies Recommendations);
  });

  test('the whole’s light is the pooled mean’s', () => {
    expect(recommend(kundorientering, resultOf({ icp: [1] })).light).toBe('green');
    expect(recommend(kundorientering, resultOf(Object.fromEntries(ids.map((id) => [id, [2]])))).light).toBe(
      'red',
    );
  });
});

suite('a condition', () => {
  const asked = (when: Condition, areas: Partial<Record<QuestionId, number[]>>, questions?: string[]) => {
    const instrument: Instrument = {
      ...kundorientering,
      rules: [{ id: 'r', when, ...(questions && { questions }) }],
    };
    return recommend(instrument, resultOf(areas)).rules.map((rule) => rule.questions)[0];
  };

  test.each<[string, Condition, Partial<Record<QuestionId, number[]>>, string[] | undefined]>([
    ['one light', { question: 'voc', light: 'red' }, { voc: [2] }, ['voc']],
    ['another light', { question: 'voc', light: 'red' }, { voc: [3] }, undefined],
    ['a list of lights', { question: 'voc', light: ['green', 'red'] }, { voc: [3] }, undefined],
    ['no lights', { question: 'voc', light: [] }, { voc: [3] }, undefined],
    ['below', { question: 'voc', meanBelow: 3.5 }, { voc: [3, 3] }, ['voc']],
    ['below: not when equal', { question: 'voc', meanBelow: 3.5 }, { voc: [3, 4] }, undefined],
    [
      'below: the exact mean, not the rounded one',
      { question: 'voc', meanBelow: 3.5 },
      { voc: [3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4] },
      ['voc'],
    ],
    ['at least', { question: 'voc', meanAtLeast: 3.5 }, { voc: [3, 4] }, ['voc']],
    ['at least: not just below', { question: 'voc', meanAtLeast: 3.5 }, { voc: [3, 3, 4] }, undefined],
    ['ahead', { question: 'voc', aheadOf: 'sla' }, { voc: [3], sla: [2] }, ['voc']],
    ['ahead: not when equal', { question: 'voc', aheadOf: 'sla' }, { voc: [3], sla: [3] }, undefined],
    ['the weakest', { weakest: true }, { voc: [3], sla: [3] }, ['voc', 'sla']],
    [
      'all',
      {
        all: [
          { question: 'voc', light: 'yellow' },
          { question: 'sla', light: 'yellow' },
        ],
      },
      { voc: [3], sla: [3] },
      ['voc', 'sla'],
    ],
    [
      'all: not when one fails',
      {
        all: [
          { question: 'voc', light: 'yellow' },
          { question: 'sla', light: 'yellow' },
        ],
      },
      { voc: [3], sla: [4] },
      undefined,
    ],
    [
      'any',
      {
        any: [
          { question: 'voc', light: 'yellow' },
          { question: 'sla', light: 'yellow' },
        ],
      },
      { voc: [4], sla: [3] },
      ['sla'],
    ],
    ['any: not when all fail', { any: [{ question: 'voc', light: 'red' }] }, { voc: [4] }, undefined],
    ['nothing to meet', { all: [] }, { voc: [4] }, undefined],
    [
      'within another, each question once',
      { all: [{ weakest: true }, { any: [{ question: 'voc', meanBelow: 4 }] }] },
      { voc: [3] },
      ['voc'],
    ],
  ])('%s', (_, when, areas, expected) => {
    expect(asked(when, areas)).toEqual(expected);
  });

  test('may name the questions concerned; an empty list names none', () => {
    expect(asked({ weakest: true }, { voc: [1] }, ['sla', 'icp'])).toEqual(['sla', 'icp']);
    expect(asked({ weakest: true }, { voc: [1] }, [])).toEqual(['voc']);
  });

  test('on a mean is false without answers', () => {
    for (const when of [
      { question: 'voc', meanAtLeast: -5 },
      { question: 'voc', meanBelow: 9 },
      { weakest: true },
    ] as const)
      expect(recommend({ ...kundorientering, rules: [{ id: 'r', when }] }, nobody()).rules).toEqual([]);
  });
});

suite('next steps', () => {
  const steps = (areas: Partial<Record<QuestionId, number[]>>) =>
    recommend(kundorientering, resultOf(areas)).nextSteps.map(({ id }) => id);
  const [interviews, loop, onboarding] = ['customer-interviews', 'nps-with-closed-loop', 'onboarding-kpi'];

  test.each<[string, Partial<Record<QuestionId, number[]>>, (string | undefined)[]]>([
    [
      'all level: those with more questions first, then as in the instrument',
      { icp: [4] },
      [interviews, loop, onboarding],
    ],
    ['the weakest first', { onboarding: [1], governance: [2], voc: [3] }, [onboarding, loop, interviews]],
    [
      'the second lowest settles a tie',
      { voc: [2], journeys: [4], 'closed-loop': [2], governance: [3] },
      [loop, interviews, onboarding],
    ],
    ['either question counts', { journeys: [1], governance: [2] }, [interviews, loop, onboarding]],
    [
      'one weak question comes after two',
      { onboarding: [2], 'closed-loop': [2], governance: [5] },
      [loop, onboarding, interviews],
    ],
  ])('%s', (_, areas, expected) => {
    expect(steps(areas)).toEqual(expected);
  });

  test.each([[['a', 'b']], [['b', 'a']]])('tie in the instrument’s order: %s', (order) => {
    const nextSteps = order.map((id) => ({ id, questions: ['voc', 'sla'] as const }));
    const recommended = recommend({ ...kundorientering, nextSteps }, resultOf({ voc: [3] }));
    expect(recommended.nextSteps.map(({ id }) => id)).toEqual(order);
  });

  test('postponed steps come last, and name the rule', () => {
    // Voice of the customer is weakest of all, so that interviews would else come first.
    const { nextSteps } = recommend(kundorientering, resultOf({ voc: [2], 'closed-loop': [1] }));
    expect(nextSteps.map(({ id, postponedBy }) => [id, postponedBy])).toEqual([
      ['nps-with-closed-loop', null],
      ['onboarding-kpi', null],
      ['customer-interviews', 'insight-without-loop'],
    ]);
    const without = recommend(kundorientering, resultOf({ voc: [1], 'closed-loop': [2] })).nextSteps;
    expect(without[0]).toMatchObject({ id: 'customer-interviews', postponedBy: null });
  });

  test('a step that the instrument does not have cannot be postponed', () => {
    const [step] = kundorientering.nextSteps;
    const fewer = { ...kundorientering, nextSteps: [{ ...step!, id: 'other' }] } as Instrument;
    const areas = resultOf({ voc: [2], 'closed-loop': [1] });
    expect(recommend(fewer, areas).nextSteps).toMatchObject([{ id: 'other', postponedBy: null }]);
  });

  test('a step without further questions comes last wherever it stood', () => {
    const nextSteps = [['voc'], ['voc', 'sla'], ['voc']].map((questions, i) => ({ id: `${i}`, questions }));
    const asked = (list: typeof nextSteps) =>
      recommend({ ...kundorientering, nextSteps: list }, resultOf({ voc: [3] })).nextSteps.map(
        ({ id }) => id,
      );
    expect(asked(nextSteps)).toEqual(['1', '0', '2']);
    expect(asked(nextSteps.toReversed())).toEqual(['1', '2', '0']);
  });
});

test('recommendations for one person’s own result', () => {
  const own = tally(kundorientering, [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3])]);
  const { light, rules, nextSteps, advice } = recommend(kundorientering, summarize(kundorientering, own));
  expect(light).toBe('yellow');
  expect(rules).toEqual([
    { id: 'insight-without-loop', questions: ['closed-loop'], light: 'red' },
    { id: 'friction-between-teams', questions: ['sla'], light: 'yellow' },
    { id: 'weakest-link', questions: ['closed-loop'], light: 'red' },
  ]);
  expect(nextSteps.map(({ id }) => id)).toEqual([
    'nps-with-closed-loop',
    'onboarding-kpi',
    // Insight without a loop applies.
    'customer-interviews',
  ]);
  expect(advice[0]).toEqual({ question: 'closed-loop', light: 'red' });
  expect(advice.at(-1)).toEqual({ question: 'voc', light: 'green' });
});

test('an instrument of 300 questions works', () => {
  const questions = Array.from({ length: 300 }, (_, index) => ({ id: `q${index}` }));
  const rules = [{ id: 'w', when: { weakest: true } }] as const;
  const large: Instrument = { ...kundorientering, questions, rules, nextSteps: [] };
  const answers = Object.fromEntries(questions.map(({ id }, index) => [id, 1 + (index % 5)]));
  const team = tally(large, [{ id: 'a', instrument: large.id, version: 1, answers }]);
  expect(recommend(large, summarize(large, team)).rules[0]!.questions).toHaveLength(60);
});
