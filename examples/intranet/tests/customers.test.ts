// Customers answer once for each link; employees see quarters that have ended, and nothing of too few.
import { describe, expect, it, test } from 'vitest';
import type { CustomerResult } from '../customers.ts';
import { addQuarters, quarterOf } from '../quarters.ts';
import { app, customerLink, database, reason, rows, serverForEach, setQuarter } from './support/app.ts';
import { bearer } from './support/codes.ts';

serverForEach();

const answer = (id: string, score: number, more: object = {}) => ({
  id,
  survey: 'nps',
  version: 1,
  score,
  ...more,
});
const say = async (payload: object, code?: string | null) => {
  const given = code === undefined ? await customerLink() : code;
  return app.inject({
    method: 'POST',
    url: '/api/customers',
    headers: given === null ? {} : bearer(given),
    payload,
  });
};
const result = async () => (await app.inject('/api/customers')).json<CustomerResult>();
const countsOf = (scores: readonly number[]) =>
  Array.from({ length: 11 }, (_, score) => scores.filter((each) => each === score).length);

let sent = 0;
/** One customer for each score. */
const answerAll = async (scores: readonly number[], team = 'Nord', segment = 'A', comment?: string) => {
  for (const score of scores) {
    const reply = await say(
      answer(`customer-${sent++}`, score, { comment }),
      await customerLink(team, segment),
    );
    expect(reply.statusCode).toBe(201);
  }
};

describe('an answer', () => {
  it('is stored with the team and the segment of its link, and nothing that leads to the customer', async () => {
    const reply = await say(answer('one', 9, { comment: 'Snabbt.' }), await customerLink('Syd', 'B'));
    expect([reply.statusCode, reply.json()]).toEqual([201, { id: 'one' }]);
    expect(await rows('customer_answers')).toEqual([
      {
        id: expect.stringMatching(/^[\da-f]{64}$/) as string,
        survey: 'nps',
        version: 1,
        quarter: '2026-Q4',
        team: 'Syd',
        segment: 'B',
        score: 9,
        comment: 'Snabbt.',
      },
    ]);
    expect(await rows('customer_links')).toEqual([]);
  });

  it('is stored once, however often it is sent', async () => {
    const code = await customerLink();
    await say(answer('one', 9), code);
    expect((await say(answer('one', 9), code)).statusCode).toBe(200);
    expect(await rows('customer_answers')).toHaveLength(1);
  });

  it('needs a link that has not been answered with', async () => {
    const code = await customerLink();
    await say(answer('one', 9), code);
    for (const [payload, used] of [
      [answer('one', 3), code],
      [answer('two', 9), code],
      [answer('two', 9), 'unknown'],
      [answer('two', 9), null],
    ] as const) {
      const reply = await say(payload, used);
      expect([reply.statusCode, reason(reply)]).toEqual([
        403,
        expect.stringContaining('Länken gäller inte.') as string,
      ]);
    }
    expect(await rows('customer_answers')).toHaveLength(1);
  });

  test.each([
    ['another survey', answer('a', 4, { survey: 'csat' })],
    ['another version', answer('a', 4, { version: 2 })],
    ['a score beyond the scale', answer('a', 11)],
    ['a score in between', answer('a', 7.5)],
    ['no score', answer('a', 0, { score: null })],
    ['a comment that is too long', answer('a', 4, { comment: 'x'.repeat(2001) })],
    ['a list', []],
  ])('is rejected with %s, and the link is still good', async (_, payload) => {
    const code = await customerLink();
    const reply = await say(payload, code);
    expect([reply.statusCode, reason(reply)]).toEqual([
      400,
      'Svaret gick inte att läsa. Ladda om sidan och svara igen.',
    ]);
    expect((await say(answer('b', 4), code)).statusCode).toBe(201);
  });

  it('does not choose its own team', async () => {
    await say(answer('one', 9, { segments: { team: 'Syd' } }), await customerLink('Nord'));
    expect(await rows('customer_answers')).toMatchObject([{ team: 'Nord' }]);
  });

  it('may be as long as the schema lets it, in any letters', async () => {
    expect((await say(answer('one', 9, { comment: '\u{1f600}'.repeat(1000) }))).statusCode).toBe(201);
  });
});

