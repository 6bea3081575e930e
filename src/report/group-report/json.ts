import type { Instrument } from '../../scoring/instrument.js';
import { instrumentArgument } from '../../scoring/parse-instrument.js';
import type { Tally } from '../../scoring/tally.js';
import { parseDocument } from '../../scoring/validation/argument.js';
import { integer, literal, object, unparsed } from '../../scoring/validation/validate.js';
import type { CustomersInput } from '../customers/types.js';
import { customersInputOf } from '../customers/input-from-customers.js';
import { customersStep } from '../customers/customers-step.js';
import type { Decisions } from './decisions.js';
import { reportOrThrow, type GroupReport } from './report.js';
import { tallyOf } from './input-from-report.js';
import { documentFields, present, rejectUnknownFields } from '../formats/stored-document.js';
import type { parseDocumentInput } from './file-input.js';

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
  /** The customers' answers and figures that are shown. Left out where there are none. */
  customers?: CustomersInput;
  /** The meeting's decisions. Left out where there are none. */
  decisions?: Required<Decisions>;
}

const KIND = 'kund-diagnos-group-result';
const FORMAT = 2;

/** The fields of a report that a document is made of. */
type DocumentInput = Omit<ReturnType<typeof parseDocumentInput>, 'customers'> & {
  /** `customersInputOf` parses them. */
  readonly customers?: object | null;
};

/** A report as JSON, indented for those who open the file. */
export function reportJson(report: DocumentInput, decisions: Required<Decisions> | null): string {
  const { instrument, version, round, minimumGroupSize, invited, summary, groups, rounds, customers } =
    report;
  const shownRounds = rounds.filter(({ hiddenReason }) => hiddenReason !== 'incompatible');
  const document: GroupReportDocument = {
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
    ...(customers && { customers: customersInputOf(customers) }),
    ...(decisions && Object.values(decisions).some(({ length }) => length > 0) && { decisions }),
  };
  return JSON.stringify(document, null, 2);
}

/**
 * Reads back JSON of `groupReportToJson`. Everything is checked, the figures are worked out again from the counts, and the
 * document's own least group size is applied once more, should somebody have written it by hand.
 *
 * @param instrument The instrument that the document must belong to.
 * @param document The JSON text, with or without a byte-order mark, or the value that `JSON.parse` made of it. Format 1 is read too.
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
    const fields = documentFields(value, KIND, FORMAT);
    object({ instrument: literal(id), version: literal(version) })(fields);
    rejectUnknownFields(fields, (field) => FIELDS.has(field));
    return object({
      round: unparsed,
      // Never the default: it could be lower than the one that the document was made with.
      minimumGroupSize: integer(1),
      invited: unparsed,
      tally: present,
      groups: present,
      rounds: present,
      customers: unparsed,
    })(fields);
  });
  return reportOrThrow('parseGroupReport', instrument, input, customersStep);
}

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
  'customers',
  'decisions',
] satisfies (keyof GroupReportDocument)[] as string[]);
