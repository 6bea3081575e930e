import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, summaryToCsv } from '../../src/export/index.js';
import { readCsv as read } from './support/read-csv.ts';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';
import { summarize, tally } from '../../src/scoring/index.js';

describe('a table as CSV', () => {
  test('has the decimal sign of Swedish, and a semicolon between cells', () => {
    expect(
      csv(
        [
          ['a', 3.45],
          ['b', null],
        ],
        'sv',
      ),
    ).toBe('\ufeffa;3,45\r\nb;\r\n');
  });

  test('has the decimal sign of English, and a comma between cells', () => {
    expect(csv([['a', 3.45, 1234567]], 'en')).toBe('\ufeffa,3.45,1234567\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\tmed indrag', "'\tmed indrag"],
  ])('does not let %j run as a formula', (text, safe) => {
    expect(read(csv([[text]], 'sv'), ';')).toEqual([[safe]]);
  });

  test('leaves a negative figure a figure', () => {
    expect(csv([[-0.5]], 'sv')).toBe('\ufeff-0,5\r\n');
  });

  // The separator of one country stands inside a text in another's file.
  test.each([
    ['Norr;=1+1', "Norr;'=1+1"],
    ['Norr,@SUM(A1)', "Norr,'@SUM(A1)"],
    ['Norr\n-1', "Norr\n'-1"],
    ['Norr\t+1', "Norr\t'+1"],
    ['＝1', "'＝1"],
    ['Norr - Syd = allt', 'Norr - Syd = allt'],
  ])('does not let %j run as a formula where another separator is the custom', (text, safe) => {
    for (const locale of ['sv', 'en']) {
      expect(read(csv([[text]], locale), locale === 'sv' ? ';' : ',')).toEqual([[safe]]);
    }
  });

  const hostile = fc.array(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '"', "'", ' ', 'a'),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    hostile.map((characters) => characters.join('')),
  );
  const rows = fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { minLength: 1 });
  const locales = fc.constantFrom('sv', 'en', 'ar');

  test('gives back any text, whatever is in it', () => {
    const plain = (table: string[][]) => table.map((row) => row.map((text) => text.replaceAll("'", '')));
    fc.assert(
      fc.property(rows, locales, (table, locale) => {
        const back = read(csv(table, locale), locale === 'sv' ? ';' : ',');
        expect(plain(back)).toEqual(plain(table));
      }),
    );
  });

  test('has no cell that begins like a formula, whichever separator it is read with', () => {
    fc.assert(
      fc.property(rows, locales, (table, locale) => {
        const cells = csv(table, locale)
          .slice(1)
          .replace(/\r\n$/, '')
          .split(/[,;\t\r\n]/);
        for (const cell of cells) expect(cell.replaceAll('"', '')).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  test('refuses a locale that is none', () => {
    expect(() => csv([], 'not a language')).toThrow(RangeError);
  });
});

describe('a summary as CSV', () => {
  const { questions, scale } = kundorientering;
  const person = (id: string, value: number) => ({
    id,
    instrument: 'kundorientering',
    version: 1,
    answers: Object.fromEntries(questions.map((question) => [question.id, value])) as Record<
      (typeof questions)[number]['id'],
      number
    >,
  });
  // By hand: 2, 3, 4, 4, 5 → mean 18/5 = 3.6; squared deviations 2.56 + 0.36 + 0.16 + 0.16 + 1.96 = 5.2; sd √(5.2/4) = 1.1402.
  const five = [2, 3, 4, 4, 5].map((value, index) => person(`p${index}`, value));
  const summary = summarize(kundorientering, tally(kundorientering, five));

  test('has a row for each area and one for the whole, in Swedish', () => {
    const rows = read(summaryToCsv(summary, scale, { texts: kundorienteringSv }), ';');
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
    const rows = read(summaryToCsv(summary, scale, { locale: 'en-GB', texts: kundorienteringEn }), ',');
    expect(rows[1]?.slice(0, 6)).toEqual(['ICP & segments', '5', '3.6', 'Green', '1.1402', 'High']);
  });

  test('names areas by id without texts, and leaves a cell empty where there is no value', () => {
    const one = summarize(kundorientering, tally(kundorientering, [person('p', 4)]));
    expect(read(summaryToCsv(one, scale), ';')[1]?.slice(0, 6)).toEqual(['icp', '1', '4', 'Grön', '', '']);
  });
});
