/** A cell of a table: text, a figure, or no value. */
export type Cell = string | number | null;

/** The character that a spreadsheet needs to see that a file is UTF-8. */
const byteOrderMark = '\ufeff';

/**
 * A table as CSV that a spreadsheet in this language opens right: its decimal sign, a semicolon where that sign is a
 * comma, a byte-order mark, and no text that would be run as a formula.
 *
 * @param rows - The table, headings first. `null` becomes an empty cell.
 * @param locale - BCP 47 tag, for example `sv`.
 * @returns the file's text
 * @throws {RangeError} for a locale that is no language tag
 *
 * @example
 * csv([['Område', 'Medel'], ['=A1', 3.5]], 'en'); // '\ufeffOmråde,Medel\r\n\'=A1,3.5\r\n'
 */
export function csv(rows: readonly (readonly Cell[])[], locale: string): string {
  const decimal = (0.5).toLocaleString(locale).charAt(1);
  const separator = decimal === ',' ? ';' : ',';
  // Figures in the digits that spreadsheets read, whatever digits the language writes.
  const figure = (value: number) => String(Number(value.toFixed(4))).replace('.', decimal);
  const cell = (value: Cell) =>
    value === null ? '' : typeof value === 'number' ? figure(value) : text(value);
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

/**
 * A text as a cell. What begins like a formula gets an apostrophe first: spreadsheets then take it for the text it is. So does what
 * follows a separator inside the text, should the file be opened where another separator is the custom.
 */
function text(value: string): string {
  const harmless = value.replace(/^(?=[\t\r\n])|(?<=^|[",;\t\r\n])(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/g, "'");
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
