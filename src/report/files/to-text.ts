import type { InstrumentTexts } from '../../instruments/texts.js';
import { common as commonEn } from '../../locales/en/common.js';
import { customers as customersEn } from '../../locales/en/customers.js';
import { groupResult as groupResultEn } from '../../locales/en/group-result.js';
import { common as commonSv } from '../../locales/sv/common.js';
import { customers as customersSv } from '../../locales/sv/customers.js';
import { groupResult as groupResultSv } from '../../locales/sv/group-result.js';
import { dataCopier } from '../../scoring/copy-data.js';
import { parseArgument } from '../../scoring/argument.js';
import { strictObject } from '../../scoring/strict-object.js';
import { anyObject, arrayOf, object, optional, string, type Parser } from '../../scoring/validate.js';
import { customersInWords } from '../customers/in-words.js';
import { parseReportedCustomers } from '../customers/reported-customers.js';
import { NO_DECISIONS, parseDecisions, type Decisions } from '../decisions.js';
import type { GroupReport } from '../group-report.js';
import { isSwedish, parseLocale } from '../language.js';
import { parseTableInput } from './report-table.js';
import { reportText } from './text.js';

export interface TextOptions {
  /** The instrument's texts in the language. */
  readonly texts: InstrumentTexts;
  /** Language of the words: Swedish or English. Default: `sv`. */
  readonly locale?: string | null | undefined;
  /** The meeting's decisions. Default: none. */
  readonly decisions?: Decisions | null | undefined;
}

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
    strictObject({ texts: parseTexts, locale: optional(parseLocale), decisions: parseDecisions }),
  );
  const language = locale ?? 'sv';
  return parseArgument('groupReportToText', 'report', report, (value) => {
    parseTableInput(value);
    parseLists(value);
    const reported = parseReportedCustomers(value);
    const wording = {
      locale: language,
      texts,
      common: isSwedish(language) ? commonSv : commonEn,
      strings: isSwedish(language) ? groupResultSv : groupResultEn,
      customers:
        reported && customersInWords(reported, isSwedish(language) ? customersSv : customersEn, language),
    };
    return reportText(value as GroupReport, wording, decisions ?? NO_DECISIONS);
  });
}

/** Far above a large instrument, which has some thousands of texts. */
const MAX_TEXTS = 100_000;
const parseTexts = dataCopier(MAX_TEXTS) as Parser<InstrumentTexts>;

/** Parses the lists of a report that the text needs. */
const parseLists = object({
  order: arrayOf(object({ question: string, groups: arrayOf(anyObject) })),
  rules: arrayOf(object({ id: string, questions: arrayOf(string) })),
  nextSteps: arrayOf(object({ id: string, questions: arrayOf(string) })),
});
