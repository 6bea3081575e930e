import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { MAX_DOTS } from '../../../../charts/answer-marks.js';
import { placeMarks, type PlacedMark } from '../../../../charts/group-marks.js';
import { lightShape } from '../../../../charts/light-shape.js';
import type { Means } from '../../../../charts/mean-marks.js';
import { areaPageChart, areaRowChart } from '../../../../charts/area-chart.js';
import { formatList, formatMean } from '../../../../locales/format.js';
import { changeOf, lastShownRound } from '../../../../report/group-report/change.js';
import type { GroupReport } from '../../../../report/group-report/report.js';
import { LIGHTS_WORST_FIRST } from '../../../../scoring/evaluate.js';
import type { QuestionSummary } from '../../../../scoring/summarize.js';
import { html } from '../../html.js';
import { questionOf, type ReportView } from '../report/report-view.js';

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

/** One area's answers on a page of its own, with the mean if it is to be shown. */
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

/** The height of a line of labels, where its text stands in it, and the room above the first. */
const LANE_EM = 1.5;
const BASELINE_EM = 1;
const TOP_EM = 0.5;
/** Space between a line and the label beside it. */
const GAP_EM = 0.35;

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
    <svg class="groups-axis" aria-hidden="true" width="100%" height="${TOP_EM + lanes * LANE_EM}em">
      ${placed.map(groupMark)}
    </svg>
    <span class="sr">${sentence}</span>
  `;
}

/** A line from a group's mean to its label, which hangs beside it, or stands below it. */
function groupMark({ label, x, side, start, end, lane, lineFrom }: PlacedMark): SVGTemplateResult {
  const top = TOP_EM + lane * LANE_EM;
  const lineTop = lineFrom === 0 ? 0 : TOP_EM + lineFrom * LANE_EM;
  const line = (y1: number, y2: number) =>
    svg`<line class="grid" x1="${x}%" x2="${x}%" y1="${y1}em" y2="${y2}em"></line>`;
  const text = (at: number, anchor: string, shift: number) =>
    svg`<text x="${at}%" dx="${shift}em" y="${top + BASELINE_EM}em" text-anchor=${anchor}>${label}</text>`;
  switch (side) {
    case 'right':
      return svg`${line(lineTop, top + BASELINE_EM)} ${text(x, 'start', GAP_EM)}`;
    case 'left':
      return svg`${line(lineTop, top + BASELINE_EM)} ${text(x, 'end', -GAP_EM)}`;
    case 'below':
      return svg`
        ${line(Math.min(lineTop, top - GAP_EM), top)}
        ${start === 0 ? text(0, 'start', 0) : end === 100 ? text(100, 'end', 0) : text((start + end) / 2, 'middle', 0)}
      `;
  }
}

/**
 * The key to the areas' pictures: the marks that they have, and the ends of their scale.
 *
 * @param isInNumbers Whether numbers have taken the place of the pictures. They explain themselves.
 */
export function marksKey(view: ReportView, isInNumbers = false): TemplateResult {
  const { min, max } = view.report.scale;
  const { lowest, highest } = view.texts.scale;
  const key = view.customers?.key ?? null;
  return html`
    <p class="marks quiet">
      ${isInNumbers ? nothing : pictureMarks(view)} ${key === null ? nothing : html`<span>${key}</span>`}
      <span>${`${min} ${lowest} – ${max} ${highest}`}</span>
    </p>
  `;
}

/** Hidden from assistive technology, as the pictures are. */
function pictureMarks({ report, summary, strings: { marks } }: ReportView): TemplateResult[] {
  const item = (shapes: readonly SVGTemplateResult[], label: string) => html`
    <span aria-hidden="true">
      ${shapes.map((shape) => html`<svg class="chart" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`)}
      ${label}
    </span>
  `;
  const lights = LIGHTS_WORST_FIRST.filter((light) => summary.questions.some((one) => one.light === light));
  return [
    summary.n > MAX_DOTS ? item([COLUMNS], marks.column) : item([DOT], marks.dot),
    item(
      lights.map((light) => svg`<path class=${light} d=${lightShape[light]} />`),
      marks.mean,
    ),
    ...(lastShownRound(report) ? [item([BEFORE], marks.before)] : []),
  ];
}

const DOT = svg`<path class="accent" d="M4 8a4 4 0 018 0a4 4 0 01-8 0" />`;
const COLUMNS = svg`<path class="accent" d="M2 15V8h5v7zM9 15V2h5v13z" />`;
/** The small point, and the line from it towards the mean. */
const BEFORE = svg`<path class="line" d="M0 8a4 4 0 018 0a4 4 0 01-8 0M8 7.5h8v1H8z" />`;
