// Figures worked out by hand; the larger set from an independent source is in figures.test.ts.
import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/kundorientering/facts.js';
import {
  compareGroups,
  compareRounds,
  describe,
  discussionOrder,
  KundDiagnosError,
  mayPublish,
  mergeTallies,
  nps,
  partitionResponses,
  recommend,
  reliability,
  roundedMean,
  summarize,
  suppressSmallGroups,
  tally,
  trafficLight,
  type QuestionnaireResponse,
} from '../../src/scoring/index.js';
import { respond } from './respond.js';

const oneToFive = { min: 1, max: 5 };

suite('the checks by hand', () => {
  test.each([
    [69, 20, 3.5, 'green'],
    [49, 20, 2.5, 'yellow'],
    [3449, 1000, 3.4, 'yellow'],
    [38, 11, 3.5, 'green'],
    [24, 7, 3.4, 'yellow'],
  ] as const)('%i of %i is shown as %f and is %s', (sum, n, rounded, light) => {
    expect(roundedMean(sum, n)).toBe(rounded);
    expect(trafficLight(rounded)).toBe(light);
    expect(trafficLight(sum / n)).toBe(light);
  });

  test("van der Eijk's vector has the consensus 0.7257", () => {
    expect(describe([30, 40, 210, 130, 530, 50, 10], { min: 1, max: 7 }).consensus).toBeCloseTo(0.7257, 4);
  });
});

test('a threshold of two decimals is reached by the rounded means above it', () => {
  const lights = { green: 3.45, yellow: 2.45 };
  const reached = [3.5, 3.45, 3.449, 2.45, 2.449].map((mean) => trafficLight(mean, lights));
  expect(reached).toEqual(['green', 'green', 'yellow', 'yellow', 'red']);
});

test('a team of ten', () => {
  expect(describe([0, 1, 3, 4, 2], oneToFive)).toEqual({
    n: 10,
    sum: 37,
    counts: [0, 1, 3, 4, 2],
    mean: 3.7,
    rounded: 3.7,
    sd: Math.sqrt(81 / 90),
    populationSd: Math.sqrt(81) / 10,
    median: 4,
    quartiles: [3, 4],
    min: 2,
    max: 5,
    agreement: 0.55,
    consensus: expect.closeTo(0.68, 2) as number,
    spread: 'moderate',
    below: 1,
    above: 6,
    split: false,
  });
});

const two = [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]), respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])];

test('a tally holds counts and the sum of squared totals', () => {
  const team = tally(kundorientering, two);
  expect(team.responses).toBe(2);
  expect(team.questions.icp).toEqual([0, 0, 1, 1, 0]);
  expect(team.squaredTotals).toBe(34 ** 2 + 35 ** 2);
  expect(summarize(kundorientering, team)).toMatchObject({ n: 2, mean: 3.45, rounded: 3.5, light: 'green' });
  expect(summarize(kundorientering, team).weakest).toEqual(['closed-loop', 'sla']);
});

test('a stream and columns give the same tally as a list', async () => {
  async function* stream() {
    yield* two;
  }
  const columns = Object.fromEntries(
    kundorientering.questions.map(({ id }) => [id, Uint8Array.from(two, (response) => response.answers[id])]),
  ) as Record<(typeof kundorientering.questions)[number]['id'], Uint8Array>;
  const team = tally(kundorientering, two);
  expect(await tally(kundorientering, stream())).toEqual(team);
  expect(tally(kundorientering, columns)).toEqual(team);
  expect(mergeTallies(tally(kundorientering, [two[0]!]), tally(kundorientering, [two[1]!]))).toEqual(team);
  expect(mergeTallies(team, tally(kundorientering, []))).toEqual(team);
});

test('good responses are sorted from bad ones', () => {
  const { valid, invalid } = partitionResponses(kundorientering, [
    two[0],
    { ...two[1], version: 2 },
    two[0],
    null,
  ]);
  expect(valid).toEqual([two[0]]);
  expect(invalid.map(({ position, error }) => [position, error.code])).toEqual([
    [1, 'incompatible'],
    [2, 'invalid-responses'],
    [3, 'incompatible'],
  ]);
});

test('a refusal says where, what was expected and what came', () => {
  const bad = { ...two[1]!, answers: { ...two[1]!.answers, voc: 6 } } as QuestionnaireResponse;
  expect(() => tally(kundorientering, [two[0]!, bad] as typeof two)).toThrow(
    expect.objectContaining({
      code: 'invalid-responses',
      message: '/responses/1/answers/voc: expected a whole number from 1 to 5, got 6',
      path: ['responses', 1, 'answers', 'voc'],
    }),
  );
  expect(() => tally(kundorientering, [two[0]!, bad] as typeof two)).toThrow(KundDiagnosError);
});

