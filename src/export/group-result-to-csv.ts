import type { Instrument } from '../scoring/instrument.js';
import { summarize } from '../scoring/summarize.js';
import type { Groups } from '../scoring/visible-groups.js';
import { csv } from './csv.js';
import { readResult, type GroupResultInput } from './group-result.js';
import { resultParts, resultTable } from './result-table.js';
import { wordsFor, type CsvOptions } from './summary-to-csv.js';

/**
 * A group's result with its groups and earlier rounds as one table for a spreadsheet: one row an area in each, which can be
 * filtered by group and round. What the least group size hides stands there in words, without figures.
 *
 * @param instrument - The instrument that was answered.
 * @param result - The whole group's tally, and where there are any: `groups`, `rounds` and `minimumGroupSize` (people, a whole
 *   number from 1; 5 when left out).
 * @returns the text of a CSV file
 * @throws {@link KundDiagnosError} `invalid-result`, or `incompatible` for figures of another instrument or version and for groups
 *   that hold more people than the whole; the path says where
 *
 * @example
 * groupResultToCsv(kundorientering, { tally: team, groups: { CS: success } }, { texts: kundorienteringSv });
 */
export function groupResultToCsv<Q extends string>(
  instrument: Instrument<Q>,
  result: GroupResultInput<Q>,
  options: CsvOptions = {},
): string {
  const { tally, groups, rounds } = readResult(instrument, result);
  const named = (tallies: Groups<Q>) =>
    Object.entries<Groups<Q>[string]>(tallies).map(
      ([name, of]) => [name, of && summarize(instrument, of)] as const,
    );
  const words = wordsFor(options);
  const whole = tally && summarize(instrument, tally);
  const [labels, parts] = resultParts(whole, named(groups), named(rounds), words);
  return csv(resultTable(labels, parts, instrument.scale, words, options.texts), options.locale ?? 'sv');
}
