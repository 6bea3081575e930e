import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../../src/instruments/index.js';
import {
  groupReport,
  groupReportToJson,
  parseGroupReport,
  type GroupInput,
  type GroupReport,
} from '../../../src/report/index.js';
import type { Summary, Tally } from '../../../src/scoring/index.js';
import { errorFrom, failsInWords, failure } from '../../support/errors.js';
import { anything, spoilt } from '../../support/malformed.js';
import { inputs } from '../inputs.js';
import { count, first, people, roles, spring, twelve } from '../twelve.js';

const reportOf = (input: GroupInput) => groupReport<string, string, string>(kundorientering, input);
const parse = (document: unknown) => parseGroupReport<string, string, string>(kundorientering, document);
const published = ({ squaredTotals: _, ...tally }: Tally) => tally;

const report = reportOf({
  tally: twelve,
  groups: roles,
  rounds: { Start: first, Vår: spring },
  round: 'Hösten 2026',
  invited: 14,
});
const file = groupReportToJson(report);
const document = JSON.parse(file) as Record<string, unknown>;

/** Squared totals are not in a document, and so the spread between people is not either. */
const withoutSd = (whole: GroupReport): GroupReport => {
  const without = <T extends { summary: Summary | null }>(part: T): T => ({
    ...part,
    summary: part.summary && { ...part.summary, sd: null },
  });
  return { ...without(whole), groups: whole.groups.map(without), rounds: whole.rounds.map(without) };
};

