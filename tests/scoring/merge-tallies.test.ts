import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { mergeTallies, tally, type Tally } from '../../src/scoring/index.js';
import { groups } from './arbitrary.js';
import { respond } from './respond.js';

const [first, second] = [
  tally(kundorientering, [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3])]),
  tally(kundorientering, [respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])]),
];

test('counts, people and squared totals add up', () => {
  const both = mergeTallies(first, second);
  expect(both).toMatchObject({ instrument: 'kundorientering', version: 1, responses: 2 });
  expect(both.questions.icp).toEqual([0, 0, 1, 1, 0]);
  expect(both.squaredTotals).toBe(34 ** 2 + 35 ** 2);
});

test('parts, merged in any grouping and order, are the tally of all; nobody is the identity', () => {
  fc.assert(
    fc.property(groups(), fc.nat(25), fc.nat(25), ({ instrument, responses }, i, j) => {
      const [from, to] = [Math.min(i, j), Math.max(i, j)];
      const parts = [responses.slice(0, from), responses.slice(from, to), responses.slice(to)];
      const [a, b, c] = parts.map((part) => tally(instrument, part)) as [Tally, Tally, Tally];
      const all = tally(instrument, responses);
      expect(mergeTallies(a, b, c)).toEqual(all);
      expect(mergeTallies(mergeTallies(a, b), c)).toEqual(all);
      expect(mergeTallies(a, mergeTallies(b, c))).toEqual(all);
      expect(mergeTallies(c, b, a)).toEqual(all);
      expect(mergeTallies(all, tally(instrument, []))).toEqual(all);
      expect(mergeTallies(tally(instrument, []), all)).toEqual(all);
      expect(mergeTallies(all)).toEqual(all);
    }),
  );
});

test.each([undefined, null])('squared totals are left out where one tally has none: %s', (squaredTotals) => {
  const published = { ...second, squaredTotals } as Tally;
  expect(mergeTallies<string>(first, published)).not.toHaveProperty('squaredTotals');
  expect(mergeTallies<string>(published, first).responses).toBe(2);
  expect(mergeTallies<string>(published)).not.toHaveProperty('squaredTotals');
});

test('it takes squared totals as they are: parts may have been rounded or made up elsewhere', () => {
  expect(mergeTallies(first, { ...second, squaredTotals: 7 }).squaredTotals).toBe(34 ** 2 + 7);
});
