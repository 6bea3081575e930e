import { parseArgument } from '../../scoring/validation/argument.js';
import { arrayOf, fail, type Parser } from '../../scoring/validation/validate.js';
import { parseLocale } from '../language.js';

/** A cell of a table: text, a figure, or no value. */
export type CsvCell = string | number | null;

/** Lets spreadsheets recognize UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV that a spreadsheet in this language opens correctly: with its decimal sign, a semicolon between cells where that
 * sign is a comma, a byte-order mark, and no text that would be run as a formula.
 *
 * @param rows The table, headings first. `null` becomes an empty cell.
 * @param locale BCP 47 tag, for example `sv`.
 * @returns The file's text.
 * @throws {KundDiagnosError} `invalid-argument` for rows that are not lists of texts, finite numbers and `null`, or a locale that is not a
 *   language tag.
 *
 * @example
 * csv([['Område', 'Medel'], ['=A1', 3.5]], 'en'); // '\ufeffOmråde,Medel\r\n\'=A1,3.5\r\n'
 */
export function csv(rows: readonly (readonly CsvCell[])[], locale: string): string {
  const table = parseArgument('csv', 'rows', rows, arrayOf(arrayOf(parseCell)));
  return csvOf(table, parseArgument('csv', 'locale', locale, parseLocale));
}

const parseCell: Parser<CsvCell> = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Number.isFinite(value)) return value as CsvCell;
  return fail('a text, a number or null', value);
};

/** A validated table as the text of a CSV file. */
export function csvOf(table: readonly (readonly CsvCell[])[], locale: string): string {
  const decimal = (0.5).toLocaleString(locale).charAt(1);
  const separator = decimal === ',' ? ';' : ',';
  // Always ASCII digits, which is what spreadsheets read.
  const figure = (value: number) => String(Number(value.toFixed(4))).replace('.', decimal);
  const cell = (value: CsvCell) =>
    value === null ? '' : typeof value === 'number' ? figure(value) : textCell(value);
  return BYTE_ORDER_MARK + table.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

/**
 * A text as a cell. An apostrophe before anything that begins like a formula makes spreadsheets read it as text. One is also put after a
 * separator inside the text, in case the file is opened where that separates cells.
 */
function textCell(value: string): string {
  const harmless = value.replace(/^(?=[\t\r\n])|(?<=^|[",;\t\r\n])(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/g, "'");
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
