import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';
import { groupResult as english } from '../../src/locales/en/group-result.js';
import { groupResult as swedish } from '../../src/locales/sv/group-result.js';
import { headlineOf, headlineSentences } from '../../src/report/headline.js';
import { groupReport, type GroupInput } from '../../src/report/index.js';
import { count, first, roles, twelve } from './twelve.js';

const reportOf = (input: GroupInput) => groupReport<string, string, string>(kundorientering, input);
const inSwedish = (input: GroupInput) =>
  headlineSentences(reportOf(input), swedish, (id) => kundorienteringSv.questions[id as 'icp'].name, 'sv');

/** Six people who give an area each a pair of digits: three the one, three the other. */
const pairs = (...areas: string[]) => {
  const row = (index: number) => areas.map((pair) => pair[index]).join('');
  return count(row(0), row(0), row(0), row(1), row(1), row(1));
};
const level = pairs(...Array<string>(10).fill('44'));

describe('how many areas have each light', () => {
  test('is said first, the worst first, and what there is none of is not said', () => {
    expect(inSwedish({ tally: pairs('11', '33', '33', ...Array<string>(7).fill('44')) })[0]).toBe(
      '1 rött, 2 gula, 7 gröna.',
    );
    expect(inSwedish({ tally: level })[0]).toBe('10 gröna.');
  });

  test('adds up to every area', () => {
    const { lights } = headlineOf(reportOf({ tally: twelve }))!;
    expect(lights).toEqual({ red: 0, yellow: 1, green: 9 });
  });
});

describe('where the group differs', () => {
  test('is where it is split, the widest first, and at most two of them', () => {
    const tally = pairs('24', '15', '25', ...Array<string>(7).fill('44'));
    // Half 1 and half 5 are further apart than 2 and 5, and those than 2 and 4.
    expect(headlineOf(reportOf({ tally }))!.apart).toEqual({
      agreement: 'split',
      questions: ['journeys', 'voc'],
    });
    expect(inSwedish({ tally })[1]).toBe('Mest delade om Kundresor & personas och VoC & insikter.');
  });

  test('otherwise names areas where its groups differ, the widest first', () => {
    // Neither is split: nobody answers below the middle in the first, or above it in the second.
    const whole = pairs('35', '23', ...Array<string>(8).fill('44'));
    const groups = {
      A: count(...Array<string>(3).fill(`32${'4'.repeat(8)}`)),
      B: count(...Array<string>(3).fill(`53${'4'.repeat(8)}`)),
    };
    const { apart } = headlineOf(reportOf({ tally: whole, groups, minimumGroupSize: 3 }))!;
    expect(apart).toEqual({ agreement: 'groups', questions: ['icp', 'journeys'] });
  });

  test('goes by the distance between the groups there, not by the spread of the answers', () => {
    // 1 4 4 and 5 5 5: means 3 and 5, 2 apart, sd 1.55. 2 3 3 and 5 5 5: means 2.7 and 5, 2.3 apart, sd 1.33.
    const a = ['12', '43', '43'].map((digits) => digits + '4'.repeat(8));
    const b = Array<string>(3).fill(`55${'4'.repeat(8)}`);
    const groups = { A: count(...a), B: count(...b) };
    const { apart } = headlineOf(reportOf({ tally: count(...a, ...b), groups, minimumGroupSize: 3 }))!;
    expect(apart).toEqual({ agreement: 'groups', questions: ['journeys', 'icp'] });
  });

  test('otherwise names areas where the answers are far apart', () => {
    const rows = ['1', '3', '3', '3', '5', '5'].map((digit) => digit + '4'.repeat(9));
    expect(headlineOf(reportOf({ tally: count(...rows) }))!.apart).toEqual({
      agreement: 'high',
      questions: ['icp'],
    });
  });

  test('names no area when the group agrees about all of them, and says so', () => {
    expect(headlineOf(reportOf({ tally: level }))).toMatchObject({ apart: null, isAlike: true });
    expect(inSwedish({ tally: level })[1]).toBe('Ni ser ungefär likadant på allt.');
  });
});

describe('what has changed since the round before', () => {
  const before = pairs('22', '44', ...Array<string>(8).fill('44'));
  const now = pairs('33', '33', ...Array<string>(8).fill('44'));

  test('is the largest rise, and the largest fall', () => {
    const report = reportOf({ tally: now, rounds: { 'Våren 2026': before } });
    expect(headlineOf(report)).toMatchObject({
      rise: { questions: ['icp'], difference: 1 },
      fall: { questions: ['journeys'], difference: -1 },
    });
    expect(inSwedish({ tally: now, rounds: { 'Våren 2026': before } }).slice(-2)).toEqual([
      'Störst lyft sedan våren 2026: ICP & segment, +1,0.',
      'Störst tapp: Kundresor & personas, −1,0.',
    ]);
  });

  test('is at most two areas that have moved equally far, in the instrument’s order', () => {
    const [low, high] = [pairs(...Array<string>(10).fill('22')), level];
    expect(headlineOf(reportOf({ tally: high, rounds: { Vår: low } }))!.rise).toEqual({
      questions: ['icp', 'journeys'],
      difference: 2,
    });
    expect(headlineOf(reportOf({ tally: low, rounds: { Vår: high } }))!.fall).toEqual({
      questions: ['icp', 'journeys'],
      difference: -2,
    });
  });

  test('is a fall alone, which then names the round', () => {
    expect(inSwedish({ tally: before, rounds: { Vår: level } }).at(-1)).toBe(
      'Störst tapp sedan vår: ICP & segment, −2,0.',
    );
  });

  test('says so when nothing has changed', () => {
    expect(inSwedish({ tally: level, rounds: { Vår: level } }).at(-1)).toBe('Oförändrat sedan vår.');
  });

  test('is of the latest round that may be shown', () => {
    const report = reportOf({
      tally: now,
      rounds: [
        ['Vår', before],
        ['Höst', first],
        ['Gammal', null],
      ],
    });
    expect(headlineOf(report)!.rise).toEqual({ questions: ['icp'], difference: 1 });
  });

  test('is not said where there is no earlier round', () => {
    expect(headlineOf(reportOf({ tally: now }))).toMatchObject({ rise: null, fall: null });
    expect(inSwedish({ tally: now })).toHaveLength(2);
  });
});

test('is in English, too', () => {
  const report = reportOf({ tally: twelve, groups: roles, rounds: { Spring: level } });
  const name = (id: string) => kundorienteringEn.questions[id as 'icp'].name;
  expect(headlineSentences(report, english, name, 'en')).toEqual([
    '1 yellow, 9 green.',
    'Most split on ICP & segments.',
    'Biggest drop since Spring: ICP & segments, −1.0.',
  ]);
});

test('is empty for a group that is too small', () => {
  expect(headlineOf(reportOf({ tally: first }))).toBeNull();
  expect(inSwedish({ tally: first })).toEqual([]);
});
