import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { exportStrings } from '../../../src/locales/sv/export.js';
import {
  groupReport,
  groupReportToCsv,
  summaryToCsv,
  type CsvOptions,
  type GroupInput,
} from '../../../src/report/index.js';
import { summarize } from '../../../src/scoring/index.js';
import { failure } from '../../support/errors.js';
import { inputs } from '../inputs.js';
import { readCsv } from '../read-csv.js';
import { count, first, roles, spring, twelve } from '../twelve.js';

const sv = { texts: kundorienteringSv };
const reportOf = (input: GroupInput) => groupReport<string, string, string>(kundorientering, input);
const rowsOf = (input: GroupInput, options: CsvOptions = sv, separator = ';') =>
  readCsv(groupReportToCsv(reportOf(input), options), separator);

describe('a report as CSV', () => {
  const rows = rowsOf({ tally: twelve, groups: roles, rounds: { Start: first, Vår: spring } });

  test('has a column for the round and one for the group', () => {
    expect(rows[0]?.slice(0, 5)).toEqual(['Omgång', 'Grupp', 'Område', 'Antal svar', 'Medelvärde']);
    // Three parts of ten areas and a whole, four hidden ones, and the headings.
    expect(rows).toHaveLength(3 * 11 + 4 + 1);
  });

  test('has the whole first', () => {
    // 36/12 = 3; squares 3·4 + 2·1 + 0 + 4·1 + 2·4 = 26; sd √(26/11) = 1.5374; s² = 2.36: high. Sixth and seventh of 12: 3 and 4.
    expect(rows[1]).toEqual('Nu|Alla|ICP & segment|12|3|Gul|1,5374|Hög|3,5|1|5|3|2|1|4|2'.split('|'));
    expect(rows[2]?.slice(2)).toEqual('Kundresor & personas|12|4|Grön|0|Låg|4|4|4|0|0|0|12|0'.split('|'));
    // (36 + 9·48)/120 = 3.9. Totals differ as the first answers do: 1.5374/10, which a report rounds.
    expect(rows[11]).toEqual('Nu|Alla|Alla områden|12|3,9|Grön|0,2|||||||||'.split('|'));
  });

  test('has each group that may be shown, and says of the others that they are hidden', () => {
    expect(rows[12]).toEqual('Nu|Ledning|För få svar|||||||||||||'.split('|'));
    // 1 1 1 2 2: 7/5 = 1.4; squares 3·0.16 + 2·0.36 = 1.2; sd √0.3 = 0.5477.
    expect(rows[13]).toEqual('Nu|Sälj|ICP & segment|5|1,4|Röd|0,5477|Låg|1|1|2|3|2|0|0|0'.split('|'));
    expect(rows.slice(24, 26)).toEqual([
      'Nu|Kundteam|För få svar|||||||||||||'.split('|'),
      'Nu|Produkt|För få svar|||||||||||||'.split('|'),
    ]);
  });

  test('has the earlier rounds last, in their order', () => {
    expect(rows[26]).toEqual('Start|Alla|För få svar|||||||||||||'.split('|'));
    // 2 2 2 3 3 3: 2.5; squares 6·0.25 = 1.5; sd √0.3 = 0.5477.
    expect(rows[27]).toEqual('Vår|Alla|ICP & segment|6|2,5|Gul|0,5477|Låg|2,5|2|3|0|3|3|0|0'.split('|'));
  });

  test('has no column for groups or rounds when there are none', () => {
    expect(rowsOf({ tally: twelve })[0]?.[0]).toBe('Område');
    expect(rowsOf({ tally: twelve, groups: roles })[0]?.slice(0, 2)).toEqual(['Grupp', 'Område']);
    expect(rowsOf({ tally: twelve, rounds: { Vår: spring } })[0]?.slice(0, 2)).toEqual(['Omgång', 'Område']);
  });

  test('names the present round where it has a name', () => {
    const input = { tally: twelve, rounds: { Vår: spring }, round: 'Hösten 2026' };
    expect(new Set(rowsOf(input).map(([round]) => round))).toEqual(new Set(['Omgång', 'Hösten 2026', 'Vår']));
  });

  test('leaves out a round of another instrument or version', () => {
    const other = { ...spring, version: 2 };
    expect(rowsOf({ tally: twelve, rounds: { Förr: other, Vår: spring } })).toEqual(
      rowsOf({ tally: twelve, rounds: { Vår: spring } }),
    );
    expect(rowsOf({ tally: twelve, rounds: { Förr: other } })).toEqual(rowsOf({ tally: twelve }));
  });

  // RFC 4180, section 2, rule 4: "Each line should contain the same number of fields throughout the file."
  test('has as many cells in every row, whoever answered what', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.constantFrom(['sv', ';'], ['en', ',']),
        ({ instrument, input }, [locale, separator]) => {
          const rows = readCsv(
            groupReportToCsv(groupReport(instrument, input), { locale: locale }),
            separator,
          );
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        },
      ),
    );
  });

  test('is in English where asked, and in every language that is not Swedish', () => {
    const english = rowsOf({ tally: twelve, groups: roles }, { locale: 'en', texts: kundorienteringEn }, ',');
    expect(english[0]?.slice(0, 3)).toEqual(['Group', 'Area', 'Answers']);
    expect(english[12]?.slice(0, 3)).toEqual(['Ledning', 'Too few answers', '']);
    expect(english[11]?.slice(0, 4)).toEqual(['Everyone', 'All areas', '12', '3.9']);
    expect(rowsOf({ tally: twelve }, { locale: 'de' })[0]?.[0]).toBe('Area');
    expect(rowsOf({ tally: twelve }, { locale: 'sv-FI' })[0]?.[0]).toBe('Område');
    // Sena, a language of Mozambique, begins as Swedish does.
    expect(rowsOf({ tally: twelve }, { locale: 'svx' }, ',')[0]?.[0]).toBe('Area');
  });

  test('has headings of a host’s own where given', () => {
    const strings = {
      ...exportStrings.tableStrings,
      area: 'Fält',
      answered: (value: number) => `Gav ${value}`,
    };
    const [headings] = rowsOf({ tally: twelve }, { strings });
    expect(headings?.[0]).toBe('Fält');
    expect(headings?.slice(-2)).toEqual(['Gav 4', 'Gav 5']);
  });

  test.each([undefined, null, {}, { locale: null, texts: null, strings: null }])(
    'is in Swedish, with the areas’ ids, with the options %j',
    (options) => {
      const rowsOfTwelve = readCsv(groupReportToCsv(reportOf({ tally: twelve }), options), ';');
      expect(rowsOfTwelve[0]?.[0]).toBe('Område');
      expect(rowsOfTwelve[1]?.[0]).toBe('icp');
    },
  );

  test('says of a whole that is too small that it is hidden', () => {
    const rowsOfFour = rowsOf({ tally: first, groups: roles });
    expect(rowsOfFour.slice(1)).toEqual(['För få svar|||||||||||||'.split('|')]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t1', '\r1'])('does not let a group called %j run', (name) => {
    expect(rowsOf({ tally: twelve, groups: { [name]: roles.Sälj } })[12]?.[0]).toBe(`'${name}`);
  });

  test('has no squared totals, and no figure of a hidden group', () => {
    const hidden = count('1444444444', '1444444444', '1444444444');
    const file = groupReportToCsv(reportOf({ tally: twelve, groups: { Ny: hidden } }), sv);
    expect(readCsv(file, ';').at(-1)).toEqual('Ny|För få svar|||||||||||||'.split('|'));
  });

  test.each<[string, unknown, unknown, string]>([
    ['something that is no report', null, sv, 'report'],
    ['a tally', twelve, sv, 'report/scale'],
    ['a report without a scale', { ...reportOf({ tally: twelve }), scale: null }, sv, 'report/scale'],
    ['a round that is no name', { ...reportOf({ tally: twelve }), round: 3 }, sv, 'report/round'],
    [
      'counts that are none',
      {
        ...reportOf({ tally: twelve }),
        groups: [{ name: 'a', summary: { n: 5, questions: [{ id: 'a' }] } }],
      },
      sv,
      'report/groups/0/summary/questions/0/n',
    ],
    ['options that are none', reportOf({ tally: twelve }), 3, 'options'],
    ['a locale that is none', reportOf({ tally: twelve }), { locale: 'not a language' }, 'options/locale'],
    ['a locale that is no text', reportOf({ tally: twelve }), { locale: 3 }, 'options/locale'],
  ])('rejects %s', (_, report, options, path) => {
    expect(failure(() => groupReportToCsv(report as never, options as never))).toEqual({
      code: 'invalid-argument',
      path,
    });
  });

  test.each([{ strings: {} }, { texts: {} }])(
    'cannot be made with incomplete strings or texts: %j',
    (options) => {
      const report = reportOf({ tally: twelve });
      expect(failure(() => groupReportToCsv(report, options as never))).toEqual({
        code: 'unreadable',
        path: 'options',
      });
    },
  );
});

