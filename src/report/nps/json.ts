import { parseDocument } from '../../scoring/validation/argument.js';
import { integer, literal, object, unparsed } from '../../scoring/validation/validate.js';
import { SURVEYS, type SurveyTally } from '../../surveys/survey.js';
import type { ShownComment } from '../../surveys/comments-by-kind.js';
import { documentFields, present, rejectUnknownFields } from '../formats/stored-document.js';
import type { NpsFigures } from './figures.js';
import { npsReportOrThrow, type NpsReport, type NpsReportInput } from './report.js';

/** Counts of answers 0–10, or only how many of each kind. */
export type StoredNps = SurveyTally<'nps'> | { detractors: number; passives: number; promoters: number };

/** A report of NPS as a document to store for years: it says what it is, and in which format. */
export interface NpsReportDocument {
  kind: 'kund-diagnos-nps-result';
  /** Whole number from 1. It grows when the document changes in a way that an older reader would misread. */
  format: 1;
  survey: 'nps';
  /** The survey's version. */
  version: number;
  round: string | null;
  minimumGroupSize: number;
  minimumComments: number;
  invited: number | null;
  /** `null` when fewer than the limit have answered. */
  tally: StoredNps | null;
  /** By name, `null` for a hidden group. Pairs, which keep their order. */
  breakdowns: [name: string, groups: [name: string, counts: StoredNps | null][]][];
  rounds: [name: string, counts: StoredNps | null][];
  /** Those that may be shown, by score; `null` where there were none to show. */
  comments: ShownComment[] | null;
}

const KIND = 'kund-diagnos-nps-result';
const FORMAT = 1;

const storedOf = (figures: NpsFigures | null): StoredNps | null => {
  if (!figures) return null;
  const { counts, detractors, passives, promoters } = figures;
  return counts
    ? { survey: 'nps', version: SURVEYS.nps.version, counts: [...counts] }
    : { detractors, passives, promoters };
};

/** The input that makes the same report again. It has nothing that the report does not show. */
export const npsInputOf = (report: NpsReport) =>
  ({
    round: report.round,
    minimumGroupSize: report.minimumGroupSize,
    minimumComments: report.minimumComments,
    invited: report.invited,
    tally: storedOf(report.whole),
    breakdowns: report.breakdowns.map(({ name, groups }): NpsReportDocument['breakdowns'][number] => [
      name,
      groups.map((group) => [group.name, storedOf(group.figures)]),
    ]),
    rounds: report.rounds
      .filter(({ hiddenReason }) => hiddenReason !== 'incompatible')
      .map(({ name, figures }): NpsReportDocument['rounds'][number] => [name, storedOf(figures)]),
    comments:
      report.comments.length === 0
        ? null
        : report.comments.flatMap(({ comments }) => structuredClone(comments ?? [])),
  }) satisfies NpsReportInput;

/** A report as JSON, indented for those who open the file. */
export const npsJson = (report: NpsReport): string => {
  const document: NpsReportDocument = {
    kind: KIND,
    format: FORMAT,
    survey: 'nps',
    version: report.version,
    ...npsInputOf(report),
  };
  return JSON.stringify(document, null, 2);
};

const FIELDS = {
  kind: unparsed,
  format: unparsed,
  survey: literal('nps'),
  version: literal(SURVEYS.nps.version),
  round: unparsed,
  // Never the defaults: they could be lower than those that the document was made with.
  minimumGroupSize: integer(1),
  minimumComments: integer(1),
  invited: unparsed,
  tally: present,
  breakdowns: present,
  rounds: present,
  comments: present,
};

/**
 * Reads back JSON of `npsReportToJson`. Everything is checked, the figures are worked out again from the counts, and the document's own limits
 * are applied once more, should somebody have written it by hand.
 *
 * @param document The JSON text, with or without a byte-order mark, or the value that `JSON.parse` made of it.
 * @throws {KundDiagnosError} `incompatible` for a format later than this version of the library knows, and for another survey or version; else
 *   `invalid-argument`.
 *
 * @example
 * const file = npsReportToJson(npsReport({ tally: { detractors: 2, passives: 1, promoters: 7 } }));
 * parseNpsReport(file).whole.score; // 50
 */
export function parseNpsReport(document: unknown): NpsReport {
  const input = parseDocument('parseNpsReport', document, (value) => {
    const fields = documentFields(value, KIND, FORMAT);
    rejectUnknownFields(fields, (field) => Object.hasOwn(FIELDS, field));
    return object(FIELDS)(fields);
  });
  return npsReportOrThrow('parseNpsReport', input);
}
