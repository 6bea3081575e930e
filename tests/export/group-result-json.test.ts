import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupResultToJson, parseGroupResult } from '../../src/export/index.js';
import { kundorientering } from '../../src/instruments/index.js';
import { mergeTallies, tally, type Tally } from '../../src/scoring/index.js';
import { anything, spoilt } from '../schema/malformed.ts';
import { patiently, refusalOf } from '../schema/refusal.ts';
import { names, responsesOf, rowsOf, instruments } from '../scoring/arbitrary.ts';
import { count, first, roles, spring, twelve } from './support/twelve.ts';

const whole = { tally: twelve, groups: roles, rounds: { Start: first, Vår: spring }, minimumGroupSize: 5 };
const file = groupResultToJson(kundorientering, whole);
const document = JSON.parse(file) as Record<string, unknown>;
/** The code and the place of what is refused. */
const refused = (changed: object | string) => {
  const { code, path, message } = refusalOf(() => parseGroupResult(kundorientering, changed));
  return { code, path: path.join('/'), message };
};

/** A group's result of any instrument: people in groups, some in none, and rounds of others. */
const results = instruments.chain((instrument) => {
  const tallied = rowsOf(instrument, 8).map((rows) => tally(instrument, responsesOf(instrument, rows)));
  const named = fc.dictionary(names, fc.option(tallied, { freq: 4 }), { maxKeys: 4 });
  return fc
    .record({
      groups: named,
      rounds: named,
      rest: tallied,
      minimumGroupSize: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ groups, rounds, rest, minimumGroupSize }) => {
      const people = Object.values(groups).filter((group): group is Tally => group !== null);
      return {
        instrument,
        result: { tally: mergeTallies(rest, ...people), groups, rounds, minimumGroupSize },
      };
    });
});

describe('a group’s result as JSON', () => {
  test('says what it is, and holds counts', () => {
    expect(document).toEqual({
      kind: 'kund-diagnos-group-result',
      format: 1,
      instrument: 'kundorientering',
      version: 1,
      tally: {
        instrument: 'kundorientering',
        version: 1,
        responses: 12,
        questions: Object.fromEntries(
          kundorientering.questions.map(({ id }) => [id, id === 'icp' ? [3, 2, 1, 4, 2] : [0, 0, 0, 12, 0]]),
        ),
        // Totals are the first answer + 36: 3 of 37, 2 of 38, 1 of 39, 4 of 40 and 2 of 41.
        // 3·1369 + 2·1444 + 1521 + 4·1600 + 2·1681 = 4107 + 2888 + 1521 + 6400 + 3362.
        squaredTotals: 18278,
      },
      groups: { Ledning: null, Sälj: roles.Sälj, Kundteam: null, Produkt: null },
      rounds: { Start: null, Vår: spring },
      minimumGroupSize: 5,
    });
  });

  test('is read back, from the text and from what it says', () => {
    const { tally: read, groups } = parseGroupResult(kundorientering, file);
    expect(read).toEqual(twelve);
    expect(Object.keys(groups)).toEqual(['Ledning', 'Sälj', 'Kundteam', 'Produkt']);
    expect(parseGroupResult(kundorientering, document)).toEqual(parseGroupResult(kundorientering, file));
  });

  test('goes there and back unchanged, whatever the groups are called', () => {
    fc.assert(
      fc.property(results, ({ instrument, result }) => {
        const written = groupResultToJson(instrument, result);
        const read = parseGroupResult(instrument, written);
        expect(groupResultToJson(instrument, read)).toBe(written);
        if (result.tally.responses >= result.minimumGroupSize) expect(read.tally).toEqual(result.tally);
      }),
    );
  });

  test('has nothing of a whole that is too small', () => {
    const four = groupResultToJson(kundorientering, { tally: first, groups: { Sälj: first } });
    expect(JSON.parse(four)).toMatchObject({ tally: null, groups: {}, rounds: {}, minimumGroupSize: 5 });
    expect(parseGroupResult(kundorientering, four).tally).toBe(null);
  });

  test('leaves no fewer than the limit to be worked out from the whole', () => {
    fc.assert(
      fc.property(results, ({ instrument, result }) => {
        const { tally: read, groups } = parseGroupResult(instrument, groupResultToJson(instrument, result));
        const shown = Object.values(groups).filter((group) => group !== null);
        const rest = (read?.responses ?? 0) - shown.reduce((people, group) => people + group.responses, 0);
        expect(rest === 0 || rest >= result.minimumGroupSize).toBe(true);
        for (const group of shown) expect(group.responses).toBeGreaterThanOrEqual(result.minimumGroupSize);
      }),
    );
  });

  test('is hidden again when somebody has written what should be hidden into it', () => {
    const { tally: read, groups } = parseGroupResult(kundorientering, {
      ...document,
      groups: { ...roles },
      rounds: { Start: first },
    });
    expect(read).toEqual(twelve);
    expect(groups).toEqual({ Ledning: null, Sälj: roles.Sälj, Kundteam: null, Produkt: null });
  });
});

