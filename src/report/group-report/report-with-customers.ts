import type { Instrument } from '../../scoring/instrument.js';
import { customersStep } from '../customers/customers-step.js';
import { reportOrThrow, type GroupInput, type GroupReport } from './report.js';

/**
 * Everything that may be shown of a group, from its counts.
 *
 * A whole group smaller than the limit is reduced to its number of answers. Groups smaller than the limit are hidden, and one more
 * where the whole minus the groups that are shown would tell about fewer people than the limit; people of the whole who are in no
 * group count as hidden. Of a round that is too small, or of another instrument or version, only the name and the reason are left.
 *
 * @param instrument The instrument that was answered.
 * @param input The whole group's tally and, where you have them, one breakdown, earlier rounds and the rest of `GroupInput`.
 * @returns The report. A report that is made from another report hides nothing more.
 * @throws {KundDiagnosError} `incompatible` for figures of another instrument or version, and for groups that hold others than the whole;
 *   else `invalid-argument`.
 *
 * @example
 * const team = tally(kundorientering, responses);
 * const report = groupReport(kundorientering, { tally: team, groups: [['CS', team]], minimumGroupSize: 2 });
 * [report.responses, report.summary.rounded, report.groups[0].name]; // [2, 3.5, 'CS']
 * groupReport(kundorientering, { tally: team }).summary; // null
 */
export function groupReport<Q extends string, R extends string, S extends string>(
  instrument: Instrument<Q, R, S>,
  input: GroupInput<Q>,
): GroupReport<Q, R, S> {
  return reportOrThrow('groupReport', instrument, input, customersStep);
}
