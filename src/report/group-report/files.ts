// The files of a group's report, for those who make them without a page.
import type { InstrumentTexts } from '../../instruments/texts.js';
import { common as commonEn } from '../../locales/en/common.js';
import { customers as customersEn } from '../../locales/en/customers.js';
import { exportStrings as exportEn } from '../../locales/en/export.js';
import { groupResult as groupResultEn } from '../../locales/en/group-result.js';
import type { TableStrings } from '../../locales/export-strings.js';
import { common as commonSv } from '../../locales/sv/common.js';
import { customers as customersSv } from '../../locales/sv/customers.js';
import { exportStrings as exportSv } from '../../locales/sv/export.js';
import { groupResult as groupResultSv } from '../../locales/sv/group-result.js';
import { parseArgument } from '../../scoring/validation/argument.js';
import { dataCopier } from '../../scoring/validation/copy-data.js';
import type { Scale } from '../../scoring/instrument.js';
import { parseScale } from '../../scoring/parse-instrument.js';
import type { Summary } from '../../scoring/summarize.js';
import { strictObject } from '../../scoring/validation/strict-object.js';
import { optional, type Parser } from '../../scoring/validation/validate.js';
import type { AreaNames } from '../area-names.js';
import type { CustomersReport } from '../customers/types.js';
import { customersInWords, type CustomersInWords } from '../customers/in-words.js';
import { parseReportedCustomers } from '../customers/reported-customers.js';
import { NO_DECISIONS, parseDecisions, type Decisions } from './decisions.js';
import type { GroupReport } from './report.js';
import { isSwedish, parseFileLocale } from '../language.js';
import { reportCsv, type TableInput } from './csv.js';
import { reportJson } from './json.js';
import { parseDocumentInput, parseSummary, parseTableInput, parseTextInput } from './file-input.js';
import { reportText } from './text.js';

export interface CsvOptions {
  /** Language of headings and decimal sign. Headings are in Swedish or English. Default: `sv`. */
  readonly locale?: string | null | undefined;
  /** The instrument's texts, for the areas' names. Default: their ids. */
  readonly texts?: AreaNames | null | undefined;
  /** Headings of your own, or in a third language. */
  readonly strings?: TableStrings | null | undefined;
  /** The meeting's decisions: they get a column. Default: none. */
  readonly decisions?: Decisions | null | undefined;
}

export interface TextOptions {
  /** The instrument's texts in the language. */
  readonly texts: InstrumentTexts;
  /** Language of the words: Swedish or English. Default: `sv`. */
  readonly locale?: string | null | undefined;
  /** The meeting's decisions. Default: none. */
  readonly decisions?: Decisions | null | undefined;
}

/**
 * A group's report as one table for a spreadsheet: a row for each area of the whole, of each group and of each earlier round. What
 * the least group size hides stands there in words, without figures. Customers' figures have rows and columns of their own.
 *
 * @param report From `groupReport`.
 * @param options See `CsvOptions`.
 * @returns The text of a CSV file.
 * @throws {KundDiagnosError} `invalid-argument` for something that is not a report, or a locale that is not a language tag.
 *
 * @example
 * const few = groupReport(kundorientering, { tally: tally(kundorientering, responses) });
 * groupReportToCsv(few, { locale: 'en' }).split('\r\n')[1]; // 'Too few answers,,,,,,,,,,,,,'
 */
export function groupReportToCsv(report: GroupReport, options?: CsvOptions | null): string {
  const input = parseArgument('groupReportToCsv', 'report', report, parseTableInput);
  const customers = parseArgument('groupReportToCsv', 'report', report, parseReportedCustomers);
  return toCsv('groupReportToCsv', input, options, customers);
}

/**
 * One group's summary as a table for a spreadsheet: a row for each area, and a last one for the whole. Small groups are left out where
 * the figures are made, not here.
 *
 * @param summary From `summarize`.
 * @param scale The instrument's scale, for the headings of the columns with counts.
 * @param options See `CsvOptions`.
 * @returns The text of a CSV file.
 * @throws {KundDiagnosError} `invalid-argument` for something that is not a summary or a scale, or a locale that is not a language tag.
 *
 * @example
 * const summary = summarize(kundorientering, tally(kundorientering, responses));
 * const rows = summaryToCsv(summary, kundorientering.scale, { texts: kundorienteringSv }).split('\r\n');
 * rows[4]; // 'Closed-loop;2;2,5;Gul;0,7071;;2,5;2;3;0;1;1;0;0'
 */
