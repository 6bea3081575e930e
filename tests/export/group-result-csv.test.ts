import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupResultToCsv } from '../../src/export/index.js';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';
import { tally } from '../../src/scoring/index.js';
import { groups as people, names } from '../scoring/arbitrary.ts';
import { readCsv } from './support/read-csv.ts';
import { first, roles, spring, twelve } from './support/twelve.ts';

const sv = { texts: kundorienteringSv };

describe('a group’s result as CSV', () => {
  const rows = readCsv(
    groupResultToCsv(
      kundorientering,
      { tally: twelve, groups: roles, rounds: { Start: first, Vår: spring } },
      sv,
    ),
    ';',
  );

  test('has a column for the round and one for the group', () => {
    expect(rows[0]?.slice(0, 5)).toEqual(['Omgång', 'Grupp', 'Område', 'Antal svar', 'Medelvärde']);
    // Three parts of ten areas and a whole, four hidden ones, and the headings.
    expect(rows).toHaveLength(3 * 11 + 4 + 1);
  });

  test('has the whole first', () => {
    // 36/12 = 3; squares 3·4 + 2·1 + 0 + 4·1 + 2·4 = 26; sd √(26/11) = 1.5374; s² = 2.36: high. Sixth and seventh of 12: 3 and 4.
    expect(rows[1]).toEqual('Nu|Alla|ICP & segment|12|3|Gul|1,5374|Hög|3,5|1|5|3|2|1|4|2'.split('|'));
    expect(rows[2]?.slice(2)).toEqual('Kundresor & personas|12|4|Grön|0|Låg|4|4|4|0|0|0|12|0'.split('|'));
    // (36 + 9·48)/120 = 3.9. Totals differ as the first answers do: 1.5374/10.
    expect(rows[11]).toEqual('Nu|Alla|Alla områden|12|3,9|Grön|0,1537|||||||||'.split('|'));
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

  test('has no column for what there is not', () => {
    const alone = groupResultToCsv(kundorientering, { tally: twelve }, sv);
    expect(readCsv(alone, ';')[0]?.[0]).toBe('Område');
    const grouped = groupResultToCsv(kundorientering, { tally: twelve, groups: roles }, sv);
    expect(readCsv(grouped, ';')[0]?.slice(0, 2)).toEqual(['Grupp', 'Område']);
  });

  // RFC 4180, section 2, rule 4: "Each line should contain the same number of fields throughout the file."
  test('has as many cells in every row, whoever answered what', () => {
    fc.assert(
      fc.property(
        people(),
        fc.array(names, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(['sv', ';'], ['en', ',']),
        ({ instrument, responses }, parts, withRounds, minimumGroupSize, [locale, separator]) => {
          const all = tally(instrument, responses);
          const groups = Object.fromEntries(
            parts.map((name, part) => [
              name,
              tally(
                instrument,
                responses.filter((_, index) => index % (parts.length + 1) === part),
              ),
            ]),
          );
          const result = { tally: all, groups, minimumGroupSize, ...(withRounds && { rounds: { a: all } }) };
          const rows = readCsv(groupResultToCsv(instrument, result, { locale }), separator);
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        },
      ),
    );
  });

  test('is in English where asked', () => {
    const english = readCsv(
      groupResultToCsv(
        kundorientering,
        { tally: twelve, groups: roles },
        { locale: 'en', texts: kundorienteringEn },
      ),
      ',',
    );
    expect(english[0]?.slice(0, 3)).toEqual(['Group', 'Area', 'Answers']);
    expect(english[12]?.slice(0, 3)).toEqual(['Ledning', 'Too few answers', '']);
    expect(english[11]?.slice(0, 4)).toEqual(['Everyone', 'All areas', '12', '3.9']);
  });

  test('says of a whole that is too small that it is hidden', () => {
    const rowsOfFour = readCsv(groupResultToCsv(kundorientering, { tally: first, groups: roles }, sv), ';');
    expect(rowsOfFour.slice(1)).toEqual(['För få svar|||||||||||||'.split('|')]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t1', '\r1'])('does not let a group called %j run', (name) => {
    const file = groupResultToCsv(kundorientering, { tally: twelve, groups: { [name]: roles.Sälj } }, sv);
    expect(readCsv(file, ';')[12]?.[0]).toBe(`'${name}`);
  });

  test('refuses what is no result', () => {
    expect(() => groupResultToCsv(kundorientering, { tally: { ...twelve, version: 2 } })).toThrow(
      expect.objectContaining({ code: 'incompatible', path: ['result', 'tally', 'version'] }),
    );
  });
});