describe('a document that is none', () => {
  test.each([
    ['a later format', { ...document, format: 2 }, 'incompatible', 'result/format'],
    ['no format', { ...document, format: '1' }, 'invalid-result', 'result/format'],
    ['another kind', { ...document, kind: 'plan' }, 'invalid-result', 'result/kind'],
    ['another instrument', { ...document, instrument: 'pulse' }, 'incompatible', 'result/instrument'],
    ['another version', { ...document, version: 2 }, 'incompatible', 'result/version'],
    ['an unknown field', { ...document, segments: {} }, 'invalid-result', 'result/segments'],
    ['no rounds', { ...document, rounds: undefined }, 'invalid-result', 'result/rounds'],
    ['a limit of nobody', { ...document, minimumGroupSize: 0 }, 'invalid-result', 'result/minimumGroupSize'],
    [
      'counts that do not add up',
      { ...document, tally: { ...twelve, questions: { ...twelve.questions, icp: [3, 2, 1, 4, 3] } } },
      'invalid-result',
      'result/tally/questions/icp',
    ],
    [
      'a sum of squares that nobody can have',
      { ...document, groups: { Sälj: { ...roles.Sälj, squaredTotals: 1 } } },
      'invalid-result',
      'result/groups/Sälj/squaredTotals',
    ],
    [
      'a round of another version',
      { ...document, rounds: { Vår: { ...spring, version: 2 } } },
      'incompatible',
      'result/rounds/Vår/version',
    ],
    [
      'groups with more people than the whole',
      { ...document, groups: { a: count(...Array<string>(13).fill('4444444444')) } },
      'incompatible',
      'result/groups',
    ],
  ])('is refused with the reason: %s', (_, changed, code, path) => {
    expect(refused(changed)).toMatchObject({ code, path });
  });

  test('says that a later format takes a later library', () => {
    expect(refused({ ...document, format: 2, tally: 'moved' }).message).toBe(
      '/result/format: expected format 1; a later format takes a later kund-diagnos to read, got 2',
    );
  });

  test.each(['', '{', 'null', '[]', '"hello"', '12', file.slice(0, -1), `${file}x`])(
    'is refused as text: %j',
    (text) => {
      expect(refused(text).code).toBe('invalid-result');
    },
  );

  const own = (input: unknown) => refusalOf(() => parseGroupResult(kundorientering, input)).code;
  const codes = ['invalid-result', 'incompatible', 'unreadable'];

  test('is refused with the library’s own error, whatever it is', patiently, () => {
    fc.assert(
      fc.property(anything, (input) => codes.includes(own(input))),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.json(), (input) => codes.includes(own(input))),
      { numRuns: 2000 },
    );
  });

  test('is refused with the library’s own error when spoilt in one place', patiently, () => {
    // A group or a round may be called anything, be left out, and be hidden.
    const open = /^(groups|rounds)\/[^/]+$/;
    fc.assert(
      fc.property(spoilt(fc.constant(document), open), (input) => {
        try {
          const read = parseGroupResult(kundorientering, input);
          // What passes is a result all the same; with the whole hidden there are no groups.
          return read.tally ? read.tally.responses === 12 : Object.keys(read.groups).length === 0;
        } catch {
          return codes.includes(own(input));
        }
      }),
      { numRuns: 5000 },
    );
  });
});
