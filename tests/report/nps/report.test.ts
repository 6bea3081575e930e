import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { npsReport, type NpsReportInput } from '../../../src/report/index.js';
import { npsInputOf } from '../../../src/report/nps/json.js';
import { suppressSmallGroups } from '../../../src/scoring/index.js';
import { tallySurvey } from '../../../src/surveys/index.js';
import { failure } from '../../support/errors.js';
import { answersOf } from '../../surveys/answers.js';
import { autumn, inputs, kinds, kiruna, lund, malmo, sum } from './answers.js';

const report = npsReport(autumn);
const team = report.breakdowns[0]!;

describe('the whole', () => {
  test('worked out by hand: 104 answers', () => {
    // Detractors 6 + 18 + 1, passives 18 + 17 + 2, promoters 29 + 12 + 1. 100·(42 − 25)/104 = 16.3. Adjusted: p = 42.75/107, d = 25.75/107, score
    // 15.89, variance p + d − (p − d)² = 0.6149, half 196·√(0.6149/107) = 14.86.
    expect(report.whole).toEqual({
      n: 104,
      detractors: 25,
      passives: 37,
      promoters: 42,
      score: 16,
      interval: [1, 31],
      counts: sum(malmo, lund, kiruna),
    });
    expect(report).toMatchObject({ survey: 'nps', version: 1, responses: 104, invited: 200 });
  });

  test('a tally, its counts and how many of each kind are the same', () => {
    const answers = answersOf('nps', [10, 9, 9, 8, 7, 6, 0, 10]);
    const tally = tallySurvey('nps', answers);
    const whole = npsReport({ tally }).whole;
    expect(npsReport({ tally: tally.counts }).whole).toEqual(whole);
    expect(npsReport({ tally: { counts: tally.counts } }).whole).toEqual(whole);
    expect(npsReport({ tally: kinds(2, 2, 4) }).whole).toEqual({ ...whole, counts: null });
  });

  test('of fewer than five only their number is left', () => {
    const few = npsReport({ ...autumn, tally: kiruna, breakdowns: null, comments: [] });
    expect(few).toMatchObject({ responses: 4, whole: null, change: null, breakdowns: [], comments: [] });
    expect(npsReport({ tally: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], minimumGroupSize: 1 }).whole).toBe(null);
  });
});

