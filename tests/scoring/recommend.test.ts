// What a result calls for: rules, next steps and order, case by case.
import { describe as suite, expect, test } from 'vitest';
import { kundorientering, type AreaId } from '../../src/instruments/kundorientering/facts.js';
import {
  compareGroups,
  compareRounds,
  discussionOrder,
  npsByGroup,
  nps,
  recommend,
  reliability,
  summarize,
  tally,
  type Condition,
  type Instrument,
  type Recommendations,
} from '../../src/scoring/index.js';
import { respond } from './respond.js';

const ids = kundorientering.questions.map(({ id }) => id);
/** A group in which each area gets these answers; everything else is 4. */
const result = (areas: Partial<Record<AreaId, number[]>>, people = Object.values(areas)[0]!.length) =>
  summarize(
    kundorientering,
    tally(
      kundorientering,
      Array.from({ length: people }, (_, i) =>
        respond(
          `${i}`,
          ids.map((id) => areas[id]?.[i] ?? 4),
        ),
      ),
    ),
  );
const nobody = () => summarize(kundorientering, tally(kundorientering, []));
const rulesOf = (areas: Partial<Record<AreaId, number[]>>) =>
  recommend(kundorientering, result(areas)).rules.map(({ id }) => id);

suite('the evaluation rules', () => {
  test.each<[string, Partial<Record<AreaId, number[]>>, string[]]>([
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
    expect(recommend(kundorientering, result({ onboarding: [2], sla: [2], voc: [3] })).rules).toEqual([
      { id: 'onboarding-first', questions: ['onboarding'], light: 'red' },
      { id: 'friction-between-teams', questions: ['sla'], light: 'red' },
      { id: 'weakest-link', questions: ['sla', 'onboarding'], light: 'red' },
    ]);
  });

  test('say nothing when nobody answered', () => {
    expect(recommend(kundorientering, nobody())).toEqual({
      light: null,
      rules: [],
      nextSteps: kundorientering.nextSteps.map(({ id, questions }) => ({ id, questions: [...questions] })),
      advice: [],
    } satisfies Recommendations);
  });

  test('the whole’s light is the pooled mean’s', () => {
    expect(recommend(kundorientering, result({ icp: [1] })).light).toBe('green');
    expect(recommend(kundorientering, result(Object.fromEntries(ids.map((id) => [id, [2]])))).light).toBe(
      'red',
    );
  });
});

