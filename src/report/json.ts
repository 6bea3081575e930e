import type { Instrument } from '../scoring/instrument.js';
import { instrumentArgument } from '../scoring/parse-instrument.js';
import type { Summary } from '../scoring/summarize.js';
import type { Tally } from '../scoring/tally.js';
import { parseArgument, parseDocument } from '../scoring/argument.js';
import { fail, failAt, integer, literal, object, record, refine, type Parser } from '../scoring/validate.js';
import { groupReport, type GroupInput, type GroupReport } from './group-report.js';

/** A group's report as a document to store for years: it says what it is, and in which format. */
export interface GroupReportDocument<Q extends string = string> {
  kind: 'kund-diagnos-group-result';
  /** Whole number from 1. It grows when the document changes in a way that an older reader would misread. */
  format: 2;
  instrument: string;
  /** The instrument's version. */
  version: number;
  round: string | null;
  minimumGroupSize: number;
  invited: number | null;
  /** The whole group; `null` when it is smaller than the limit. */
  tally: Tally<Q> | null;
  /** By name, `null` for a hidden one. Pairs, which keep their order. */
  groups: [name: string, tally: Tally<Q> | null][];
  rounds: [name: string, tally: Tally<Q> | null][];
}

const KIND = 'kund-diagnos-group-result';
const FORMAT = 2;

/**
 * A group's report as JSON, to store or to pass on. It holds counts and nobody's answers, and what the least group size hides is not in
 * it.
 *
 * @param report From `groupReport`.
 * @returns JSON, indented for those who open the file; `parseGroupReport` reads it back.
 * @throws {KundDiagnosError} `unreadable` for something that is not a report.
 *
 * @example
 * const team = tally(kundorientering, responses);
 * const file = groupReportToJson(groupReport(kundorientering, { tally: team, minimumGroupSize: 2 }));
 * JSON.parse(file).kind; // 'kund-diagnos-group-result'
 */
export function groupReportToJson(report: GroupReport): string {
  return parseArgument('groupReportToJson', 'report', report, (value) =>
    JSON.stringify(documentOf(value), null, 2),
  );
}

const documentOf: Parser<GroupReportDocument> = (value) => {
  const { instrument, version, round, minimumGroupSize, invited, summary, groups, rounds } =
    value as GroupReport;
  const shownRounds = rounds.filter(({ hiddenReason }) => hiddenReason !== 'incompatible');
  return {
    kind: KIND,
    format: FORMAT,
    instrument,
    version,
    round,
    minimumGroupSize,
    invited,
    tally: tallyOf(summary),
    groups: groups.map((group) => [group.name, tallyOf(group.summary)]),
    rounds: shownRounds.map((earlier) => [earlier.name, tallyOf(earlier.summary)]),
  };
};

/** The input that a report can be made from again: what it shows, and nothing else. */
export const inputOf = ({
  summary,
  groups,
  rounds,
  round,
  invited,
  minimumGroupSize,
}: GroupReport): GroupInput => ({
  tally: tallyOf(summary),
  groups: groups.map((group) => [group.name, tallyOf(group.summary)]),
  rounds: rounds.map((earlier) => [earlier.name, tallyOf(earlier.summary)]),
  round,
  invited,
  minimumGroupSize,
});

/** A summary's counts. A published tally has no `squaredTotals`. */
export const tallyOf = <Q extends string>(summary: Summary<Q> | null): Tally<Q> | null =>
  summary && {
    instrument: summary.instrument,
    version: summary.version,
    responses: summary.n,
    questions: Object.fromEntries(
      summary.questions.map(({ id, counts }) => [id, [...counts]]),
    ) as Tally<Q>['questions'],
  };

/**
 * Reads back what `groupReportToJson` wrote. Everything is checked, the figures are worked out again from the counts, and the
 * document's own least group size is applied once more, should somebody have written it by hand.
 *
 * @param instrument The instrument that the document must belong to.
 * @param document The JSON text, with or without a byte-order mark, or what `JSON.parse` made of it. Format 1 is read too.
 * @returns The report.
 * @throws {KundDiagnosError} `incompatible` for a format later than this version of the library knows, and for another instrument or
 *   version; else `invalid-argument`.
 *
 * @example
 * const team = tally(kundorientering, responses);
 * const file = groupReportToJson(groupReport(kundorientering, { tally: team, minimumGroupSize: 2 }));
 * parseGroupReport(kundorientering, file).summary.rounded; // 3.5
 */
export function parseGroupReport<Q extends string, R extends string, S extends string>(
  instrument: Instrument<Q, R, S>,
  document: unknown,
): GroupReport<Q, R, S> {
  const { id, version } = instrumentArgument('parseGroupReport', instrument);
  const input = parseDocument('parseGroupReport', document, (value) => {
    const fields = typeof value === 'string' ? parseJson(value) : value;
    // What it is comes first: whatever else is wrong follows from that.
    object({ kind: literal(KIND, 'invalid-argument'), format: parseFormat })(fields);
    object({ instrument: literal(id), version: literal(version) })(fields);
    for (const [key] of record((field) => field)(fields)) {
      if (!FIELDS.has(key)) failAt(key, 'no such field', key);
    }
    return object({
      round: unparsed,
      minimumGroupSize: unparsed,
      invited: unparsed,
      tally: present,
      groups: present,
      rounds: present,
    })(fields);
  });
  return groupReport(instrument, input as never);
}

const unparsed: Parser<unknown> = (value) => value;
const present = refine('a value', (value) => value !== undefined);

const FIELDS = new Set([
  'kind',
  'format',
  'instrument',
  'version',
  'round',
  'minimumGroupSize',
  'invited',
  'tally',
  'groups',
  'rounds',
] satisfies (keyof GroupReportDocument)[] as string[]);

const parseFormat: Parser<number> = (value) =>
  Number.isInteger(value) && (value as number) > FORMAT
    ? fail(
        `at most format ${FORMAT}; a later format takes a later kund-diagnos to read`,
        value,
        'incompatible',
      )
    : integer(1, FORMAT)(value);

function parseJson(text: string): unknown {
  try {
    // Some programs begin a file with a byte-order mark.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    return fail('JSON', text, 'invalid-argument', { cause });
  }
}
