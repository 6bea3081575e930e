// The sums of squared totals that the counts allow, checked against every possible group of people.
import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import {
  compareGroups,
  compareRounds,
  discussionOrder,
  mergeTallies,
  reliability,
  summarize,
  tally,
  type Instrument,
  type Scale,
  type Tally,
} from '../../src/scoring/index.js';
import { expectedSquaredTotals } from '../../src/scoring/parse-tally.js';
import { errorFrom, failure } from '../support/errors.js';
import { groups } from './arbitrary.js';
import { respond } from './respond.js';

const valuesOf = ({ min, max }: Scale): number[] => Array.from({ length: max - min + 1 }, (_, k) => min + k);

/** Every row that one person can give. */
const rowsOf = (questions: number, scale: Scale): number[][] =>
  questions === 0
    ? [[]]
    : rowsOf(questions - 1, scale).flatMap((row) => valuesOf(scale).map((value) => [...row, value]));

/** Every group of people, whatever order they come in. */
const groupsOf = (people: number, rows: readonly number[][], from = 0): number[][][] =>
  people === 0
    ? [[]]
    : rows.flatMap((row, index) =>
        index < from ? [] : groupsOf(people - 1, rows, index).map((rest) => [row, ...rest]),
      );

/** The sums of squared totals that people can reach, by their counts. */
function reachable(people: number, questions: number, scale: Scale): Map<string, Set<number>> {
  const sums = new Map<string, Set<number>>();
  for (const group of groupsOf(people, rowsOf(questions, scale))) {
    const counts = Array.from({ length: questions }, (_, q) =>
      valuesOf(scale).map((value) => group.filter((row) => row[q] === value).length),
    );
    const squares = group
      .map((row) => row.reduce((sum, answer) => sum + answer, 0))
      .reduce((sum, total) => sum + total ** 2, 0);
    const key = JSON.stringify(counts);
    sums.set(key, (sums.get(key) ?? new Set()).add(squares));
  }
  return sums;
}

const isPossible = (scale: Scale, people: number, counts: number[][], squaredTotals: number): boolean =>
  expectedSquaredTotals({ n: people, counts, squaredTotals }, scale) === null;

/** The sum of squares of totals that are as equal as whole numbers can be. */
function equalSquares(people: number, counts: readonly number[][], { min }: Scale): number {
  const sum = counts
    .flatMap((question) => question.map((count, index) => count * (min + index)))
    .reduce((all, part) => all + part, 0);
  const totals = Array.from({ length: people }, (_, person) => Math.floor((sum + person) / people));
  return totals.reduce((squares, total) => squares + total ** 2, 0);
}

const isAccepted = (instrument: Instrument, given: Tally): boolean => {
  try {
    summarize(instrument, given);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid-argument', path: ['tally', 'squaredTotals'] });
    return false;
  }
};

suite('squared totals', () => {
  const shapes = [1, 2, 3].flatMap((people) =>
    [1, 2, 3].flatMap((questions) =>
      [
        { min: 1, max: 3 },
        { min: -1, max: 1 },
        { min: 0, max: 1 },
      ].map((scale) => ({ people, questions, scale })),
    ),
  );

  test.each(shapes)(
    'of $people people and $questions questions on $scale.min–$scale.max',
    ({ people, questions, scale }) => {
      const wrong: unknown[] = [];
      for (const [key, sums] of reachable(people, questions, scale)) {
        const counts = JSON.parse(key) as number[][];
        const highest = Math.max(...sums);
        const least = equalSquares(people, counts, scale);
        for (let squares = Math.max(0, least - 4); squares <= highest + 4; squares++) {
          const possible = isPossible(scale, people, counts, squares);
          // Sums that a group can reach are accepted. Those below the sum of equal totals, above the highest, or of the wrong
          // parity are rejected.
          const impossible = squares < least || squares > highest || (squares - highest) % 2 !== 0;
          if (sums.has(squares) ? !possible : impossible && possible) wrong.push({ counts, squares });
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test('that were counted are always accepted, and never with one more or less', () => {
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        const team = tally(instrument, responses);
        expect(isAccepted(instrument, team)).toBe(true);
        expect(isAccepted(instrument, { ...team, squaredTotals: team.squaredTotals + 1 })).toBe(false);
        if (team.squaredTotals > 0) {
          expect(isAccepted(instrument, { ...team, squaredTotals: team.squaredTotals - 1 })).toBe(false);
        }
      }),
    );
  });

  test('are exact for as many people as there may be', () => {
    const people = 1e10;
    const scale = { min: 1, max: 5 };
    const all = [[0, 0, 0, 0, people]];
    expect(isPossible(scale, people, all, 25 * people)).toBe(true);
    expect(isPossible(scale, people, all, 25 * people + 2)).toBe(false);
    expect(isPossible(scale, people, all, 25 * people - 2)).toBe(false);
    const halves = [[people / 2, 0, 0, 0, people / 2]];
    expect(isPossible(scale, people, halves, 13 * people)).toBe(true);
    expect(isPossible(scale, people, halves, 13 * people + 2)).toBe(false);
  });

  test('are named with the bounds that the counts give', () => {
    const pair = tally(kundorientering, [
      respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]),
      respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3]),
    ]);
    // 69 in all: 34² + 35² at the least; the lower answers of both against the higher at the most, 32² + 37².
    const { message } = errorFrom(() => summarize(kundorientering, { ...pair, squaredTotals: 3000 }));
    expect(message).toContain('every second number from 2381 to 2393');
  });
});

suite('impossible squared totals are rejected by', () => {
  const team = tally(kundorientering, [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3])]);
  const bad = { ...team, squaredTotals: team.squaredTotals + 2 };
  const summary = summarize(kundorientering, team);

  test.each<[string, () => unknown, string]>([
    ['summarize', () => summarize(kundorientering, bad), 'tally'],
    ['reliability', () => reliability(kundorientering, bad), 'tally'],
    ['compareGroups', () => compareGroups(kundorientering, { CS: bad }), 'groups/CS'],
    ['compareRounds, before', () => compareRounds(kundorientering, bad, team), 'before'],
    ['compareRounds, after', () => compareRounds(kundorientering, team, bad), 'after'],
    ['discussionOrder', () => discussionOrder(kundorientering, summary, { CS: bad }), 'groups/CS'],
  ])('%s', (_, call, path) => {
    expect(failure(call)).toEqual({ code: 'invalid-argument', path: `${path}/squaredTotals` });
  });

  test('mergeTallies accepts them, since it does not know the scale', () => {
    expect(mergeTallies(bad).squaredTotals).toBe(bad.squaredTotals);
  });
});