describe('the result', () => {
  it('shows a quarter once it has ended', async () => {
    await answerAll([10, 9, 8, 3, 10]);
    expect(await result()).toMatchObject({ quarter: '2026-Q3', tally: null, breakdowns: [], comments: [] });
    setQuarter('2027-Q1');
    expect(await result()).toMatchObject({
      quarter: '2026-Q4',
      tally: { survey: 'nps', version: 1, counts: countsOf([10, 9, 8, 3, 10]) },
    });
    setQuarter('2027-Q2');
    const { tally, rounds } = await result();
    expect([tally, rounds.at(-1)]).toEqual([
      null,
      ['2026-Q4', expect.objectContaining({ counts: countsOf([10, 9, 8, 3, 10]) })],
    ]);
  });

  it('is nothing but the quarter where fewer than five have answered', async () => {
    await answerAll([10, 9, 8, 3]);
    setQuarter('2027-Q1');
    const { tally, figures } = await result();
    expect([tally, figures.find(({ figure }) => figure === 'nps')!.periods.at(-1)]).toEqual([null, null]);
  });

  it('hides a team of four, and another beside it, since the whole minus the others would tell', async () => {
    await answerAll([10, 9, 8, 3, 10, 9], 'Nord');
    await answerAll([10, 9, 8, 3, 10, 9, 9], 'Syd');
    await answerAll([1, 2, 3, 4], 'Öst');
    setQuarter('2027-Q1');
    const { breakdowns } = await result();
    expect(breakdowns[0]).toEqual([
      'Team',
      [
        ['Nord', null],
        ['Syd', { survey: 'nps', version: 1, counts: countsOf([10, 9, 8, 3, 10, 9, 9]) }],
        ['Öst', null],
      ],
    ]);
  });

  it('hides a team that nobody has answered in as it hides one of few', async () => {
    await answerAll([10, 9, 8, 3, 10, 9], 'Nord');
    await answerAll([10, 9, 8, 3, 10, 9, 9], 'Syd');
    await answerAll([1], 'Väst');
    await customerLink('Öst');
    setQuarter('2027-Q1');
    const { breakdowns } = await result();
    const groups = Object.fromEntries(breakdowns[0]![1]);
    expect(Object.keys(groups)).toEqual(['Nord', 'Syd', 'Väst', 'Öst']);
    // Väst is one customer, whom the whole minus Nord and Syd would tell about.
    expect([groups['Nord'], groups['Väst'], groups['Öst']]).toEqual([null, null, null]);
  });

  it('lists no team that nobody has answered in for two years', async () => {
    await answerAll([10, 9, 8, 3, 10], 'Nord');
    setQuarter('2027-Q2');
    await answerAll([10, 9, 8, 3, 10], 'Syd');
    setQuarter('2027-Q3');
    expect((await result()).breakdowns[0]![1].map(([name]) => name)).toEqual(['Nord', 'Syd']);
    setQuarter('2029-Q1');
    await answerAll([10, 9, 8, 3, 10], 'Syd');
    setQuarter('2029-Q2');
    expect((await result()).breakdowns[0]![1].map(([name]) => name)).toEqual(['Syd']);
  });

  it('leaves segments out where they would tell about few, together with the teams', async () => {
    // Each team and each segment has six, but one in Nord is alone in A: Nord minus its others would be one customer.
    await answerAll([10, 9, 8, 3, 10], 'Nord', 'B');
    await answerAll([2], 'Nord', 'A');
    await answerAll([10, 9, 8, 3, 10], 'Syd', 'A');
    await answerAll([7], 'Syd', 'B');
    setQuarter('2027-Q1');
    expect((await result()).breakdowns.map(([label]) => label)).toEqual(['Team']);
  });

  it('shows both where they tell about many', async () => {
    for (const team of ['Nord', 'Syd'])
      for (const segment of ['A', 'B']) await answerAll([10, 9, 8, 3, 10], team, segment);
    setQuarter('2027-Q1');
    expect((await result()).breakdowns.map(([label]) => label)).toEqual(['Team', 'Värdesegment']);
  });

  it('has the comments of ten or more who answered alike, without their team', async () => {
    await answerAll([10, 10, 10, 10, 10, 9, 9, 9, 9], 'Nord', 'A', 'Bra.');
    await answerAll([3, 3, 3, 3, 3, 2, 2, 2, 2, 2], 'Syd', 'B', 'Långsamt.');
    setQuarter('2027-Q1');
    const { comments } = await result();
    expect(comments).toHaveLength(10);
    expect(comments[0]).toEqual({ score: 2, comment: 'Långsamt.' });
  });

  it('has no comments of a team that is hidden', async () => {
    await answerAll(Array<number>(12).fill(3), 'Nord', 'A', 'Långsamt.');
    await answerAll(Array<number>(8).fill(3), 'Syd', 'A', 'Från Syd.');
    await answerAll(Array<number>(4).fill(3), 'Öst', 'A', 'Från Öst.');
    setQuarter('2027-Q1');
    const { comments } = await result();
    expect(comments.map(({ comment }) => comment)).toEqual(Array(12).fill('Långsamt.'));
  });

  it('has the figures of the business system, and nothing where that has nothing', async () => {
    await database.customers.setBusinessQuarter({
      quarter: '2026-Q3',
      customersAtStart: 200,
      customersLost: 10,
      revenue: { start: 1000, expansion: 250, contraction: 50, churned: 80 },
      shares: { existing: 1120, total: 1400 },
    });
    for (const [index, days] of [3, 10, 14, null, null].entries()) {
      await database.customers.setOnboarding(`c${index}`, '2026-Q3', days);
    }
    const { figures } = await result();
    const latest = Object.fromEntries(figures.map(({ figure, periods }) => [figure, periods.at(-1)]));
    // By hand: 10/200; (1000 + 250 − 50 − 80)/1000; (1000 − 50 − 80)/1000; 1120/1400; the third of five.
    expect(latest).toMatchObject({
      churn: { value: 5 },
      'net-revenue-retention': { value: 112 },
      'gross-revenue-retention': { value: 87 },
      'revenue-share-of-existing': { value: 80 },
      'time-to-value': { value: 14 },
    });
    for (const { periods, periodNames } of figures) {
      expect(periodNames).toHaveLength(8);
      expect(periods.slice(0, -1)).toEqual(Array(7).fill(null));
    }
  });
});

test.each([
  ['2026-Q4', -1, '2026-Q3'],
  ['2026-Q1', -1, '2025-Q4'],
  ['2026-Q4', 1, '2027-Q1'],
  ['2026-Q2', -8, '2024-Q2'],
])('%s and %i is %s', (quarter, count, expected) => {
  expect(addQuarters(quarter, count)).toBe(expected);
});

test.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('%s is in %s', (day, quarter) => {
  expect(quarterOf(new Date(`${day}T12:00`))).toBe(quarter);
});