test('what one person’s own result calls for', () => {
  const result = recommend(kundorientering, summarize(kundorientering, tally(kundorientering, [two[0]!])));
  expect(result.light).toBe('yellow');
  expect(result.rules).toEqual([
    { id: 'insight-without-loop', questions: ['closed-loop'], light: 'red' },
    { id: 'friction-between-teams', questions: ['sla'], light: 'yellow' },
    { id: 'weakest-link', questions: ['closed-loop'], light: 'red' },
  ]);
  expect(result.nextSteps.map(({ id }) => id)).toEqual([
    'nps-with-closed-loop',
    'customer-interviews',
    'onboarding-kpi',
  ]);
  expect(result.advice[0]).toEqual({ question: 'closed-loop', light: 'red' });
  expect(result.advice.at(-1)).toEqual({ question: 'voc', light: 'green' });
});

test('what to talk about first, and where groups differ', () => {
  const groups = {
    CS: tally(kundorientering, [two[0]!]),
    Sälj: tally(kundorientering, [two[1]!]),
    Lednng: null,
  };
  const order = discussionOrder(
    kundorientering,
    summarize(kundorientering, tally(kundorientering, two)),
    groups,
  );
  expect(order[0]).toEqual({
    question: 'closed-loop',
    rank: 1,
    light: 'yellow',
    split: null,
    spread: null,
    rounded: 2.5,
    groups: [
      { name: 'CS', rounded: 2, light: 'red' },
      { name: 'Sälj', rounded: 3, light: 'yellow' },
    ],
  });
  const compared = compareGroups(kundorientering, groups);
  expect(compared.questions[3]).toMatchObject({ id: 'closed-loop', gap: 1, lightsDiffer: true });
  expect(compared.questions[3]!.groups[2]).toEqual({
    name: 'Lednng',
    n: null,
    mean: null,
    rounded: null,
    light: null,
  });
  expect(compareRounds(kundorientering, groups.CS, groups.Sälj).whole).toMatchObject({
    before: { n: 1, rounded: 3.4 },
    after: { n: 1, rounded: 3.5 },
    difference: 0.1,
  });
});

test('small groups are hidden, and one more when subtracting would reveal them', () => {
  expect(suppressSmallGroups({ CS: 6, Sälj: 2 }, { minimum: 5 })).toEqual({
    shown: [],
    hidden: ['CS', 'Sälj'],
  });
  expect(suppressSmallGroups({ CS: 6, Sälj: 2, Ledning: 3 })).toEqual({
    shown: ['CS'],
    hidden: ['Sälj', 'Ledning'],
  });
});

test('a snapshot is held back while too few have been added', () => {
  const people = Array.from({ length: 12 }, (_, i) => ({ ...two[0]!, id: `${i}` }));
  expect(mayPublish(kundorientering, people, [people.slice(0, 7)])).toBe(true);
  expect(mayPublish(kundorientering, people, [people.slice(0, 7), people.slice(0, 8)])).toBe(false);
  expect(mayPublish(kundorientering, people, [people])).toBe(true);
  expect(mayPublish(kundorientering, people.slice(0, 4), [])).toBe(false);
});

test('NPS from answers and from counts', () => {
  const expected = { n: 4, promoters: 2, passives: 1, detractors: 1, score: 25, rounded: 25 };
  expect(nps([10, 9, 8, 3])).toMatchObject(expected);
  expect(nps({ promoters: 2, passives: 1, detractors: 1 })).toEqual(nps([10, 9, 8, 3]));
  expect(nps({ counts: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1] })).toEqual(nps([10, 9, 8, 3]));
  expect(nps([])).toMatchObject({ n: 0, score: null, rounded: null, interval: null });
});

test('reliability of people who rise and fall together is 1', () => {
  const people = [1, 2, 3, 4, 5].map((answer) =>
    respond(`${answer}`, new Array(10).fill(answer) as number[]),
  );
  expect(reliability(kundorientering, tally(kundorientering, people))).toEqual({
    n: 5,
    alpha: 1,
    agreement: 0,
  });
});

test('columns are counted block by block, and the last block may be short', () => {
  const people = 10_000;
  const answer = (person: number, q: number): number => 1 + ((person * (q + 3) + (person >> 5)) % 5);
  const ids = kundorientering.questions.map(({ id }) => id);
  const columns = Object.fromEntries(
    ids.map((id, q) => [id, Uint8Array.from({ length: people }, (_, person) => answer(person, q))]),
  ) as Record<(typeof ids)[number], Uint8Array>;
  const list = Array.from({ length: people }, (_, person) =>
    respond(
      `${person}`,
      ids.map((_id, q) => answer(person, q)),
    ),
  );
  expect(tally(kundorientering, columns)).toEqual(tally(kundorientering, list));
  const totals = list.map(({ answers }) => Object.values(answers).reduce((sum, value) => sum + value));
  expect(tally(kundorientering, columns).squaredTotals).toBe(
    totals.reduce((sum, total) => sum + total ** 2, 0),
  );
});

test('−0 is 0, and an object without a prototype is an object', () => {
  expect(describe([-0, 1], { min: -0, max: 1 }).counts.map((count) => Object.is(count, -0))).toEqual([
    false,
    false,
  ]);
  const sizes = Object.assign(Object.create(null) as object, { CS: 6 });
  expect(suppressSmallGroups(sizes as Record<string, number>)).toEqual({ shown: ['CS'], hidden: [] });
});
