import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { compareGroups, tally, type Instrument } from '../../src/scoring/index.js';
import { respond } from './respond.js';

const ids = kundorientering.questions.map(({ id }) => id);
/** People who each gave the same answer to everything. */
const group = (...answers: number[]) =>
  tally(
    kundorientering,
    answers.map((answer, index) => respond(`${index}`, Array<number>(10).fill(answer))),
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

test('each question has its own gap', () => {
  const { questions } = compareGroups(kundorientering, {
    CS: tally(kundorientering, [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3])]),
    Sälj: tally(kundorientering, [respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])]),
    Ledning: undefined,
  });
  expect(questions[3]).toMatchObject({ id: 'closed-loop', gap: 1, lightsDiffer: true });
  expect(questions[3]!.groups[2]).toEqual({
    name: 'Ledning',
    n: null,
    mean: null,
    rounded: null,
    light: null,
  });
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

test('an instrument of 300 questions works', () => {
  const questions = Array.from({ length: 300 }, (_, index) => ({ id: `q${index}` }));
  const large: Instrument = { ...kundorientering, questions, rules: [], nextSteps: [] };
  const answers = Object.fromEntries(questions.map(({ id }, index) => [id, 1 + (index % 5)]));
  const team = tally(large, [{ id: 'a', instrument: large.id, version: 1, answers }]);
  expect(compareGroups(large, { a: team }).questions).toHaveLength(300);
});
