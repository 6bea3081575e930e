import type { TemplateResult } from 'lit';
import type { CustomersInWords } from '../../../../report/customers/in-words.js';
import type { InstrumentTexts } from '../../../../instruments/texts.js';
import type { CommonStrings } from '../../../../locales/common-strings.js';
import { formatChange } from '../../../../locales/format.js';
import type { GroupResultStrings } from '../../../../locales/group-result-strings.js';
import { changeOf } from '../../../../report/group-report/change.js';
import type { Decisions } from '../../../../report/group-report/decisions.js';
import type { GroupReport } from '../../../../report/group-report/report.js';
import type { QuestionSummary, Summary } from '../../../../scoring/summarize.js';

/** The customers' figures for the pages of a result and of a meeting. */
export interface CustomersView extends CustomersInWords {
  /** The group's own picture beside the customers'. */
  section: (view: ReportView) => TemplateResult;
  /** The figures that speak to an area, under their heading; `null` where none do. */
  figures: (question: string, heading: (text: string) => TemplateResult) => TemplateResult | null;
  /** The same words where the figures stand beside them: what contradicts an area does not say the figures again. */
  besideFigures: CustomersInWords;
  /** A quiet mark for an area that is green while the customers' figures say otherwise; `null` for others. */
  mark: (question: string) => TemplateResult | null;
  /** The key to the mark, and the hint above the areas to discuss first; `null` where no area has a mark. */
  key: string | null;
  discussFirstHint: string | null;
  /** Advice that comes first on such an area. */
  advice: (question: string) => string[];
}

/** The input of a group result's templates: a report that may be shown, and the texts and strings for it. */
export interface ReportView {
  report: GroupReport;
  /** The summary in `report`. */
  summary: Summary;
  /** The decisions of the meeting, and those of the round before. */
  decisions: Required<Decisions>;
  previousDecisions: Required<Decisions>;
  texts: InstrumentTexts;
  strings: GroupResultStrings;
  common: CommonStrings;
  locale: string;
  /** `null` where the host has not set `customers`. */
  customers: CustomersView | null;
}

export const areaName = (texts: InstrumentTexts, question: string): string =>
  texts.questions[question]?.name ?? question;

export const questionOf = ({ questions }: Summary, id: string): QuestionSummary =>
  questions.find((question) => question.id === id)!;

/** The change of a mean since the latest visible round, in words; empty when there is none. */
export function sinceLast(
  { report, strings, locale }: ReportView,
  pick: (summary: Summary) => { rounded: number | null },
): string {
  const change = changeOf(report, pick);
  if (!change) return '';
  const { difference, round } = change;
  const moved = difference === 0 ? null : formatChange(locale, difference);
  return `${strings.since(moved, round.name)} (${strings.answered(round.summary!.n)})`;
}
