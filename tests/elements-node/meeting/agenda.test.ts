import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultAgenda, moveInAgenda, stopAt, stopsOf } from '../../../src/elements/meeting/agenda.js';
import type { DiscussionItem } from '../../../src/scoring/index.js';

const item = (question: string, rank: number): DiscussionItem => ({
  question,
  rank,
  light: 'red',
  split: null,
  spread: null,
  rounded: 1,
  groups: [],
});
const orderOf = (text: string) => Array.from(text, (letter, index) => item(letter, index + 1));

describe('the agenda', () => {
  test('is the three areas to discuss first, and fewer where there are fewer', () => {
    expect(defaultAgenda(orderOf('abcde'))).toEqual(['a', 'b', 'c']);
    expect(defaultAgenda(orderOf('a'))).toEqual(['a']);
    expect(defaultAgenda([])).toEqual([]);
  });

  test.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
  ] as const)('has %s moved by %d', (question, by, expected) => {
    const agenda = ['a', 'b', 'c'];
    expect(moveInAgenda(agenda, question, by).join('')).toBe(expected);
    expect(agenda.join('')).toBe('abc');
  });

  test('has the same areas however they are moved', () => {
    const move = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'x'), fc.constantFrom(-1 as const, 1 as const));
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const agenda = moves.reduce<readonly string[]>(
          (before, [question, by]) => moveInAgenda(before, question, by),
          ['a', 'b', 'c', 'd'],
        );
        expect([...agenda].sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });
});

describe('the stops of a meeting', () => {
  test('are the overview, each area twice, what was decided, and the plan', () => {
    expect(stopsOf(['b', 'a'], false)).toEqual([
      { page: 'overview' },
      { page: 'talk', question: 'b' },
      { page: 'figures', question: 'b' },
      { page: 'talk', question: 'a' },
      { page: 'figures', question: 'a' },
      { page: 'outcome' },
      { page: 'plan' },
    ]);
    expect(stopsOf([], false)).toHaveLength(3);
  });

  test('begin with what became of the last plan, where there was one', () => {
    expect(stopsOf([], true).map(({ page }) => page)).toEqual(['promised', 'overview', 'outcome', 'plan']);
  });

  test('begin at an area with what to talk about', () => {
    expect(stopAt(stopsOf(['b', 'a'], false), 'a')).toBe(3);
    expect(stopAt(stopsOf(['b', 'a'], false), 'x')).toBe(-1);
    expect(stopAt(stopsOf(['b', 'a'], false), '')).toBe(-1);
  });
});
