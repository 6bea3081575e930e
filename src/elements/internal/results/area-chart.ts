import { nothing, svg, type TemplateResult } from 'lit';
import { placeMarks } from '../../../charts/group-marks.js';
import type { Means } from '../../../charts/mean-marks.js';
import { areaPageChart, areaRowChart } from '../../../charts/on-page.js';
import { formatList, formatMean } from '../../../locales/format.js';
import { changeOf } from '../../../report/change.js';
import type { GroupReport } from '../../../report/group-report.js';
import type { QuestionSummary } from '../../../scoring/summarize.js';
import { html } from '../html.js';
import { questionOf, type ReportView } from './report-view.js';

/** An area's mean now and in the round before. */
export const meansOf = (report: GroupReport, { id, rounded, light }: QuestionSummary): Means => ({
  now: { rounded: rounded!, light: light! },
  before: changeOf(report, (summary) => questionOf(summary, id))?.before ?? null,
});

/** One area's answers and means as a row among others, with a sentence for screen readers. */
export const answersRow = (question: QuestionSummary, view: ReportView): TemplateResult => html`
  ${areaRowChart(view.report.scale, question.counts, meansOf(view.report, question))}
  ${distribution(question, view)}
`;

/** One area's answers on a page of its own; with their mean only where it is to be seen. */
export const answersPage = (
  question: QuestionSummary,
  view: ReportView,
  showsMeans: boolean,
): TemplateResult => html`
  ${areaPageChart(view.report.scale, question.counts, showsMeans ? meansOf(view.report, question) : null)}
  ${distribution(question, view)}
`;

const distribution = ({ counts }: QuestionSummary, { report, strings }: ReportView): TemplateResult => {
  const answers = counts
    .map((count, index) => ({ value: report.scale.min + index, count }))
    .filter(({ count }) => count > 0);
  return html`<span class="sr">${strings.distribution(answers)}</span>`;
};

/** The height of a line of labels, and of the tick above the first. */
const LANE_EM = 1.5;
const TICK_EM = 0.5;

/** The groups that may be shown as named marks below an area's chart, each at its mean, with a sentence for screen readers. */
export function areaGroups(id: string, { report, locale }: ReportView): TemplateResult | typeof nothing {
  const marks = report.groups.flatMap(({ name, summary }) => {
    const rounded = summary && questionOf(summary, id).rounded;
    return rounded === null ? [] : [{ rounded, label: `${name} ${formatMean(locale, rounded)}` }];
  });
  if (marks.length === 0) return nothing;
  const placed = placeMarks(report.scale, marks);
  const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1;
  const sentence = `${formatList(
    locale,
    marks.map(({ label }) => label),
  )}.`;
  return html`
    <svg class="groups-axis" aria-hidden="true" width="100%" height="${TICK_EM + lanes * LANE_EM}em">
      ${placed.map(({ label, x, anchor, lane }) => {
        const top = TICK_EM + lane * LANE_EM;
        return svg`
          <line class="grid" x1="${x}%" x2="${x}%" y1="0" y2="${top}em"></line>
          <text x="${x}%" y="${top + 1}em" text-anchor=${anchor}>${label}</text>
        `;
      })}
    </svg>
    <span class="sr">${sentence}</span>
  `;
}