suite('a condition', () => {
  const asked = (when: Condition, areas: Partial<Record<AreaId, number[]>>, questions?: string[]) => {
    const instrument: Instrument = {
      ...kundorientering,
      rules: [{ id: 'r', when, ...(questions && { questions }) }],
    };
    return recommend(instrument, result(areas)).rules.map((rule) => rule.questions)[0];
  };

  test.each<[string, Condition, Partial<Record<AreaId, number[]>>, string[] | undefined]>([
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

  test('may name the questions that the advice is about; an empty list names none', () => {
    expect(asked({ weakest: true }, { voc: [1] }, ['sla', 'icp'])).toEqual(['sla', 'icp']);
    expect(asked({ weakest: true }, { voc: [1] }, [])).toEqual(['voc']);
  });

  test('of a mean is not met by nobody', () => {
    for (const when of [
      { question: 'voc', meanAtLeast: -5 },
      { question: 'voc', meanBelow: 9 },
      { weakest: true },
    ] as const)
      expect(recommend({ ...kundorientering, rules: [{ id: 'r', when }] }, nobody()).rules).toEqual([]);
  });
});

suite('next steps', () => {
  const steps = (areas: Partial<Record<AreaId, number[]>>) =>
    recommend(kundorientering, result(areas)).nextSteps.map(({ id }) => id);
  const [interviews, loop, onboarding] = ['customer-interviews', 'nps-with-closed-loop', 'onboarding-kpi'];

  test.each<[string, Partial<Record<AreaId, number[]>>, (string | undefined)[]]>([
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
    const recommended = recommend({ ...kundorientering, nextSteps }, result({ voc: [3] }));
    expect(recommended.nextSteps.map(({ id }) => id)).toEqual(order);
  });

  test('a step without further questions comes last wherever it stood', () => {
    const nextSteps = [['voc'], ['voc', 'sla'], ['voc']].map((questions, i) => ({ id: `${i}`, questions }));
    const asked = (list: typeof nextSteps) =>
      recommend({ ...kundorientering, nextSteps: list }, result({ voc: [3] })).nextSteps.map(({ id }) => id);
    expect(asked(nextSteps)).toEqual(['1', '0', '2']);
    expect(asked(nextSteps.toReversed())).toEqual(['1', '2', '0']);
  });
});

suite('what to talk about first', () => {
  test('red, yellow, green; within a light split, high spread, the lower mean, the instrument’s order', () => {
    const order = discussionOrder(
      kundorientering,
      result({
        icp: [3, 3, 3, 3, 3, 3], // 3.0
        journeys: [1, 1, 3, 3, 5, 5], // 3.0, split
        voc: [5, 5, 5, 5, 5, 5], // 5.0
        'closed-loop': [2, 2, 2, 2, 2, 2], // 2.0
        'value-proposition': [1, 3, 3, 3, 5, 5], // 3.3, high spread
        sla: [3, 3, 3, 3, 3, 2], // 2.8
        onboarding: [3, 3, 3, 3, 3, 3], // 3.0
        retention: [1, 1, 1, 1, 5, 5], // 2.3, split
        pricing: [5, 5, 5, 5, 5, 2], // 4.5
        governance: [4, 4, 4, 4, 4, 4], // 4.0
      }),
    );
    expect(order.map(({ question }) => question)).toEqual([
      'retention', // red, split
      'closed-loop', // red
      'journeys', // yellow, split
      'value-proposition', // yellow, high spread
      'sla', // yellow, the lowest mean
      'icp', // a tie, in the instrument's order
      'onboarding',
      'pricing', // green, high spread
      'governance',
      'voc',
    ]);
    expect(order[0]).toEqual({
      question: 'retention',
      rank: 1,
      light: 'red',
      split: { below: 4, above: 2 },
      spread: 'high',
      rounded: 2.3,
      groups: [],
    });
    expect(order[5]).toMatchObject({ rank: 6, split: null, spread: 'low' });
  });

  test('nobody has nothing to talk about', () => {
    expect(discussionOrder(kundorientering, nobody())).toEqual([]);
  });

  test('groups are named only where their lights differ, from each other or from the whole', () => {
    const group = (voc: number, sla: number) =>
      tally(kundorientering, [
        respond(
          'a',
          ids.map((id) => (id === 'voc' ? voc : id === 'sla' ? sla : 4)),
        ),
      ]);
    const order = discussionOrder(kundorientering, result({ voc: [4], sla: [3] }), {
      CS: group(4, 5),
      hidden: null,
      empty: tally(kundorientering, []),
      Sälj: group(5, 5),
    });
    expect(order.find(({ question }) => question === 'voc')!.groups).toEqual([]);
    expect(order.find(({ question }) => question === 'sla')!.groups).toEqual([
      { name: 'CS', rounded: 5, light: 'green' },
      { name: 'Sälj', rounded: 5, light: 'green' },
    ]);
  });
});

suite('groups side by side', () => {
  const group = (...answers: number[]) =>
    tally(
      kundorientering,
      answers.map((answer, i) =>
        respond(
          `${i}`,
          ids.map(() => answer),
        ),
      ),
    );

  test('the gap is between the means that are shown', () => {
    const { whole, questions, instrument, version } = compareGroups(kundorientering, {
      a: group(3, 4),
      b: group(3, 3, 4),
      c: null,
      d: group(),
    });
    expect([instrument, version]).toEqual(['kundorientering', 1]);
    const expected = {
      groups: [
        { name: 'a', n: 2, mean: 3.5, rounded: 3.5, light: 'green' },
        { name: 'b', n: 3, mean: 10 / 3, rounded: 3.3, light: 'yellow' },
        { name: 'c', n: null, mean: null, rounded: null, light: null },
        { name: 'd', n: 0, mean: null, rounded: null, light: null },
      ],
      gap: 0.2,
      lightsDiffer: true,
    };
    expect(whole).toEqual(expected);
    expect(questions).toEqual(ids.map((id) => ({ id, ...expected })));
  });

  test('one group, or only hidden ones, have no gap', () => {
    expect(compareGroups(kundorientering, { a: group(3), b: null }).whole).toMatchObject({
      gap: null,
      lightsDiffer: false,
    });
    expect(compareGroups(kundorientering, {}).whole).toEqual({ groups: [], gap: null, lightsDiffer: false });
    expect(compareGroups(kundorientering, { a: group(4), b: group(5) }).whole).toMatchObject({
      gap: 1,
      lightsDiffer: false,
    });
  });

  test('rounds: later minus earlier, both n beside it', () => {
    const { whole, questions, ...about } = compareRounds(kundorientering, group(4, 3), group(3));
    expect(about).toEqual({ instrument: 'kundorientering', version: 1 });
    expect(whole).toEqual({
      before: { name: 'before', n: 2, mean: 3.5, rounded: 3.5, light: 'green' },
      after: { name: 'after', n: 1, mean: 3, rounded: 3, light: 'yellow' },
      difference: -0.5,
    });
    expect(questions.map(({ id, difference }) => [id, difference])).toEqual(ids.map((id) => [id, -0.5]));
    expect(compareRounds(kundorientering, null, group(3)).whole).toMatchObject({
      before: { n: null },
      difference: null,
    });
    expect(compareRounds(kundorientering, group(3), group()).whole).toMatchObject({
      after: { n: 0 },
      difference: null,
    });
  });

  test('NPS keeps hidden groups in their place', () => {
    expect(npsByGroup({ b: [10], a: null })).toEqual([
      { name: 'b', nps: nps([10]) },
      { name: 'a', nps: null },
    ]);
  });

  test('reliability of too few, or of people who all have the same total', () => {
    expect(reliability(kundorientering, group())).toEqual({ n: 0, alpha: null, agreement: null });
    expect(reliability(kundorientering, group(3))).toEqual({ n: 1, alpha: null, agreement: null });
    expect(reliability(kundorientering, group(3, 3))).toEqual({ n: 2, alpha: null, agreement: 1 });
  });
});

test('an instrument of 300 questions works', () => {
  const questions = Array.from({ length: 300 }, (_, i) => ({ id: `q${i}` }));
  const large: Instrument = {
    ...kundorientering,
    questions,
    rules: [{ id: 'w', when: { weakest: true } }],
    nextSteps: [],
  };
  const answers = Object.fromEntries(questions.map(({ id }, i) => [id, 1 + (i % 5)]));
  const team = tally(large, [{ id: 'a', instrument: large.id, version: 1, answers }]);
  expect(recommend(large, summarize(large, team)).rules[0]!.questions).toHaveLength(60);
  expect(compareGroups(large, { a: team }).questions).toHaveLength(300);
});
