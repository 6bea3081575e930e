import type { Scale } from '../scoring/instrument.js';
import type { Summary } from '../scoring/summarize.js';
import { csv } from './csv.js';
import { resultTable, type AreaNames } from './result-table.js';
import { wordsFor, type ExportWords } from './words.js';

export interface CsvOptions {
  /** Language of headings and decimal sign: `sv` unless said. Headings are in Swedish or English. */
  readonly locale?: string;
  /** The instrument's texts: the areas' names. Left out: their ids. */
  readonly texts?: AreaNames;
  /** Headings of your own, or in a third language. */
  readonly words?: ExportWords;
}

/**
 * One group's result as a table for a spreadsheet: one row an area, and a last one for the whole.
 *
 * @param summary - From `summarize`. Small groups are left out where the figures are made, not here.
 * @param scale - The instrument's scale: what the columns of counts are called.
 * @returns the text of a CSV file
 *
 * @example
 * const summary = summarize(kundorientering, tally(kundorientering, responses));
 * const rows = summaryToCsv(summary, kundorientering.scale, { texts: kundorienteringSv }).split('\r\n');
 * rows[4]; // 'Closed-loop;2;2,5;Gul;0,7071;;2,5;2;3;0;1;1;0;0'
 */
export function summaryToCsv(summary: Summary, scale: Scale, options: CsvOptions = {}): string {
  const { locale = 'sv', texts, words = wordsFor(locale) } = options;
  return csv(resultTable(summary, [], [], scale, words, texts), locale);
}
