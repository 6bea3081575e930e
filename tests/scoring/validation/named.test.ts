// Groups and rounds by name: as an object, a Map or pairs.
import { describe as suite, expect, test } from 'vitest';
import { kundorientering, kundorienteringSv } from '../../../src/instruments/index.js';
import { common } from '../../../src/locales/sv/common.js';
import { formatMean } from '../../../src/locales/format.js';
import { groupResult } from '../../../src/locales/sv/group-result.js';
import {
  groupReport,
  groupReportToCsv,
  groupReportToJson,
  parseGroupReport,
} from '../../../src/report/index.js';
import { reportPicture } from '../../../src/report/group-report/pictures.js';
import {
  compareGroups,
  discussionOrder,
  mergeTallies,
  npsByGroup,
  suppressSmallGroups,
  summarize,
  tally,
  type TalliesByGroup,
} from '../../../src/scoring/index.js';
import { textsIn } from '../../charts/drawn.js';
import { failure } from '../../support/errors.js';
import { respond } from '../respond.js';

const low = tally(kundorientering, [respond('a', Array<number>(10).fill(1))]);
const high = tally(kundorientering, [respond('b', Array<number>(10).fill(5))]);
const both = mergeTallies(low, high);

interface Case<T> {
  values: [T, T];
  /** The names in what the function gives back, in its order. */
  names: (groups: TalliesByGroup) => string[];
  path: string;
}

const tallies = (names: Case<unknown>['names'], path = 'groups'): Case<unknown> => ({
  values: [low, high],
  names,
  path,
});

const functions: Record<string, Case<unknown>> = {
  compareGroups: tallies((groups) =>
    compareGroups<string>(kundorientering, groups).whole.groups.map(({ name }) => name),
  ),
  discussionOrder: tallies((groups) =>
    discussionOrder<string>(kundorientering, summarize(kundorientering, both), groups)[0]!.groups.map(
      ({ name }) => name,
    ),
  ),
  'groupReport, groups': tallies((groups) =>
    groupReport<string, string, string>(kundorientering, {
      tally: both,
      groups,
      minimumGroupSize: 1,
    }).groups.map(({ name }) => name),
  ),
  'groupReport, rounds': tallies(
    (rounds) =>
      groupReport<string, string, string>(kundorientering, { tally: both, rounds }).rounds.map(
        ({ name }) => name,
      ),
    'rounds',
  ),
  npsByGroup: {
    values: [[10], [0]],
    names: (groups) => npsByGroup(groups as never).map(({ name }) => name),
    path: 'groups',
  },
  suppressSmallGroups: {
    values: [5, 6],
    names: (sizes) => suppressSmallGroups(sizes as never).shown,
    path: 'sizes',
  },
};

suite.each(Object.entries(functions))('%s', (_, { values: [one, other], names, path }) => {
  const pairs = (...named: [unknown, unknown][]) => named as never;

  test('takes an object, a Map, pairs and any iterable of them', () => {
    const given: [string, unknown][] = [
      ['Sälj', one],
      ['CS', other],
    ];
    expect(names(Object.fromEntries(given) as never)).toEqual(['Sälj', 'CS']);
    expect(names(new Map(given) as never)).toEqual(['Sälj', 'CS']);
    expect(names(pairs(...given))).toEqual(['Sälj', 'CS']);
    expect(names(new Set(given) as never)).toEqual(['Sälj', 'CS']);
    expect(names(new Map(given).entries() as never)).toEqual(['Sälj', 'CS']);
  });

  test('keeps the order of pairs and of a Map, also when names are numbers', () => {
    expect(names(pairs(['4', one], ['1', other]))).toEqual(['4', '1']);
    const map = new Map([
      ['4', one],
      ['1', other],
    ]);
    expect(names(map as never)).toEqual(['4', '1']);
    // An object cannot.
    expect(names({ '4': one, '1': other } as never)).toEqual(['1', '4']);
  });

  test('takes names that objects have anyway', () => {
    expect(names(pairs(['__proto__', one], ['constructor', other]))).toEqual(['__proto__', 'constructor']);
    const object = Object.fromEntries([
      ['__proto__', one],
      ['toString', other],
    ]);
    expect(names(object as never)).toEqual(['__proto__', 'toString']);
  });

  test.each([
    ['a name twice', pairs(['CS', one], ['CS', other]), ''],
    ['a name that is no text', pairs(['CS', one], [4, other]), '/1/0'],
    ['no name', pairs([undefined, one]), '/0/0'],
    ['something that is no pair', ['CS'] as never, '/0'],
    ['an object instead of a pair', [{ 0: 'CS', 1: one }] as never, '/0'],
    ['a value that is none', pairs(['CS', one], ['Sälj', 'three']), '/Sälj'],
    ['a text', 'CS' as never, ''],
    ['a number', 3 as never, ''],
    ['a promise', Promise.resolve({}) as never, ''],
    ['a function', (() => ({})) as never, ''],
  ])('rejects %s', (_title, groups, at) => {
    expect(failure(() => names(groups))).toEqual({ code: 'invalid-argument', path: path + at });
  });
});

test.each([
  ['compareGroups', () => compareGroups(kundorientering, null as never), 'groups'],
  ['npsByGroup', () => npsByGroup(undefined as never), 'groups'],
  ['suppressSmallGroups', () => suppressSmallGroups(null as never), 'sizes'],
])('%s needs groups', (_, call, path) => {
  expect(failure(call)).toEqual({ code: 'invalid-argument', path });
});

suite('the files of a report', () => {
  const input: (readonly [string, typeof low])[] = [
    ['4', low],
    ['1', high],
  ];

  test.each([
    ['pairs', input],
    ['a Map', new Map(input)],
    ['an iterator', new Map(input).entries()],
  ])('have the rounds 4 and 1 in that order: %s', (_, given) => {
    const rounds = [...given];
    const report = groupReport(kundorientering, { tally: both, groups: rounds, rounds, minimumGroupSize: 1 });
    const names = (lines: readonly string[]) => lines.filter((name, index) => name !== lines[index - 1]);

    const rows = groupReportToCsv(report, { locale: 'en' }).trim().split('\r\n').slice(1);
    expect(names(rows.map((row) => row.split(',').slice(0, 2).join()))).toEqual([
      'Now,Everyone',
      'Now,4',
      'Now,1',
      '4,Everyone',
      '1,Everyone',
    ]);

    const document = JSON.parse(groupReportToJson(report)) as Record<'groups' | 'rounds', [string][]>;
    for (const part of ['groups', 'rounds'] as const) {
      expect(document[part].map(([name]) => name)).toEqual(['4', '1']);
      const read = parseGroupReport(kundorientering, groupReportToJson(report));
      expect(read[part].map(({ name }) => name)).toEqual(['4', '1']);
    }

    const wording = { locale: 'sv', texts: kundorienteringSv, common, strings: groupResult };
    const groups = textsIn(reportPicture('groups', report, wording)!);
    expect(groups.filter((line) => /^\d$/u.test(line))).toEqual(['4', '1']);
    // A slide of rounds shows the change since the round before, which is the last that was given.
    const last = report.rounds.at(-1)!.summary!.questions[0]!.rounded!;
    const now = report.summary!.questions[0]!.rounded!;
    expect(textsIn(reportPicture('rounds', report, wording)!)).toContain(
      `${formatMean('sv', last)} → ${formatMean('sv', now)}`,
    );
  });
});
