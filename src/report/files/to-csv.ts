import type { TableStrings } from '../../locales/export-strings.js';
import { customers as customersEn } from '../../locales/en/customers.js';
import { exportStrings as en } from '../../locales/en/export.js';
import { customers as customersSv } from '../../locales/sv/customers.js';
import { exportStrings as sv } from '../../locales/sv/export.js';
import type { Scale } from '../../scoring/instrument.js';
import { parseScale } from '../../scoring/parse-instrument.js';
import type { Summary } from '../../scoring/summarize.js';
import { parseArgument } from '../../scoring/argument.js';
import { strictObject } from '../../scoring/strict-object.js';
import { optional, string, within } from '../../scoring/validate.js';
import { csvOf, parseDecimalSign } from './csv.js';
import type { CustomersReport } from '../customers/customers.js';
import { customersInWords } from '../customers/in-words.js';
import { parseReportedCustomers } from '../customers/reported-customers.js';
import { parseDecisions, type Decisions } from '../decisions.js';
import type { GroupReport } from '../group-report.js';
import { isSwedish } from '../language.js';
import {
  parseSummary,
  parseTableInput,
  reportTable,
  type AreaNames,
  type TableInput,
} from './report-table.js';

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

const parseOptions = strictObject({
  locale: optional(string),
  texts: optional((value) => value as AreaNames),
  strings: optional((value) => value as TableStrings),
  decisions: parseDecisions,
});

function toCsv(
  functionName: string,
  input: TableInput,
  options: unknown,
  reported: CustomersReport | null = null,
): string {
  return parseArgument(functionName, 'options', options ?? {}, (value) => {
    const { locale, texts, strings, decisions } = parseOptions(value);
    const language = locale ?? 'sv';
    const decimal = within('locale', parseDecimalSign, language);
    // Throws when `strings` or `texts` lack a part, which is reported as `unreadable`.
    const customers =
      reported && customersInWords(reported, isSwedish(language) ? customersSv : customersEn, language);
    const table = reportTable(
      { ...input, decisions, customers },
      strings ?? tableStringsFor(language),
      texts,
    );
    return csvOf(table, decimal);
  });
}

const tableStringsFor = (language: string): TableStrings => (isSwedish(language) ? sv : en).tableStrings;