describe('a report as JSON', () => {
  test('says what it is, and holds counts', () => {
    expect(document).toEqual({
      kind: 'kund-diagnos-group-result',
      format: 2,
      instrument: 'kundorientering',
      version: 1,
      round: 'Hösten 2026',
      minimumGroupSize: 5,
      invited: 14,
      tally: {
        instrument: 'kundorientering',
        version: 1,
        responses: 12,
        questions: Object.fromEntries(
          kundorientering.questions.map(({ id }) => [id, id === 'icp' ? [3, 2, 1, 4, 2] : [0, 0, 0, 12, 0]]),
        ),
      },
      groups: [
        ['Ledning', null],
        ['Sälj', published(roles.Sälj)],
        ['Kundteam', null],
        ['Produkt', null],
      ],
      rounds: [
        ['Start', null],
        ['Vår', published(spring)],
      ],
    });
  });

  test('says what it is first, and is indented', () => {
    expect(Object.keys(document).slice(0, 4)).toEqual(['kind', 'format', 'instrument', 'version']);
    expect(file).toMatch(/^\{\n {2}"kind": "kund-diagnos-group-result",\n {2}"format": 2,\n/);
  });

  test('has the decisions as soon as there is one of any kind, and else no field for them', () => {
    const none = { chosen: [], discussed: [], actions: [] };
    const decided = { ...none, discussed: ['icp'] };
    expect(JSON.parse(groupReportToJson(report, { decisions: decided }))).toMatchObject({
      decisions: decided,
    });
    expect(JSON.parse(groupReportToJson(report, { decisions: none }))).not.toHaveProperty('decisions');
  });

  test('leaves out a round of another instrument or version', () => {
    const mixed = reportOf({ tally: twelve, rounds: { Förr: { ...spring, version: 2 }, Vår: spring } });
    expect(mixed.rounds.map(({ name }) => name)).toEqual(['Förr', 'Vår']);
    expect(JSON.parse(groupReportToJson(mixed))).toMatchObject({ rounds: [['Vår', published(spring)]] });
  });

  test('has nothing of a whole that is too small', () => {
    const four = groupReportToJson(reportOf({ tally: first, groups: { Sälj: first } }));
    expect(JSON.parse(four)).toMatchObject({ tally: null, groups: [], rounds: [], minimumGroupSize: 5 });
    expect(parse(four)).toMatchObject({ summary: null, responses: 0 });
  });

  test('has squared totals nowhere', () => {
    fc.assert(
      fc.property(inputs, ({ instrument, input }) => {
        expect(groupReportToJson(groupReport(instrument, input))).not.toContain('squaredTotals');
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a text', 'report', ''],
    ['a tally', twelve, '/minimumGroupSize'],
    ['a report without a limit', { ...report, minimumGroupSize: null }, '/minimumGroupSize'],
    ['a report without an instrument', { ...report, instrument: '' }, '/instrument'],
    ['a report without a version', { ...report, version: 0 }, '/version'],
    ['a report of a round that is no name', { ...report, round: 3 }, '/round'],
    ['a report of half a person invited', { ...report, invited: 0.5 }, '/invited'],
    ['a report without groups', { ...report, groups: null }, '/groups'],
    ['a report without rounds', { ...report, rounds: {} }, '/rounds'],
    ['a group without a name', { ...report, groups: [{ summary: null }] }, '/groups/0/name'],
    [
      'a round without counts',
      { ...report, rounds: [{ name: 'a', summary: {} }] },
      '/rounds/0/summary/instrument',
    ],
    [
      'counts that are none',
      { ...report, summary: { ...report.summary!, questions: [{ id: 'icp', counts: [1.5] }] } },
      '/summary/questions/0/counts/0',
    ],
  ])('is not made of %s', (_, other, path) => {
    expect(failure(() => groupReportToJson(other as never))).toEqual({
      code: 'invalid-argument',
      path: `report${path}`,
    });
  });
});

describe('a document', () => {
  test('is read back, from the text and from what it says', () => {
    expect(parse(file)).toEqual(withoutSd(report));
    expect(parse(document)).toEqual(parse(file));
  });

  test('may begin with a byte-order mark, which some programs write', () => {
    expect(parse(`\ufeff${file}`)).toEqual(parse(file));
    const odd = JSON.stringify({ ...document, round: 'Hösten\ufeff2026' });
    expect(parse(odd).round).toBe('Hösten\ufeff2026');
  });

  test('may have its fields in any order', () => {
    const backwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(backwards)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, backwards(part)]),
            )
          : value;
    expect(parse(backwards(document))).toEqual(parse(document));
    expect(parse(JSON.stringify(backwards(document)))).toEqual(parse(document));
  });

  test('goes there and back unchanged, whatever the groups are called and whatever order they come in', () => {
    fc.assert(
      fc.property(inputs, ({ instrument, input }) => {
        const made = groupReport(instrument, input);
        const written = groupReportToJson(made);
        const read = parseGroupReport(instrument, written);
        expect(groupReportToJson(read)).toBe(written);
        // How many answered in a group that is too small is not in the document.
        expect(read).toEqual({ ...withoutSd(made), responses: made.summary?.n ?? 0 });
      }),
    );
  });

  test('keeps names that are numbers in their order', () => {
    const groups: [string, Tally][] = [
      ['4', count(...people('11122'))],
      ['1', count(...people('44445'))],
    ];
    const made = reportOf({ tally: count(...people('1112244445')), groups });
    expect(parse(groupReportToJson(made)).groups.map(({ name }) => name)).toEqual(['4', '1']);
  });

  test('is hidden again when somebody has written what should be hidden into it', () => {
    const read = parse({ ...document, groups: Object.entries(roles), rounds: [['Start', first]] });
    expect(read.groups).toEqual(parse(document).groups);
    expect(read.rounds).toEqual([{ name: 'Start', summary: null, hiddenReason: 'too-few' }]);
    expect(parse({ ...document, tally: first, groups: [] })).toMatchObject({ summary: null, responses: 4 });
  });

  test('may have squared totals in it that somebody has added: the spread is then rounded as in any report', () => {
    expect(parse({ ...document, tally: twelve }).summary!.sd).toBe(0.2);
  });

  test('names a round of another version with the reason', () => {
    const { rounds } = parse({ ...document, rounds: [['Vår', { ...spring, version: 2 }]] });
    expect(rounds).toEqual([{ name: 'Vår', summary: null, hiddenReason: 'incompatible' }]);
  });
});

describe('a document of format 1', () => {
  const old = readFileSync(new URL('../fixtures/format-1.json', import.meta.url), 'utf8');
  const parsed = JSON.parse(old) as { groups: object; rounds: object };

  test('is read as it was written', () => {
    expect(parse(old)).toEqual({ ...report, round: null, invited: null });
    expect(parse(parsed)).toEqual(parse(old));
    expect(parse(`\ufeff${old}`)).toEqual(parse(old));
  });

  test('becomes one of format 2', () => {
    const { groups, rounds, ...others } = JSON.parse(groupReportToJson(parse(old))) as Record<
      string,
      unknown
    >;
    expect(others).toEqual({
      ...(({ groups: _groups, rounds: _rounds, ...rest }) => rest)(document),
      round: null,
      invited: null,
    });
    expect(groups).toEqual(document['groups']);
    expect(rounds).toEqual(document['rounds']);
  });

  test('had a limit, and everything that it said', () => {
    for (const field of ['tally', 'groups', 'rounds', 'minimumGroupSize']) {
      expect(failure(() => parse({ ...parsed, [field]: undefined })).path).toBe(field);
    }
  });
});

describe('an invalid document', () => {
  test.each<[string, object, string, string]>([
    ['a later format', { ...document, format: 3 }, 'incompatible', 'format'],
    ['no format', { ...document, format: undefined }, 'invalid-argument', 'format'],
    ['a format in words', { ...document, format: '2' }, 'invalid-argument', 'format'],
    ['format 0', { ...document, format: 0 }, 'invalid-argument', 'format'],
    ['half a format', { ...document, format: 1.5 }, 'invalid-argument', 'format'],
    ['another kind', { ...document, kind: 'plan' }, 'invalid-argument', 'kind'],
    ['another kind in a later format', { ...document, kind: 'plan', format: 3 }, 'invalid-argument', 'kind'],
    ['another instrument', { ...document, instrument: 'pulse' }, 'incompatible', 'instrument'],
    ['another version', { ...document, version: 2 }, 'incompatible', 'version'],
    ['an unknown field', { ...document, segments: {} }, 'invalid-argument', 'segments'],
    ['no tally', { ...document, tally: undefined }, 'invalid-argument', 'tally'],
    ['no groups', { ...document, groups: undefined }, 'invalid-argument', 'groups'],
    ['no rounds', { ...document, rounds: undefined }, 'invalid-argument', 'rounds'],
    ['no limit', { ...document, minimumGroupSize: undefined }, 'invalid-argument', 'minimumGroupSize'],
    ['a limit that is null', { ...document, minimumGroupSize: null }, 'invalid-argument', 'minimumGroupSize'],
    ['a limit of nobody', { ...document, minimumGroupSize: 0 }, 'invalid-argument', 'minimumGroupSize'],
    ['a round that is no name', { ...document, round: 7 }, 'invalid-argument', 'round'],
    ['fewer invited than have answered', { ...document, invited: 3 }, 'invalid-argument', 'invited'],
    [
      'counts that do not add up',
      { ...document, tally: { ...twelve, questions: { ...twelve.questions, icp: [3, 2, 1, 4, 3] } } },
      'invalid-argument',
      'tally/questions/icp',
    ],
    [
      'squared totals that nobody can have',
      { ...document, groups: { Sälj: { ...roles.Sälj, squaredTotals: 1 } } },
      'invalid-argument',
      'groups/Sälj/squaredTotals',
    ],
    [
      'groups with more people than the whole',
      { ...document, groups: { a: count(...Array<string>(13).fill('4444444444')) } },
      'incompatible',
      'groups',
    ],
    [
      'a group twice',
      {
        ...document,
        groups: [
          ['a', null],
          ['a', null],
        ],
      },
      'invalid-argument',
      'groups',
    ],
  ])('is rejected with the reason: %s', (_, changed, code, path) => {
    expect(failure(() => parse(changed))).toEqual({ code, path });
  });

  test('is not read further when it is of a later format', () => {
    expect(failure(() => parse({ kind: document['kind'], format: 3, counts: 'moved' }))).toEqual({
      code: 'incompatible',
      path: 'format',
    });
  });

  test('names the function that was called', () => {
    for (const changed of [{ tally: 3 }, { groups: 3 }, { minimumGroupSize: 0 }, { invited: -1 }]) {
      const { message } = errorFrom(() => parse({ ...document, ...changed }));
      expect(message).toMatch(/^parseGroupReport: /);
    }
    const instrument = { ...kundorientering, rules: [{}] } as never;
    expect(errorFrom(() => parseGroupReport(instrument, document)).message).toMatch(/^parseGroupReport: /);
  });

  test.each(['', '{', 'null', '[]', '"hello"', '12', file.slice(0, -1), `${file}x`, `\ufeff\ufeff${file}`])(
    'is rejected as text: %j',
    (text) => {
      expect(failure(() => parse(text)).code).toBe('invalid-argument');
    },
  );

  test('has the exception of JSON.parse as its cause', () => {
    expect(errorFrom(() => parse('{')).cause).toBeInstanceOf(SyntaxError);
  });

  test('is rejected with the library’s own error, 10,000 times of anything', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.json()), (input) =>
        failsInWords('parseGroupReport', () => parse(input)),
      ),
      { numRuns: 10_000 },
    );
  });

  test('is rejected when one part is spoilt, 10,000 times', () => {
    // A group or a round may be called anything, be left out, and be hidden; what is not known is null.
    const open = /^(groups|rounds)\/\d+(\/[01])?$|^(tally|groups|rounds)$|^round$|^invited$|squaredTotals$/;
    fc.assert(
      fc.property(spoilt(fc.constant(document), open), (input) => {
        let read: GroupReport;
        try {
          read = parse(input);
        } catch {
          return failsInWords('parseGroupReport', () => parse(input));
        }
        // Input that passes is still a valid report. With the whole hidden it has no groups.
        return read.summary ? read.responses === 12 : read.groups.length === 0;
      }),
      { numRuns: 10_000 },
    );
  });
});
