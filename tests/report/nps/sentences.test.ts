import { describe, expect, test } from 'vitest';
import { npsResult as en } from '../../../src/locales/en/nps-result.js';
import { npsResult as sv } from '../../../src/locales/sv/nps-result.js';
import { npsReport } from '../../../src/report/index.js';
import {
  apartInWords,
  changeInWords,
  fromOthersInWords,
  sinceInWords,
  sortedGroups,
} from '../../../src/report/nps/sentences.js';
import { kinds } from './answers.js';

const swedish = { locale: 'sv', strings: sv };
const english = { locale: 'en', strings: en };

type Kinds = ReturnType<typeof kinds>;
const KINDS = ['detractors', 'passives', 'promoters'] as const;

/** A breakdown into teams, of which the whole is made. */
function breakdownOf(teams: Record<string, Kinds>) {
  const [detractors, passives, promoters] = KINDS.map((kind) =>
    Object.values(teams).reduce((sum, team) => sum + team[kind], 0),
  );
  return npsReport({ tally: kinds(detractors!, passives!, promoters!), breakdowns: { Team: teams } })
    .breakdowns[0]!;
}

describe('the change since the round before', () => {
  const since = (before: Kinds, now: Kinds) =>
    sinceInWords(npsReport({ tally: now, rounds: { 'Våren 2026': before } }), swedish);

  // By hand: 100·(60 − 20)/120 = 33, 100·(54 − 24)/120 = 25, 100·(8 − 2)/20 = 30.
  test.each<[string, Kinds, Kinds, string]>([
    [
      'up, which may be chance',
      kinds(24, 42, 54),
      kinds(20, 40, 60),
      '+8 poäng sedan våren 2026, då NPS var 25 (120 svar). Skillnaden är mindre än slumpen förklarar.',
    ],
    [
      'down by more than chance explains',
      kinds(0, 0, 120),
      kinds(120, 0, 0),
      '−200 poäng sedan våren 2026, då NPS var 100 (120 svar). Skillnaden är större än slumpen förklarar.',
    ],
    [
      'none, of which chance need not be told',
      kinds(20, 40, 60),
      kinds(20, 40, 60),
      'Oförändrat sedan våren 2026, då NPS var 33 (120 svar).',
    ],
    [
      'none, where too few answered to know',
      kinds(2, 10, 8),
      kinds(2, 10, 8),
      'Oförändrat sedan våren 2026, då NPS var 30 (20 svar). Med färre än 30 svar i en av omgångarna går det inte att säga om det är mer än slump.',
    ],
  ])('%s', (_, before, now, words) => {
    expect(since(before, now)).toBe(words);
  });

  test('is nothing where there is no round before', () => {
    expect(sinceInWords(npsReport({ tally: kinds(20, 40, 60) }), swedish)).toBe('');
  });

  test('has its sign', () => {
    const change = (difference: number) =>
      changeInWords({ difference, round: 'Våren 2026', chance: 'too-few' }, swedish);
    expect([change(6), change(-12), change(0)]).toEqual(['+6', '−12', '±0']);
  });
});

describe('which groups differ', () => {
  const happy = kinds(0, 0, 40);
  const unhappy = kinds(40, 0, 0);
  const words = (teams: Record<string, Kinds>) => apartInWords(breakdownOf(teams), english);

  test('is said of two or more that can be compared', () => {
    expect(words({ A: kinds(20, 20, 20), B: kinds(20, 20, 20) })).toBe(
      'No difference between two groups is larger than chance explains.',
    );
    expect(words({ A: happy })).toBe('');
  });

  test('names every pair, where all differ', () => {
    expect(words({ Low: unhappy, High: happy })).toBe(
      'Group against group, more than chance explains: High above Low.',
    );
  });

  // −100, 0 and 100.
  test('names every pair of three, too', () => {
    expect(words({ Low: unhappy, Middle: kinds(0, 40, 0), High: happy })).toBe(
      'Group against group, more than chance explains: High above Middle, High above Low, and Middle above Low.',
    );
  });

  test('names some, where the others do not differ', () => {
    expect(words({ Low: unhappy, High: happy, 'High too': happy })).toBe(
      'Group against group, more than chance explains: High above Low and High too above Low. Other differences may be chance.',
    );
  });

  // Of the six pairs of four, the two that are alike do not differ.
  test('names three pairs, and counts the rest', () => {
    expect(words({ A: happy, B: happy, C: unhappy, D: unhappy })).toBe(
      'Group against group, more than chance explains: A above C, A above D, and B above C, and 1 more. Other differences may be chance.',
    );
  });

  test('says that groups of fewer than 30 are not compared, where there are others to compare with', () => {
    expect(words({ A: kinds(9, 10, 10), B: kinds(10, 10, 10), C: kinds(10, 10, 10) })).toBe(
      'No difference between two groups is larger than chance explains. Groups with fewer than 30 answers are too small to compare.',
    );
    expect(words({ A: kinds(9, 10, 10), B: kinds(10, 10, 10) })).toBe(
      'Groups with fewer than 30 answers are too small to compare.',
    );
    expect(words({ A: kinds(9, 10, 10) })).toBe('');
  });
});

test('a group stands higher or lower than the others, or it may be chance, or too few have answered', () => {
  const beside = (teams: Record<string, Kinds>) =>
    breakdownOf(teams).groups.map((group) => fromOthersInWords(group, swedish));
  expect(beside({ A: kinds(0, 0, 40), B: kinds(40, 0, 0) })).toEqual(['Högre', 'Lägre']);
  expect(beside({ A: kinds(10, 10, 20), B: kinds(10, 10, 20) })).toEqual([
    'Kan vara slump',
    'Kan vara slump',
  ]);
  expect(beside({ A: kinds(0, 0, 20), B: kinds(20, 0, 0) })).toEqual([
    'För få svar för att säga',
    'För få svar för att säga',
  ]);
  // Nobody else, and hidden.
  expect(beside({ A: kinds(0, 0, 40) })).toEqual(['–']);
  expect(beside({ A: kinds(0, 0, 40), B: kinds(1, 1, 1) })).toEqual(['–', '–']);
});

test('groups stand by score or by size, the highest first, and the other decides between two that are alike', () => {
  // Scores 50, 0, 50 and 0 of 20, 20, 40 and 60.
  const teams = { A: kinds(0, 10, 10), B: kinds(5, 10, 5), C: kinds(0, 20, 20), D: kinds(15, 30, 15) };
  for (const given of [Object.entries(teams), Object.entries(teams).reverse()]) {
    const breakdown = breakdownOf(Object.fromEntries(given));
    const names = (isBySize: boolean) => sortedGroups(breakdown, isBySize).map(({ group }) => group.name);
    expect(names(false)).toEqual(['C', 'A', 'D', 'B']);
    expect(names(true)).toEqual(['D', 'C', 'A', 'B']);
  }
});