describe('a summary as CSV', () => {
  const { scale } = kundorientering;
  // By hand: 2, 3, 4, 4, 5 → mean 18/5 = 3.6; squared deviations 2.56 + 0.36 + 0.16 + 0.16 + 1.96 = 5.2; sd √(5.2/4) = 1.1402.
  const five = ['2', '3', '4', '4', '5'].map((value) => value.repeat(10));
  const summary = summarize(kundorientering, count(...five));

  test('has a row for each area and one for the whole, in Swedish', () => {
    const rows = readCsv(summaryToCsv(summary, scale, { texts: kundorienteringSv }), ';');
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual([
      'Område',
      'Antal svar',
      'Medelvärde',
      'Läge',
      'Standardavvikelse',
      'Spridning',
      'Median',
      'Lägst',
      'Högst',
      'Svarade 1',
      'Svarade 2',
      'Svarade 3',
      'Svarade 4',
      'Svarade 5',
    ]);
    expect(rows[1]).toEqual([
      'ICP & segment',
      '5',
      '3,6',
      'Grön',
      '1,1402',
      'Hög',
      '4',
      '2',
      '5',
      '0',
      '1',
      '1',
      '2',
      '1',
    ]);
    expect(rows[11]).toEqual('Alla områden|5|3,6|Grön|1,1402|||||||||'.split('|'));
  });

  test('is in English where asked', () => {
    const rows = readCsv(summaryToCsv(summary, scale, { locale: 'en-GB', texts: kundorienteringEn }), ',');
    expect(rows[1]?.slice(0, 6)).toEqual(['ICP & segments', '5', '3.6', 'Green', '1.1402', 'High']);
  });

  test('names areas by id without texts, and leaves a cell empty where there is no value', () => {
    const one = summarize(kundorientering, count('4'.repeat(10)));
    expect(readCsv(summaryToCsv(one, scale), ';')[1]?.slice(0, 6)).toEqual(['icp', '1', '4', 'Grön', '', '']);
  });

  test.each<[string, unknown, unknown, string]>([
    ['something that is no summary', 3, scale, 'summary'],
    ['a scale that is none', summary, { min: 5, max: 1 }, 'scale/max'],
  ])('rejects %s', (_, figures, ends, path) => {
    expect(failure(() => summaryToCsv(figures as never, ends as never))).toEqual({
      code: 'invalid-argument',
      path,
    });
  });
});
