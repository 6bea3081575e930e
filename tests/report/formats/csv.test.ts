import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../src/report/index.js';
import { failure } from '../../support/errors.js';
import { readCsv as read } from '../read-csv.js';

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

  test('keeps a negative figure a number', () => {
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

  test.each([
    ['a figure', 0.123456, '0,1235'],
    ['a whole number', 12, '12'],
    ['a large number', 1e10, '10000000000'],
    ['no value', undefined, ''],
  ])('rounds a figure to four decimals: %s', (_, value, cell) => {
    expect(csv([[value!]], 'sv')).toBe(`\ufeff${cell}\r\n`);
  });

  test('quotes what would end a cell, and nothing else', () => {
    expect(csv([['a;b', 'c"d', 'e\nf', 'g\th', 'i,j', 'k l']], 'sv')).toBe(
      '\ufeff"a;b";"c""d";"e\nf";"g\th";"i,j";k l\r\n',
    );
  });

  test('may be empty, or have empty rows', () => {
    expect(csv([], 'sv')).toBe('\ufeff');
    expect(csv([[], ['a']], 'sv')).toBe('\ufeff\r\na\r\n');
  });

  test.each([
    ['no rows', null, 'sv', 'rows'],
    ['a row that is no list', [3], 'sv', 'rows/0'],
    ['a cell that is an object', [['a', {}]], 'sv', 'rows/0/1'],
    ['a cell that is no number', [[NaN]], 'sv', 'rows/0/0'],
    ['a cell that is infinite', [[Infinity]], 'sv', 'rows/0/0'],
    ['a cell that is true', [[true]], 'sv', 'rows/0/0'],
    ['a locale that is none', [], 'not a language', 'locale'],
    ['an empty locale', [], '', 'locale'],
    ['a number for a locale', [], 46, 'locale'],
    ['no locale', [], undefined, 'locale'],
  ])('rejects %s', (_, table, locale, path) => {
    expect(failure(() => csv(table as never, locale as never))).toEqual({ code: 'invalid-argument', path });
  });
});
