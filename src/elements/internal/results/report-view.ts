import type { InstrumentTexts } from '../../../instruments/texts.js';
import type { CommonStrings } from '../../../locales/common-strings.js';
import type { GroupResultStrings } from '../../../locales/group-result-strings.js';
import type { GroupReport } from '../../../report/group-report.js';
import type { QuestionSummary, Summary } from '../../../scoring/summarize.js';

/** What the parts of a group's result are rendered from: a report that may be shown, and the words for it. */
export interface ReportView {
  report: GroupReport;
  /** The report's. */
  summary: Summary;
  texts: InstrumentTexts;
  strings: GroupResultStrings;
  common: CommonStrings;
  locale: string;
}

export const areaName = (texts: InstrumentTexts, question: string): string =>
  texts.questions[question]?.name ?? question;

export const questionOf = ({ questions }: Summary, id: string): QuestionSummary =>
  questions.find((question) => question.id === id)!;
