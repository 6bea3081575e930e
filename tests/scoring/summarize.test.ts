import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { summarize, tally, type Tally } from '../../src/scoring/index.js';
import { groups } from './arbitrary.js';
import { respond } from './respond.js';

const two = [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]), respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])];
const team = tally(kundorientering, two);

test('the whole, its light and its weakest questions', () => {
  const summary = summarize(kundorientering, team);
  expect(summary).toMatchObject({ n: 2, mean: 3.45, rounded: 3.5, light: 'green' });
  // Totals of 34 and 35: a sample standard deviation of √½, over ten questions.
  expect(summary.sd).toBeCloseTo(Math.SQRT1_2 / 10, 12);
  expect(summary.weakest).toEqual(['closed-loop', 'sla']);
});

test('each question has its figures and its light', () => {
  const question = summarize(kundorientering, team).questions[3]!;
  expect(question).toMatchObject({ id: 'closed-loop', n: 2, sum: 5, rounded: 2.5, light: 'yellow' });
});

test.each([undefined, null])(
  'there is no spread between people without squared totals (%s), and every other figure',
  (squaredTotals) => {
    const { sd, ...others } = summarize(kundorientering, team);
    const published = { ...team, squaredTotals } as Tally;
    expect(summarize<string>(kundorientering, published)).toEqual({ ...others, sd: null });
    expect(sd).not.toBeNull();
  },
);

test('one person has no spread', () => {
  expect(summarize(kundorientering, tally(kundorientering, [two[0]!])).sd).toBeNull();
});

test('compares exact sums for the weakest, and an empty group has no figures', () => {
  fc.assert(
    fc.property(groups(), ({ instrument, responses }) => {
      const summary = summarize(instrument, tally(instrument, responses));
      const sums = instrument.questions.map(({ id }) =>
        responses.reduce((sum, { answers }) => sum + answers[id]!, 0),
      );
      const lowest = Math.min(...sums);
      const ids = instrument.questions.map(({ id }) => id);
      expect(summary.weakest).toEqual(responses.length > 0 ? ids.filter((_, q) => sums[q] === lowest) : []);
      expect(summary.n).toBe(responses.length);
      if (responses.length === 0) {
        const { mean, rounded, light, sd } = summary;
        expect([mean, rounded, light, sd]).toEqual([null, null, null, null]);
      }
    }),
  );
});