export function summaryToCsv(summary: Summary, scale: Scale, options?: CsvOptions | null): string {
  const input = {
    scale: parseArgument('summaryToCsv', 'scale', scale, parseScale),
    summary: parseArgument('summaryToCsv', 'summary', summary, parseSummary),
    round: null,
    groups: null,
    rounds: null,
  };
  return toCsv('summaryToCsv', input, options);
}

function toCsv(
  functionName: string,
  input: TableInput,
  options: unknown,
  reported: CustomersReport | null = null,
): string {
  return parseArgument(functionName, 'options', options ?? {}, (value) => {
    const { locale, texts, strings, decisions } = parseCsvOptions(value);
    const customers = reported && inWords(reported, locale);
    const tableStrings = strings ?? (isSwedish(locale) ? exportSv : exportEn).tableStrings;
    // Throws when `strings` or `texts` lack a part, which is reported as `unreadable`.
    return reportCsv({ ...input, decisions, customers }, tableStrings, locale, texts);
  });
}

const parseCsvOptions = strictObject({
  locale: parseFileLocale,
  texts: optional((value) => value as AreaNames),
  strings: optional((value) => value as TableStrings),
  decisions: parseDecisions,
});

/**
 * A group's report in plain text, to paste into a mail or a document: the summary, customers' figures, the meeting's decisions, the areas to
 * discuss first with the reasons, the rules that apply and the next steps.
 *
 * @param report From `groupReport`.
 * @param options See `TextOptions`.
 * @returns Lines, joined with `\n`. Only the title where the group is too small to be shown.
 * @throws {KundDiagnosError} `invalid-argument` or `unreadable` for something that is not a report, or texts that lack a part.
 *
 * @example
 * const report = groupReport(kundorientering, { tally: tally(kundorientering, responses), minimumGroupSize: 2 });
 * groupReportToText(report, { texts: kundorienteringSv }).split('\n')[2]; // 'Medelvärde 3,5 av 5 · Grön · 2 svar'
 */
export function groupReportToText(report: GroupReport, options: TextOptions): string {
  const { texts, locale, decisions } = parseArgument(
    'groupReportToText',
    'options',
    options,
    parseTextOptions,
  );
  return parseArgument('groupReportToText', 'report', report, (value) => {
    const input = parseTextInput(value);
    const reported = parseReportedCustomers(value);
    const [common, strings] = isSwedish(locale) ? [commonSv, groupResultSv] : [commonEn, groupResultEn];
    const customers = reported && inWords(reported, locale);
    return reportText(input, { locale, texts, common, strings, customers }, decisions ?? NO_DECISIONS);
  });
}

/** Far above a large instrument, which has some thousands of texts. */
const MAX_TEXTS = 100_000;
const parseTextOptions = strictObject({
  texts: dataCopier(MAX_TEXTS) as Parser<InstrumentTexts>,
  locale: parseFileLocale,
  decisions: parseDecisions,
});

/**
 * A group's report as JSON, to store or to pass on. It holds counts and nobody's answers, and what the least group size hides is not in
 * it.
 *
 * @param report From `groupReport`.
 * @param options `decisions`: what the meeting decided. Default: nothing.
 * @returns JSON, indented for those who open the file; `parseGroupReport` reads it back.
 * @throws {KundDiagnosError} `invalid-argument` for something that is not a report.
 *
 * @example
 * const team = tally(kundorientering, responses);
 * const file = groupReportToJson(groupReport(kundorientering, { tally: team, minimumGroupSize: 2 }));
 * JSON.parse(file).kind; // 'kund-diagnos-group-result'
 */
export function groupReportToJson(
  report: GroupReport,
  options?: { readonly decisions?: Decisions | null } | null,
): string {
  const { decisions } = parseArgument('groupReportToJson', 'options', options ?? {}, parseJsonOptions);
  return reportJson(parseArgument('groupReportToJson', 'report', report, parseDocumentInput), decisions);
}

const parseJsonOptions = strictObject({ decisions: parseDecisions });

const inWords = (reported: CustomersReport, locale: string): CustomersInWords =>
  customersInWords(reported, isSwedish(locale) ? customersSv : customersEn, locale);
