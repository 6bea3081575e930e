import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { compareRounds, tally } from '../../src/scoring/index.js';
import { groups, responsesOf, rowsOf } from './arbitrary.js';
import { respond } from './respond.js';

const ids = kundorientering.questions.map(({ id }) => id);
/** People who each gave the same answer to everything. */
const group = (...answers: number[]) =>
  tally(
    kundorientering,
    answers.map((answer, index) => respond(`${index}`, Array<number>(10).fill(answer))),
  );

test('the difference is later minus earlier, with both n beside it', () => {
  const { whole, questions, ...about } = compareRounds(kundorientering, group(4, 3), group(3));
  expect(about).toEqual({ instrument: 'kundorientering', version: 1 });
  expect(whole).toEqual({
    before: { name: 'before', n: 2, mean: 3.5, rounded: 3.5, light: 'green' },
    after: { name: 'after', n: 1, mean: 3, rounded: 3, light: 'yellow' },
    difference: -0.5,
  });
  expect(questions.map(({ id, difference }) => [id, difference])).toEqual(ids.map((id) => [id, -0.5]));
});

test('the difference agrees with the means that are shown', () => {
  const { whole } = compareRounds(
    kundorientering,
    tally(kundorientering, [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3])]),
    tally(kundorientering, [respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])]),
  );
  expect(whole).toMatchObject({
    before: { n: 1, rounded: 3.4 },
    after: { n: 1, rounded: 3.5 },
    difference: 0.1,
  });
});

test('an empty or a hidden round has no difference', () => {
  expect(compareRounds(kundorientering, null, group(3)).whole).toMatchObject({
    before: { n: null },
    difference: null,
  });
  expect(compareRounds(kundorientering, group(3), undefined as never).whole).toMatchObject({
    after: { n: null },
    difference: null,
  });
  expect(compareRounds(kundorientering, group(3), group()).whole).toMatchObject({
    after: { n: 0 },
    difference: null,
  });
});

test('a round compared with itself has no difference, and compared backwards the opposite one', () => {
  const two = groups().chain(({ instrument, responses }) =>
    rowsOf(instrument).map((rows) => ({ instrument, responses, later: responsesOf(instrument, rows) })),
  );
  fc.assert(
    fc.property(two, ({ instrument, responses, later }) => {
      const [a, b] = [tally(instrument, responses), tally(instrument, later)];
      const same = compareRounds(instrument, a, a);
      expect([same.whole, ...same.questions].map(({ difference }) => difference)).toEqual(
        Array(instrument.questions.length + 1).fill(responses.length > 0 ? 0 : null),
      );
      const forwards = compareRounds(instrument, a, b).whole;
      const backwards = compareRounds(instrument, b, a).whole;
      expect(backwards.before).toEqual({ ...forwards.after, name: 'before' });
      expect(backwards.difference).toBe(forwards.difference === null ? null : 0 - forwards.difference);
    }),
  );
});