describe('groups', () => {
  test('a team of four is hidden, and the smallest of the others, since it would follow from the whole', () => {
    const names = (shown: boolean) =>
      team.groups.filter(({ figures }) => Boolean(figures) === shown).map(({ name }) => name);
    expect(names(true)).toEqual(['Malmö']);
    expect(names(false)).toEqual(['Lund', 'Kiruna']);
    expect(JSON.stringify(report)).not.toContain(JSON.stringify(kiruna));
    expect(JSON.stringify(report)).not.toContain(JSON.stringify(lund));
  });

  test('a hidden one and one that nobody answered in look alike', () => {
    const hidden = { name: 'Lund', figures: null, fromOthers: null };
    expect(team.groups[1]).toEqual(hidden);
    const tally = sum(malmo, lund);
    const nobody = npsReport({ tally, breakdowns: { Team: { Lund: kinds(0, 0, 0) } } });
    expect(nobody.breakdowns[0]!.groups[0]).toEqual(hidden);
    const none = npsReport({ tally, breakdowns: { Team: { Lund: null } } });
    expect(none.breakdowns[0]!.groups[0]).toEqual(hidden);
  });

  test('a group is compared with the others, not with the whole that it is part of', () => {
    // Malmö 23/53 against the others, −6/51.
    expect(team.groups[0]!.fromOthers).toEqual({ isHigher: true, chance: 'more-than-chance' });
    const even = npsReport({
      tally: kinds(40, 40, 40),
      breakdowns: { Team: { A: kinds(20, 20, 20), B: kinds(20, 20, 20) } },
    });
    const [first] = even.breakdowns[0]!.groups;
    expect(first!.fromOthers).toEqual({ isHigher: false, chance: 'within-chance' });
    expect(even.breakdowns[0]!.apart).toEqual([]);
  });

  test('the pairs that differ by more than chance explains, the higher first', () => {
    const tally = sum(malmo, lund);
    const { breakdowns } = npsReport({ tally, breakdowns: { Team: { Lund: lund, Malmö: malmo } } });
    expect(breakdowns[0]!.apart).toEqual([['Malmö', 'Lund']]);
  });

  // By hand, with ¾ promoter, ¾ detractor and 1½ passive added to each of 40: the variances are 0.5573 and 0.7326 over 43, and the difference of 45 is
  // 2.60 standard errors. Chance explains 1.96 in one comparison, 2.39 in three pairs and 2.64 in six.
  test('what is more than chance between two groups may be chance among many', () => {
    const [high, low] = [kinds(6, 10, 24), kinds(15, 10, 15)];
    const even = kinds(10, 10, 20);
    const apart = (...groups: ReturnType<typeof kinds>[]) => {
      const tally = kinds(
        ...((['detractors', 'passives', 'promoters'] as const).map((kind) =>
          groups.reduce((total, group) => total + group[kind], 0),
        ) as [number, number, number]),
      );
      const named = Object.fromEntries(groups.map((group, index) => [`Team ${index + 1}`, group]));
      const [breakdown] = npsReport({ tally, breakdowns: { Team: named } }).breakdowns;
      return [breakdown!.apart.length, breakdown!.groups[0]!.fromOthers!.chance];
    };
    expect(apart(high, low)).toEqual([1, 'more-than-chance']);
    expect(apart(high, low, even)).toEqual([1, 'within-chance']);
    expect(apart(high, low, even, even)).toEqual([0, 'within-chance']);
  });

  // By hand as above: 2.31, 2.03 and 2.04 standard errors. Chance explains 1.96 in one comparison, 2.24 in two and 2.39 in three.
  test('only those that are compared count: none of too few, and of two that are everybody one', () => {
    const high = kinds(6, 10, 24);
    const differ = (tally: ReturnType<typeof kinds>, groups: Record<string, ReturnType<typeof kinds>>) => {
      const [breakdown] = npsReport({ tally, breakdowns: { Team: groups } }).breakdowns;
      return [breakdown!.apart.length, breakdown!.groups[0]!.fromOthers!.chance];
    };
    const few = kinds(5, 5, 10);
    const [apart] = differ(kinds(25, 25, 50), { high, low: kinds(14, 10, 16), few });
    expect(apart).toBe(1);
    expect(differ(kinds(19, 20, 41), { high, low: kinds(13, 10, 17) })).toEqual([1, 'more-than-chance']);
    // Forty are in no group.
    const [, chance] = differ(kinds(30, 30, 60), { high, low: kinds(12, 10, 18) });
    expect(chance).toBe('within-chance');
  });

  test('of eight teams that are alike, one that differs is seldom found', () => {
    let seed = 1;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const times = 1000;
    const found = { apart: 0, fromOthers: 0 };
    for (let time = 0; time < times; time++) {
      const teams = Array.from({ length: 8 }, () => {
        const counts = Array.from({ length: 11 }, () => 0);
        for (let customer = 0; customer < 40; customer++)
          counts[random() < 0.3 ? 3 : random() < 0.5 ? 8 : 10]!++;
        return counts;
      });
      const named = teams.map((team, index) => [`Team ${index}`, team] as const);
      const [breakdown] = npsReport({ tally: sum(...teams), breakdowns: [['Team', named]] }).breakdowns;
      if (breakdown!.apart.length > 0) found.apart++;
      if (breakdown!.groups.some(({ fromOthers }) => fromOthers!.chance === 'more-than-chance'))
        found.fromOthers++;
    }
    // Without regard to how many are compared it is about 60 % and 40 %. Of 40 in each it is still 7–9 %, since they are few for a normal tail.
    expect(found.apart / times).toBeLessThan(0.13);
    expect(found.fromOthers / times).toBeLessThan(0.13);
  });

  test('under 30 nothing is said', () => {
    const tally = kinds(20, 20, 60);
    const { breakdowns } = npsReport({
      tally,
      breakdowns: { Team: { A: kinds(20, 0, 9), B: kinds(0, 20, 51) } },
    });
    expect(breakdowns[0]!.groups.map(({ fromOthers }) => fromOthers!.chance)).toEqual(['too-few', 'too-few']);
    expect(breakdowns[0]!.apart).toEqual([]);
  });

  test('a group that is everybody has nobody to be compared with', () => {
    const { breakdowns } = npsReport({ tally: malmo, breakdowns: { Team: { Malmö: malmo } } });
    expect(breakdowns[0]!.groups[0]!.fromOthers).toBe(null);
  });

  test('groups of others than the whole are refused', () => {
    const call = (groups: object) => () => npsReport({ tally: malmo, breakdowns: { Team: groups as never } });
    const expected = { code: 'incompatible', path: 'breakdowns/Team' };
    expect(failure(call({ Malmö: sum(malmo, kiruna) }))).toEqual(expected);
    // As many, but not the same answers.
    expect(failure(call({ Malmö: kinds(7, 17, 29) }))).toEqual(expected);
  });
});

