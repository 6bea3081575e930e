import { npsResult as en } from '../../locales/en/nps-result.js';
import type { NpsResultStrings } from '../../locales/nps-result-strings.js';
import { npsResult as sv } from '../../locales/sv/nps-result.js';
import { parseArgument } from '../../scoring/validation/argument.js';
import { strictObject } from '../../scoring/validation/strict-object.js';
import { optional } from '../../scoring/validation/validate.js';
import { isSwedish, parseFileLocale } from '../language.js';
import { npsCommentsCsv, npsCsv } from './csv.js';
import { npsJson } from './json.js';
import { parseReport } from './file-input.js';
import type { NpsReport } from './report.js';
import type { NpsWording } from './sentences.js';
import { npsText } from './text.js';

export interface NpsFileOptions {
  /** Language of the words, and decimal sign: Swedish or English words. Default: `sv`. */
  readonly locale?: string | null | undefined;
  /** Words of your own, or in a third language. */
  readonly strings?: NpsResultStrings | null | undefined;
}

const parseOptions = strictObject({
  locale: parseFileLocale,
  strings: optional((value) => value as NpsResultStrings),
});

function make<T>(
  functionName: string,
  report: NpsReport,
  options: unknown,
  from: (report: NpsReport, wording: NpsWording) => T,
): T {
  const { locale, strings } = parseArgument(functionName, 'options', options ?? {}, parseOptions);
  const wording = { locale, strings: strings ?? (isSwedish(locale) ? sv : en) };
  const parsed = parseArgument(functionName, 'report', report, parseReport);
  // Words that lack a part make this throw, and so does a change from a round that is not there: either is reported as unreadable.
  return parseArgument(functionName, 'report', parsed, () => from(parsed, wording));
}

/**
 * A report of NPS in plain text, to paste into a mail or a document: the score, where it probably is, how many answered and, where it is known,
 * how many were asked; groups and rounds, and which differences are more than chance. Comments are not in it.
 *
 * @param report From `npsReport`.
 * @param options See `NpsFileOptions`.
 * @returns Lines, joined with `\n`.
 * @throws {KundDiagnosError} `invalid-argument` or `unreadable` for something that is not a report, or a locale that is not a language tag.
 *
 * @example
 * const report = npsReport({ tally: { detractors: 20, passives: 40, promoters: 60 } });
 * npsReportToText(report).split('\n')[1]; // 'NPS 33 (mellan 19 och 46) · 120 svar'
 */
export const npsReportToText = (report: NpsReport, options?: NpsFileOptions | null): string =>
  make('npsReportToText', report, options, npsText);

/**
 * A report of NPS as one table for a spreadsheet: a row for the whole, for each group and for each earlier round, with how many gave each answer.
 * Where it is known how many were asked, the whole has that in a last column. What the least group size hides stands there in words, without
 * figures. Comments are not in it.
 *
 * @param report From `npsReport`.
 * @param options See `NpsFileOptions`.
 * @returns The text of a CSV file.
 * @throws {KundDiagnosError} `invalid-argument` or `unreadable` for something that is not a report, or a locale that is not a language tag.
 *
 * @example
 * const report = npsReport({ tally: { detractors: 20, passives: 40, promoters: 60 } });
 * npsReportToCsv(report).split('\r\n')[1]; // 'Alla;Alla;Nu;120;33;19;46;20;40;60;;;;;;;;;;;'
 */
export const npsReportToCsv = (report: NpsReport, options?: NpsFileOptions | null): string =>
  make('npsReportToCsv', report, options, npsCsv);

/**
 * The comments of a report as a table for a spreadsheet: those that the report shows, by kind and score. No text is run as a formula.
 *
 * @param report From `npsReport`.
 * @param options See `NpsFileOptions`.
 * @returns The text of a CSV file.
 * @throws {KundDiagnosError} `invalid-argument` or `unreadable` for something that is not a report, or a locale that is not a language tag.
 *
 * @example
 * const report = npsReport({
 *   tally: { detractors: 20, passives: 40, promoters: 60 },
 *   comments: [{ score: 3, comment: '=Dyrt' }],
 * });
 * npsCommentsToCsv(report).split('\r\n')[1]; // 'Kritiker;3;\'=Dyrt'
 */
export const npsCommentsToCsv = (report: NpsReport, options?: NpsFileOptions | null): string =>
  make('npsCommentsToCsv', report, options, npsCommentsCsv);

/**
 * A report of NPS as JSON, to store or to pass on. It holds counts and the comments that may be shown; what the least group size hides is not in it.
 *
 * @param report From `npsReport`.
 * @returns JSON, indented for those who open the file; `parseNpsReport` reads it back.
 * @throws {KundDiagnosError} `invalid-argument` or `unreadable` for something that is not a report.
 *
 * @example
 * const file = npsReportToJson(npsReport({ tally: { detractors: 2, passives: 1, promoters: 7 } }));
 * JSON.parse(file).tally; // { detractors: 2, passives: 1, promoters: 7 }
 */
export const npsReportToJson = (report: NpsReport): string => make('npsReportToJson', report, null, npsJson);
