import type { Instrument } from '../scoring/instrument.js';
import { summarize } from '../scoring/summarize.js';
import type { Tally } from '../scoring/tally.js';
import type { Groups } from '../scoring/visible-groups.js';
import { csv } from './csv.js';
import { readResult, type GroupResultInput } from './group-result.js';
import { resultTable } from './result-table.js';
import type { CsvOptions } from './summary-to-csv.js';
import { wordsFor } from './words.js';

/**
 * A group's result with its groups and earlier rounds as one table for a spreadsheet: one row an area in each, which can be
 * filtered by group and round. What the least group size hides stands there in words, without figures.
 *
 * @param instrument - The instrument that was answered.
 * @param result - The whole group's tally, and where there are any: `groups`, `rounds` and `minimumGroupSize` (people, a whole
 *   number from 1; 5 when left out).
 * @returns the text of a CSV file
 * @throws KundDiagnosError `invalid-result`, or `incompatible` for figures of another instrument or version and for groups
 *   that hold more people than the whole; the path says where
 *
 * @example
 * const few = { tally: tally(kundorientering, responses) };
 * groupResultToCsv(kundorientering, few, { locale: 'en' }).split('\r\n')[1]; // 'Too few answers,,,,,,,,,,,,,'
 * const open = { ...few, minimumGroupSize: 2 };
 * groupResultToCsv(kundorientering, open, { texts: kundorienteringSv }).split('\r\n')[11]; // 'Alla områden;2;3,45;Grön;0,0707;;;;;;;;;'
 */
export function groupResultToCsv<Q extends string>(
  instrument: Instrument<Q>,
  result: GroupResultInput<Q>,
  options: CsvOptions = {},
): string {
  const { tally, groups, rounds } = readResult(instrument, result);
  const { locale = 'sv', texts, words = wordsFor(locale) } = options;
  const summary = (of: Tally<Q> | null) => of && summarize(instrument, of);
  const named = (tallies: Groups<Q>) =>
    Object.entries<Tally<Q> | null>(tallies).map(([name, of]) => [name, summary(of)] as const);
  const rows = resultTable(summary(tally), named(groups), named(rounds), instrument.scale, words, texts);
  return csv(rows, locale);
}