describe('rounds', () => {
  test('each says how it has moved since the one before that is shown, and whether that is more than chance', () => {
    expect(report.rounds[0]).toEqual({
      name: 'Hösten 2025',
      figures: null,
      hiddenReason: 'too-few',
      change: null,
    });
    expect(report.rounds[1]).toMatchObject({ figures: { score: 37, n: 120 }, change: null });
    expect(report.change).toEqual({ round: 'Våren 2026', difference: -21, chance: 'more-than-chance' });
  });

  test('a round of another version is named, and not compared', () => {
    const old = { survey: 'nps', version: 2, counts: malmo } as never;
    const { rounds, change } = npsReport({ ...autumn, rounds: { Förr: old } });
    expect(rounds[0]).toMatchObject({ figures: null, hiddenReason: 'incompatible' });
    expect(change).toBe(null);
  });
});

describe('comments', () => {
  test('are shown of those who are at least ten', () => {
    expect(report.comments.map(({ responses, comments }) => [responses, comments?.length])).toEqual([
      [25, 2],
      [37, 0],
      [42, 1],
    ]);
    const few = npsReport({ ...autumn, minimumComments: 40 });
    expect(few.comments.map(({ comments }) => comments === null)).toEqual([true, true, false]);
    expect(JSON.stringify(few)).not.toContain('Dyrt.');
  });

  test('never under five, whatever the host says', () => {
    expect(failure(() => npsReport({ ...autumn, minimumComments: 4 }))).toEqual({
      code: 'invalid-argument',
      path: 'minimumComments',
    });
  });

  test('of others than the whole are refused', () => {
    const input = { tally: kinds(0, 0, 20), comments: [{ score: 3, comment: 'Dyrt.' }] };
    expect(failure(() => npsReport(input))).toEqual({ code: 'incompatible', path: 'comments' });
  });
});

describe('for any answers', () => {
  test('a report of what is in a report is the same report', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const made = npsReport(input);
        const again = npsReport(npsInputOf(made));
        // Of too few only their number is left, and that is not given as an input.
        expect(again).toEqual(made.whole ? made : { ...made, responses: 0 });
      }),
    );
  });

  test('those hidden in a breakdown are nobody or at least the limit', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { whole, breakdowns, minimumGroupSize } = npsReport(input);
        const shown = breakdowns.flatMap(({ groups }) => groups.flatMap(({ figures }) => figures ?? []));
        const left = (whole?.n ?? 0) - shown.reduce((total, { n }) => total + n, 0);
        expect(left === 0 || left >= minimumGroupSize).toBe(true);
        expect(shown.every(({ n }) => n >= minimumGroupSize)).toBe(true);
      }),
    );
  });

  test('the order of groups and of comments never matters', () => {
    const reversed = (input: NpsReportInput): NpsReportInput => ({
      ...input,
      breakdowns: [...(input.breakdowns as [string, [string, never][]][])].map(
        ([name, groups]) => [name, [...groups].reverse()] as const,
      ),
      comments: [...input.comments!].reverse(),
    });
    fc.assert(
      fc.property(inputs, (input) => {
        const one = npsReport(input);
        const other = npsReport(reversed(input));
        expect(other.comments).toEqual(one.comments);
        const groupsOf = (made: typeof one) =>
          new Map(made.breakdowns.flatMap(({ groups }) => groups.map((group) => [group.name, group])));
        expect(groupsOf(other)).toEqual(groupsOf(one));
      }),
    );
  });
});

test('small groups are those of the rule for every group', () => {
  const sizes = { Malmö: 53, Lund: 47, Kiruna: 4 };
  const { shown } = suppressSmallGroups(sizes);
  expect(team.groups.flatMap(({ name, figures }) => (figures ? [name] : []))).toEqual(shown);
});

test.each<[string, unknown, string, string?]>([
  ['ten counts', { tally: malmo.slice(1) }, 'tally'],
  [
    'a tally of CSAT',
    { tally: { survey: 'csat', version: 1, counts: [1, 2, 3, 4, 5] } },
    'tally/survey',
    'incompatible',
  ],
  ['answers in place of counts', { tally: [9, 10, 3] }, 'tally'],
  ['a group that is no counts', { tally: malmo, breakdowns: { Team: { A: 'x' } } }, 'breakdowns/Team/A'],
  ['a round that is no counts', { tally: malmo, rounds: { Vår: 3 } }, 'rounds/Vår'],
  ['fewer invited than have answered', { tally: malmo, invited: 5 }, 'invited'],
  ['comments that are no list', { tally: malmo, comments: 'Dyrt.' }, 'comments'],
  ['a limit of 0', { tally: malmo, minimumGroupSize: 0 }, 'minimumGroupSize'],
  ['nothing', null, ''],
])('%s is refused', (_, input, path, code = 'invalid-argument') => {
  expect(failure(() => npsReport(input as NpsReportInput))).toEqual({ code, path });
});
