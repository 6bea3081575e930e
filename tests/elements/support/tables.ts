// The texts of a table, cell by cell.
import { one, text } from './see.js';

export const table = (root: Element, name: string) => one(root, 'table', name) as HTMLTableElement;

/** A cell's text, without the label that replaces the column's heading in a narrow window. */
const cellText = (cell: HTMLTableCellElement): string => {
  const copy = cell.cloneNode(true) as Element;
  for (const label of copy.querySelectorAll('.label, .scale, svg')) label.remove();
  return copy.textContent.replace(/\s+/gu, ' ').trim();
};

/** Row by row, the headings first. */
export const cells = (of: HTMLTableElement): string[][] =>
  [...of.rows].map((row) => [...row.cells].map(cellText));

/** The headings of the rows, from the top. */
export const rowNames = (of: HTMLTableElement): string[] =>
  [...of.querySelectorAll('th[scope=row]')].map(text);
