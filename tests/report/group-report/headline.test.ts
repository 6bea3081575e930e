import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.ts';
import { groupResult as english } from '../../../src/locales/en/group-result.ts';
import { customers as swedishCustomers } from '../../../src/locales/sv/customers.ts';
import { groupResult as swedish } from '../../../src/locales/sv/group-result.ts';
import { customersInWords } from '../../../src/report/customers/in-words.ts';
import { headlineInWords, headlineOf } from '../../../src/report/group-report/headline.ts';
import { groupReport, type GroupInput } from '../../../src/report/index.ts';
import { mergeTallies } from '../../../src/scoring/index.ts';
import { count, first, roles, twelve } from '../twelve.ts';

const reportOf = (input: GroupInput) => groupReport<string, string, string>(kundorientering, input);
const inSwedish = (input: GroupInput) =>
  headlineInWords(reportOf(input), swedish, (id) => kundorienteringSv.questions[id as 'icp'].name, 'sv')!;

/** Six people who give an area each a pair of digits: three the one, three the other. */
const pairs = (...areas: string[]) => {
  const row = (index: number) => areas.map((pair) => pair[index]).join('');
  return count(row(0), row(0), row(0), row(1), row(1), row(1));
};
const level = pairs(...Array<string>(10).fill('44'));

describe('how many areas have each light', () => {
  test('is said first, the worst first, and what there is none of is not said', () => {
    expect(inSwedish({ tally: pairs('11', '33', '33', ...Array<string>(7).fill('44')) }).lights).toBe(
      '1 rött, 2 gula, 7 gröna.',
    );
    expect(inSwedish({ tally: level }).lights).toBe('10 gröna.');
  });

  test('adds up to every area', () => {
    const { lights } = headlineOf(reportOf({ tally: twelve }))!;
    expect(lights).toEqual({ red: 0, yellow: 1, green: 9 });
  });
});

describe('the area to begin with', () => {
  const rest = (pair: string, areas: number) => Array<string>(areas).fill(pair);

  test.each([
    [
      'is the only one with its light',
      pairs('44', '22', ...rest('33', 8)),
      'Kundresor & personas: det enda röda',
    ],
    ['is split', pairs('22', '15', '33', ...rest('44', 7)), 'ICP & segment: det enda röda'],
    ['is split', pairs('33', '15', '33', ...rest('44', 7)), 'Kundresor & personas: gult, och ni är delade'],
    [
      'is split, and works',
      pairs('44', '25', ...rest('44', 8)),
      'Kundresor & personas: grönt, men ni är delade',
    ],
    [
      'has the lowest mean',
      pairs('22', '12', ...rest('44', 8)),
      'Kundresor & personas: rött, med lägst medelvärde',
    ],
    [
      'has one of the lowest means',
      pairs('44', '22', '22', ...rest('44', 7)),
      'Kundresor & personas: rött, ett av de lägsta',
    ],
    ['is told from no other', level, 'ICP & segment'],
  ])('says why it comes first: it %s', (_, tally, said) => {
    expect(inSwedish({ tally }).first).toBe(`Börja med ${said}.`);
    expect(headlineOf(reportOf({ tally }))!.first.question).toBe(reportOf({ tally }).order[0]!.question);
  });

  test('says so where its answers are far apart', () => {
    const rows = ['1', '3', '3', '3', '5', '5'].map((digit) => `3${digit}33333333`);
    expect(inSwedish({ tally: count(...rows) }).first).toBe(
      'Börja med Kundresor & personas: gult, och ni ser mycket olika.',
    );
  });

  test('says that the groups differ where its answers are far apart by group', () => {
    const groupOf = (digits: string) => count(...[...digits].map((digit) => `3${digit}33333333`));
    // Means 1.3 and 3.7. Of all six one is above the middle, and so they are not split.
    const groups = { A: groupOf('112'), B: groupOf('335') };
    const input = { tally: mergeTallies(groups.A, groups.B), groups, minimumGroupSize: 3 };
    expect(inSwedish(input).first).toBe('Börja med Kundresor & personas: gult, och grupperna svarar olika.');
  });

  test('has no light that others lack where it is the only area', () => {
    const one = {
      ...kundorientering,
      questions: kundorientering.questions.slice(0, 1),
      rules: [],
      nextSteps: [],
    };
    const tally = {
      instrument: one.id,
      version: one.version,
      responses: 5,
      questions: { icp: [0, 5, 0, 0, 0] },
    };
    expect(headlineOf(groupReport<string, string, string>(one, { tally }))!.first).toEqual({
      question: 'icp',
      light: 'red',
      reason: null,
    });
  });

  test('may come first since customers see it otherwise', () => {
    const customers = { nps: { promoters: 20, passives: 20, detractors: 90 } };
    const report = reportOf({ tally: pairs(...rest('44', 9), '33'), customers });
    expect(headlineOf(report)!.first).toEqual({ question: 'voc', light: 'green', reason: 'customers' });
    const words = customersInWords(report.customers!, swedishCustomers, 'sv');
    const { first } = headlineInWords(report, swedish, (id) => id, 'sv', words)!;
    expect(first).toBe('Börja med voc: grönt, men kundernas siffror stöder det inte.');
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
    expect(inSwedish({ tally }).further[0]).toBe('Mest delade om Kundresor & personas och VoC & insikter.');
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
    expect(inSwedish({ tally: level }).further[0]).toBe('Ni ser ungefär likadant på allt.');
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
    expect(inSwedish({ tally: now, rounds: { 'Våren 2026': before } }).further.slice(-2)).toEqual([
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
    expect(inSwedish({ tally: before, rounds: { Vår: level } }).further.at(-1)).toBe(
      'Störst tapp sedan vår: ICP & segment, −2,0.',
    );
  });

  test('says so when nothing has changed', () => {
    expect(inSwedish({ tally: level, rounds: { Vår: level } }).further.at(-1)).toBe('Oförändrat sedan vår.');
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
    expect(inSwedish({ tally: now }).further).toHaveLength(1);
  });
});

test('is in English, too', () => {
  const report = reportOf({ tally: twelve, groups: roles, rounds: { Spring: level } });
  const name = (id: string) => kundorienteringEn.questions[id as 'icp'].name;
  expect(headlineInWords(report, english, name, 'en')).toEqual({
    lights: '1 yellow, 9 green.',
    first: 'Start with ICP & segments: the only yellow one.',
    further: ['Most split on ICP & segments.', 'Biggest drop since Spring: ICP & segments, −1.0.'],
  });
});

test('is empty for a group that is too small', () => {
  expect(headlineOf(reportOf({ tally: first }))).toBeNull();
  expect(inSwedish({ tally: first })).toBeNull();
});
