import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../../src/instruments/index.ts';
import { groupReportWithErrors } from '../../../src/report/group-report/report.ts';
import { groupReport, type GroupInput, type GroupReport } from '../../../src/report/index.ts';
import { inputOf } from '../../../src/report/group-report/input-from-report.ts';
import {
  discussionOrder,
  mergeTallies,
  recommend,
  summarize,
  type Summary,
  type Tally,
} from '../../../src/scoring/index.ts';
import { failure } from '../../support/errors.ts';
import { inputs } from '../inputs.ts';
import { count, first, people, roles, spring, twelve } from '../twelve.ts';

const reportOf = (input: GroupInput) => groupReport<string, string, string>(kundorientering, input);
/** Names, and how many people are shown; `null` for what is hidden. */
const shown = (parts: readonly { name: string; summary: Summary | null }[]) =>
  parts.map(({ name, summary }) => [name, summary?.n ?? null]);

describe('the report of a group', () => {
  const report = reportOf({
    tally: twelve,
    groups: roles,
    rounds: { Start: first, Vår: spring },
    round: 'Hösten 2026',
    invited: 14,
  });

  test('says what it is about, and how many have answered', () => {
    expect(report).toMatchObject({
      instrument: 'kundorientering',
      version: 1,
      scale: { min: 1, max: 5 },
      round: 'Hösten 2026',
      minimumGroupSize: 5,
      invited: 14,
      responses: 12,
    });
    expect(Object.keys(report).sort()).toEqual([
      'groups',
      'instrument',
      'invited',
      'minimumGroupSize',
      'nextSteps',
      'order',
      'responses',
      'round',
      'rounds',
      'rules',
      'scale',
      'summary',
      'version',
    ]);
  });

  test('has the figures that the scoring functions give', () => {
    const summary = summarize(kundorientering, twelve);
    const { rules, nextSteps } = recommend(kundorientering, summary);
    // Totals differ as the first answers do: √(26/11)/10 = 0.154.
    expect(report.summary).toEqual({ ...summary, sd: 0.2 });
    expect(report.rules).toEqual(rules);
    expect(report.nextSteps).toEqual(nextSteps);
    expect(report.order).toEqual(discussionOrder(kundorientering, summary, { Sälj: roles.Sälj }));
    expect(report.order[0]).toMatchObject({
      question: 'icp',
      groups: [{ name: 'Sälj', rounded: 1.4, light: 'red' }],
    });
  });

  test('has groups and rounds in the order given, and only the name of those that are hidden', () => {
    expect(shown(report.groups)).toEqual([
      ['Ledning', null],
      ['Sälj', 5],
      ['Kundteam', null],
      ['Produkt', null],
    ]);
    expect(report.groups[0]).toEqual({ name: 'Ledning', summary: null });
    expect(report.rounds[0]).toEqual({ name: 'Start', summary: null, hiddenReason: 'too-few' });
    expect(report.rounds[1]).toEqual({
      name: 'Vår',
      summary: { ...summarize(kundorientering, spring), sd: null },
      hiddenReason: null,
    });
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test.each([undefined, null])('may be of a tally alone: %s', (none) => {
    const alone = reportOf({
      tally: twelve,
      groups: none,
      rounds: none,
      round: none,
      invited: none,
      minimumGroupSize: none,
    });
    expect(alone).toMatchObject({ groups: [], rounds: [], round: null, invited: null, minimumGroupSize: 5 });
    expect(reportOf({ tally: twelve })).toEqual(alone);
  });

  test.each([undefined, null])('has nothing to show while nobody has answered: %s', (none) => {
    expect(reportOf({ tally: none, groups: { CS: null }, rounds: { Vår: spring } })).toEqual({
      ...reportOf({ tally: count(), rounds: { Vår: spring } }),
    });
    expect(reportOf({ tally: none })).toMatchObject({
      responses: 0,
      summary: null,
      order: [],
      groups: [],
      rules: [],
      nextSteps: [],
    });
  });

  test('shows nothing without answers, whatever the limit', () => {
    expect(reportOf({ tally: count(), minimumGroupSize: 1 }).summary).toBeNull();
    const withEmpty = reportOf({
      tally: twelve,
      groups: { Tom: count() },
      rounds: { Tom: count() },
      minimumGroupSize: 1,
    });
    expect(withEmpty.groups).toEqual([{ name: 'Tom', summary: null }]);
    expect(withEmpty.rounds).toEqual([{ name: 'Tom', summary: null, hiddenReason: 'too-few' }]);
  });
});

describe('the small-group rule', () => {
  test('reduces a whole that is too small to its number, and its groups to nothing', () => {
    const report = reportOf({ tally: first, groups: { Sälj: first }, rounds: { Vår: spring }, invited: 6 });
    expect(report).toMatchObject({
      responses: 4,
      invited: 6,
      summary: null,
      order: [],
      groups: [],
      rules: [],
      nextSteps: [],
    });
    expect(shown(report.rounds)).toEqual([['Vår', 6]]);
    expect(JSON.stringify({ ...report, rounds: [] })).not.toMatch(/counts|mean|\[4/);
  });

  test.each([
    [4, 4],
    [5, 4],
    [4, 5],
  ])('shows a whole of %i at a limit of %i, or does not', (size, minimum) => {
    const report = reportOf({ tally: count(...people('1'.repeat(size))), minimumGroupSize: minimum });
    expect(report.summary !== null).toBe(size >= minimum);
  });

  test('hides one more group where those hidden would be too few', () => {
    const { Ledning, Sälj, Kundteam, Produkt } = roles;
    const sizes = (groups: GroupInput['groups']) => shown(reportOf({ tally: twelve, groups }).groups);
    // Two people are left over: leadership, whose name comes first of the two of five, is hidden with them.
    expect(sizes({ Sälj, Ledning })).toEqual([
      ['Sälj', 5],
      ['Ledning', null],
    ]);
    expect(sizes({ Ledning, Sälj, Övriga: mergeTallies(Kundteam, Produkt) })).toEqual([
      ['Ledning', null],
      ['Sälj', 5],
      ['Övriga', null],
    ]);
    // Seven are left over.
    expect(sizes({ Ledning })).toEqual([['Ledning', 5]]);
    expect(sizes({ Ledning, Alla: null })).toEqual([
      ['Ledning', 5],
      ['Alla', null],
    ]);
    // Nobody is.
    expect(sizes({ Sälj, Resten: mergeTallies(Ledning, Kundteam, Produkt) })).toEqual([
      ['Sälj', 5],
      ['Resten', 7],
    ]);
  });

  test('leaves no fewer than the limit to be worked out from the whole', () => {
    fc.assert(
      fc.property(inputs, ({ instrument, input }) => {
        const report = groupReport(instrument, input);
        const visible = report.groups.flatMap(({ summary }) => summary ?? []);
        const rest = (report.summary?.n ?? 0) - visible.reduce((all, { n }) => all + n, 0);
        expect(rest === 0 || rest >= input.minimumGroupSize).toBe(true);
        for (const { n } of visible) expect(n).toBeGreaterThanOrEqual(input.minimumGroupSize);
        for (const { summary } of report.rounds) {
          if (summary) expect(summary.n).toBeGreaterThanOrEqual(input.minimumGroupSize);
        }
        expect(report.summary === null || report.summary.n >= input.minimumGroupSize).toBe(true);
      }),
    );
  });

  test('shows what need not be hidden, in the order given', () => {
    fc.assert(
      fc.property(inputs, ({ instrument, input }) => {
        const report = groupReport(instrument, input);
        const names = (parts: readonly { name: string }[]) => parts.map(({ name }) => name);
        expect(names(report.rounds)).toEqual(input.rounds.map(([name]) => name));
        expect(names(report.groups)).toEqual(report.summary ? input.groups.map(([name]) => name) : []);
        const large = ([, group]: [string, Tally | null]) =>
          group !== null && group.responses > 0 && group.responses >= input.minimumGroupSize;
        expect(report.rounds.map(({ summary }) => summary !== null)).toEqual(input.rounds.map(large));
        const hiddenLarge = report.groups.filter(
          ({ summary }, index) => !summary && large(input.groups[index]!),
        );
        expect(hiddenLarge.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('leaves no trace of a hidden group’s answers', () => {
    fc.assert(
      fc.property(inputs, ({ instrument, input }) => {
        const report = groupReport(instrument, input);
        const visible = (parts: GroupReport['groups'], given: [string, Tally | null][]) =>
          given.map(([name, tally], index): [string, Tally | null] => [
            name,
            parts[index]?.summary ? tally : null,
          ]);
        const groups = visible(report.groups, input.groups);
        const rounds = visible(report.rounds, input.rounds);
        expect(groupReport(instrument, { ...input, groups, rounds })).toEqual(report);
      }),
    );
  });

  test('changes nothing more when it is applied again, apart from the spread between people', () => {
    const withoutSd = <T extends { summary: Summary | null }>(part: T) => ({
      ...part,
      summary: part.summary && { ...part.summary, sd: null },
    });
    fc.assert(
      fc.property(inputs, ({ instrument, input }) => {
        const report = groupReport(instrument, input);
        const again = groupReport(instrument, inputOf(report));
        expect(again).toEqual({
          ...withoutSd(report),
          // How many answered in a group that is too small cannot be said by a tally.
          responses: report.summary?.n ?? 0,
          groups: report.groups.map(withoutSd),
          rounds: report.rounds.map(withoutSd),
        });
        expect(groupReport(instrument, inputOf(again))).toEqual(again);
      }),
    );
  });

  test('leaves squared totals nowhere', () => {
    fc.assert(
      fc.property(inputs, ({ instrument, input }) => {
        expect(JSON.stringify(groupReport(instrument, input))).not.toContain('squaredTotals');
      }),
    );
  });
});

describe('the spread between people', () => {
  const sdOf = (tally: Tally) => reportOf({ tally, minimumGroupSize: 1 }).summary!.sd;

  test('is there from ten people, rounded to one decimal', () => {
    const half = (size: number) =>
      count(...Array.from({ length: size }, (_, index) => (index % 2 ? '1' : '5').repeat(10)));
    expect(sdOf(half(9))).toBeNull();
    // Ten totals, 20 from 30 each: √(10·400/9)/10 = 2.108.
    expect(summarize<string>(kundorientering, half(10)).sd).toBeCloseTo(2.108, 3);
    expect(sdOf(half(10))).toBe(2.1);
    expect(sdOf(count(...people('1'.repeat(10))))).toBe(0);
  });

  test('is left out where the tally has no squared totals', () => {
    expect(sdOf({ ...twelve, squaredTotals: null })).toBeNull();
    expect(sdOf(twelve)).not.toBeNull();
  });

  test('follows the number of people in each group and round', () => {
    const small = count(...people('11122'));
    const large = count(...people('1112211122'));
    const report = reportOf({
      tally: mergeTallies(small, large),
      groups: { small, large },
      rounds: { small, large },
      minimumGroupSize: 5,
    });
    const spreads = (parts: readonly { summary: Summary | null }[]) =>
      parts.map(({ summary }) => summary!.sd);
    // Totals of 37 and 38 in the proportion 6 to 4: √(2.4/9)/10 = 0.052.
    expect(spreads(report.groups)).toEqual([null, 0.1]);
    expect(spreads(report.rounds)).toEqual([null, 0.1]);
  });
});

describe('a round of another instrument or version', () => {
  test.each([
    ['another version', { ...spring, version: 2 }],
    ['another instrument', { ...spring, instrument: 'pulse', questions: { focus: [6] } }],
  ])('is named with the reason: %s', (_, round) => {
    const report = reportOf({ tally: twelve, rounds: { Förr: round, Vår: spring } });
    expect(report.rounds[0]).toEqual({ name: 'Förr', summary: null, hiddenReason: 'incompatible' });
    expect(shown(report.rounds)[1]).toEqual(['Vår', 6]);
  });
});

describe('input that is wrong', () => {
  const bad = { ...roles.Sälj, responses: 7 };
  test.each<[string, unknown, string, string]>([
    ['no input', null, '', 'invalid-argument'],
    ['a list', [], '', 'invalid-argument'],
    ['a tally that is none', { tally: 3 }, 'tally', 'invalid-argument'],
    ['a tally of another version', { tally: { ...twelve, version: 2 } }, 'tally/version', 'incompatible'],
    [
      'counts that do not add up',
      { tally: { ...twelve, responses: 13 } },
      'tally/questions/icp',
      'invalid-argument',
    ],
    [
      'squared totals that nobody can have',
      { tally: { ...twelve, squaredTotals: twelve.squaredTotals! + 1 } },
      'tally/squaredTotals',
      'invalid-argument',
    ],
    ['groups that are none', { tally: twelve, groups: 3 }, 'groups', 'invalid-argument'],
    [
      'a group twice',
      {
        tally: twelve,
        groups: [
          ['CS', null],
          ['CS', null],
        ],
      },
      'groups',
      'invalid-argument',
    ],
    [
      'a bad group',
      { tally: twelve, groups: { Sälj: bad } },
      'groups/Sälj/questions/icp',
      'invalid-argument',
    ],
    [
      'a group of another version',
      { tally: twelve, groups: { Sälj: { ...roles.Sälj, version: 2 } } },
      'groups/Sälj/version',
      'incompatible',
    ],
    [
      'groups with more people',
      { tally: spring, groups: { a: spring, b: spring } },
      'groups',
      'incompatible',
    ],
    [
      'groups with other answers',
      { tally: twelve, groups: { Sälj: count(...people('11115')) } },
      'groups',
      'incompatible',
    ],
    ['rounds that are none', { tally: twelve, rounds: 'Vår' }, 'rounds', 'invalid-argument'],
    ['a bad round', { tally: twelve, rounds: { Vår: bad } }, 'rounds/Vår/questions/icp', 'invalid-argument'],
    ['a round’s name that is none', { tally: twelve, round: 3 }, 'round', 'invalid-argument'],
    ['fewer invited than have answered', { tally: twelve, invited: 11 }, 'invited', 'invalid-argument'],
    ['half a person invited', { tally: twelve, invited: 12.5 }, 'invited', 'invalid-argument'],
    ['more invited than there may be', { tally: twelve, invited: 1e10 + 1 }, 'invited', 'invalid-argument'],
    ['a limit of nobody', { tally: twelve, minimumGroupSize: 0 }, 'minimumGroupSize', 'invalid-argument'],
    ['half a limit', { tally: twelve, minimumGroupSize: 4.5 }, 'minimumGroupSize', 'invalid-argument'],
  ])('is rejected: %s', (_, input, path, code) => {
    expect(failure(() => reportOf(input as GroupInput))).toEqual({ code, path });
  });

  test('is rejected by its instrument, too', () => {
    const rules = [{ id: 'r', when: { question: 'price', light: 'red' } }];
    const broken = { ...kundorientering, rules } as never;
    expect(failure(() => groupReport(broken, { tally: twelve }))).toEqual({
      code: 'invalid-argument',
      path: 'instrument/rules/0/when/question',
    });
    expect(failure(() => groupReport({ ...kundorientering, version: 0 }, { tally: twelve })).path).toBe(
      'instrument/version',
    );
  });

  test('as many may be invited as have answered', () => {
    expect(reportOf({ tally: twelve, invited: 12 }).invited).toBe(12);
    expect(reportOf({ tally: null, invited: 0 }).invited).toBe(0);
  });

  test('groups whose answers are others’ are rejected however few they are', () => {
    // Nobody answered 1 to the last question.
    expect(failure(() => reportOf({ tally: twelve, groups: { a: count('1444444441') } })).path).toBe(
      'groups',
    );
    // Together they have more of one answer than the whole.
    const groups = { a: count(...people('33')), b: count(...people('44')) };
    expect(failure(() => reportOf({ tally: twelve, groups })).path).toBe('groups');
    expect(shown(reportOf({ tally: twelve, groups: { b: groups.b } }).groups)).toEqual([['b', null]]);
  });
});

describe('where one part is wrong the rest is shown', () => {
  const withErrors = (input: unknown) =>
    groupReportWithErrors<string, string, string>(kundorientering, input);
  const { Ledning, Sälj, Kundteam, Produkt } = roles;
  const input = {
    tally: twelve,
    groups: roles,
    rounds: { Start: first, Vår: spring },
    round: 'Nu',
    invited: 14,
  };
  const paths = ({ errors }: ReturnType<typeof withErrors>) =>
    errors.map(({ code, path }) => `${code} ${path.join('/')}`);

  test('nothing is said where nothing is wrong', () => {
    expect(withErrors(input)).toEqual({ report: reportOf(input), errors: [] });
  });

  test('only a bad group is left out', () => {
    const Resten = mergeTallies(Ledning, Kundteam, Produkt);
    const result = withErrors({ ...input, groups: { Sälj: 3, Resten } });
    expect(paths(result)).toEqual(['invalid-argument groups/Sälj']);
    expect(shown(result.report!.groups)).toEqual([['Resten', 7]]);
    expect(result.report).toEqual(reportOf({ ...input, groups: { Resten } }));
  });

  test('the people of a bad group count as hidden', () => {
    const result = withErrors({ ...input, groups: { Ledning, Sälj, Övriga: 3 } });
    expect(shown(result.report!.groups)).toEqual([
      ['Ledning', null],
      ['Sälj', 5],
    ]);
  });

  test('only a group of another version is left out', () => {
    const result = withErrors({ ...input, groups: { Ledning, Sälj: { ...Sälj, version: 2 } } });
    expect(paths(result)).toEqual(['incompatible groups/Sälj/version']);
    expect(shown(result.report!.groups)).toEqual([['Ledning', 5]]);
  });

  test('only a bad round is left out, and an incompatible one is no error', () => {
    const rounds = { Start: { ...first, responses: -1 }, Förr: { ...spring, version: 2 }, Vår: spring };
    const result = withErrors({ ...input, rounds });
    expect(paths(result)).toEqual(['invalid-argument rounds/Start/responses']);
    expect(result.report!.rounds.map(({ name, hiddenReason }) => [name, hiddenReason])).toEqual([
      ['Förr', 'incompatible'],
      ['Vår', null],
    ]);
    expect(withErrors({ ...input, rounds: { Förr: { ...spring, version: 2 } } }).errors).toEqual([]);
  });

  test.each([
    ['groups', 'Sälj', []],
    [
      'groups',
      [
        ['Sälj', Sälj],
        ['Sälj', Sälj],
      ],
      [],
    ],
    ['groups', { Alla: mergeTallies(twelve, twelve) }, []],
    ['groups', { Andra: count(...people('55555')) }, []],
    ['rounds', 3, []],
    ['round', 3, null],
    ['invited', 11, null],
    ['invited', 'många', null],
  ])('%s that cannot be used are left out: %j', (part, value, instead) => {
    const result = withErrors({ ...input, [part]: value });
    expect(result.errors.map(({ path }) => path)).toEqual([[part]]);
    expect(result.report).toEqual(reportOf({ ...input, [part]: instead }));
  });

  test('several parts are named, each once', () => {
    const result = withErrors({ ...input, groups: { a: 3, b: 4 }, rounds: { c: 5 }, invited: -1 });
    expect(paths(result)).toEqual([
      'invalid-argument groups/a',
      'invalid-argument groups/b',
      'invalid-argument rounds/c',
      'invalid-argument invited',
    ]);
  });

  test('of tens of thousands of bad parts twenty have a reason, and valid ones beside them are shown', () => {
    const bad = Array.from({ length: 50_000 }, (_, index): [string, unknown] => [`n${index}`, {}]);
    const { report, errors } = withErrors({ ...input, rounds: [...bad, ['Vår', spring]], invited: -1 });
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)!.path).toEqual(['invited']);
    expect(report!.rounds.map(({ name }) => name)).toEqual(['Vår']);
  });

  test('there is no report where the whole is wrong', () => {
    const result = withErrors({ ...input, tally: { ...twelve, version: 2 } });
    expect(result.report).toBeNull();
    expect(paths(result)).toEqual(['incompatible tally/version']);
  });

  test('how many have answered may be all that is known of the whole', () => {
    const rest = { tally: null, rounds: { Vår: spring } };
    const { report, errors } = groupReportWithErrors<string, string, string>(kundorientering, rest, {
      suppressed: 4,
    });
    expect(report).toEqual({ ...reportOf(rest), responses: 4 });
    expect(errors).toEqual([]);
    const invited = groupReportWithErrors(kundorientering, { ...rest, invited: 3 }, { suppressed: 4 });
    expect(invited.errors.map(({ path }) => path)).toEqual([['invited']]);
    // A tally says more.
    const known = groupReportWithErrors(kundorientering, { tally: twelve }, { suppressed: 4 });
    expect(known.report?.responses).toBe(12);
  });

  test('groups that do not fit the whole are all left out, and the error names the function', () => {
    const { report, errors } = withErrors({ tally: spring, groups: roles });
    expect(report!.groups).toEqual([]);
    expect(errors.map(({ message }) => message)).toEqual([
      'groupReport: groups: expected groups that together hold at most the 6 people of the whole, got 12',
    ]);
  });

  test('an input with a field of a tally beside its tally is an input', () => {
    expect(withErrors({ ...input, questions: {} })).toEqual(withErrors(input));
  });

  test('an invalid limit is never replaced by the default', () => {
    expect(failure(() => withErrors({ ...input, minimumGroupSize: 0 })).path).toBe('minimumGroupSize');
    expect(failure(() => withErrors(null)).path).toBe('');
  });
});

test('a report shares nothing with what was given', () => {
  const input = { tally: structuredClone(twelve), groups: structuredClone(roles), minimumGroupSize: 1 };
  const before = JSON.stringify(input);
  const report = reportOf(input);
  for (const question of report.summary!.questions) question.counts.fill(99);
  for (const { summary } of report.groups) summary?.questions[0]!.counts.fill(99);
  for (const step of report.nextSteps) step.questions.push('more');
  expect(JSON.stringify(input)).toBe(before);
  expect(kundorientering.nextSteps[0]!.questions).toEqual(['voc', 'journeys']);
});
