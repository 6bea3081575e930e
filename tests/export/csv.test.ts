import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, summaryToCsv } from '../../src/export/index.js';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';
import { summarize, tally } from '../../src/scoring/index.js';

/** A reader of its own, by RFC 4180, with the separator to expect. */
function read(file: string, separator: string): string[][] {
  expect(file.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 1; i < file.length; i++) {
    const character = file[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (file[i + 1] === '"') cell += file[i++]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator || file.startsWith('\r\n', i)) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += character;
  }
  expect(cell).toBe('');
  return rows.slice(0, -1);
}

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

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
    'does not let %j run as a formula',
    (text) => {
      expect(read(csv([[text]], 'sv'), ';')).toEqual([[`'${text}`]]);
    },
  );

  test('leaves a negative figure a figure', () => {
    expect(csv([[-0.5]], 'sv')).toBe('\ufeff-0,5\r\n');
  });

  test('gives back any text, whatever is in it', () => {
    const cells = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(cells, fc.constantFrom('sv', 'en', 'ar'), (rows, locale) => {
        const separator = locale === 'sv' ? ';' : ',';
        const back = read(csv(rows, locale), separator);
        expect(back.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@]|[\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@]|[\t\r])/, ''))),
        );
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
    expect(rows[11]).toEqual(['Alla områden', '5', '3,6', 'Grön', '1,1402']);
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
