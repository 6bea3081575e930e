import { nothing, type TemplateResult } from 'lit';
import { MAX_DOTS } from '../../charts/dot-plot.js';
import { formatMean } from '../../locales/format.js';
import { reasonsFor } from '../../report/reasons.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { QuestionSummary } from '../../scoring/summarize.js';
import { answersChart } from '../internal/results/answers-chart.js';
import { lightMark } from '../internal/results/light-mark.js';
import { areaName, questionOf } from '../internal/results/report-view.js';
import { scaleAxis } from '../internal/results/scale-axis.js';
import { sinceLast } from '../internal/results/since-last.js';
import type { MeetingView } from './meeting-view.js';
import { html } from '../internal/html.js';

/** Everything about one area, in type that can be read across a room. */
export function areaPage(item: DiscussionItem, view: MeetingView): TemplateResult {
  const { report, summary, texts, strings, meetingStrings, locale, agenda, page } = view;
  const question = questionOf(summary, item.question);
  const area = texts.questions[item.question];
  const actions = area?.advice[item.light] ?? [];
  const reasons = reasonsFor(item, question, report.scale, strings, locale);
  return html`
    <h2 tabindex="-1">
      <small class="quiet">${meetingStrings.position(page + 1, agenda.length)}</small>
      ${areaName(texts, item.question)}
    </h2>
    <p>${area?.statement}</p>
    <ul class="columns">
      <li>
        ${verdictTemplate(item, question, view)} ${chartTemplate(question, view)}
        ${spreadTemplate(question, view)}
      </li>
      <li>
        ${reasons.map((reason) => html`<p>${reason}</p>`)}
        ${
          actions.length > 0
            ? html`
                <h3>${strings.actions}</h3>
                <ul class="actions">
                  ${actions.map((action) => html`<li>${action}</li>`)}
                </ul>
              `
            : nothing
        }
      </li>
    </ul>
  `;
}

function verdictTemplate(item: DiscussionItem, question: QuestionSummary, view: MeetingView): TemplateResult {
  const { report, strings, meetingStrings, common, locale } = view;
  const { rounded, median, min, max } = question;
  return html`
    <div class="verdict">
      <p class="figure">
        <span class="sr">${strings.mean}</span>
        ${formatMean(locale, rounded!)}<small> ${strings.outOf(report.scale.max)}</small>
      </p>
      <div>
        ${lightMark(item.light, common.lightLabels[item.light])}${sinceLast(view, (summary) => questionOf(summary, item.question))}
        <p>${meetingStrings.median} ${formatMean(locale, median!)}</p>
        <p>${strings.columns.range} ${strings.range(min!, max!)}</p>
      </div>
    </div>
  `;
}

function chartTemplate(question: QuestionSummary, { report, texts, strings }: MeetingView): TemplateResult {
  const { scale } = report;
  const hasDots = question.n <= MAX_DOTS;
  // Bars show shares, and have no place for a value of the scale.
  const end = (value: number) => html`<span class=${hasDots ? 'sr' : ''}>${value}</span>`;
  return html`
    ${answersChart(question, scale, strings)} ${hasDots ? scaleAxis(scale) : nothing}
    <p class="ends">
      <span>${end(scale.min)} ${texts.scale.lowest}</span>
      <span>${texts.scale.highest} ${end(scale.max)}</span>
    </p>
  `;
}

const spreadTemplate = (
  { spread, sd }: QuestionSummary,
  { strings, locale }: MeetingView,
): TemplateResult => html`
  <details>
    <summary>${spread ? strings.spread[spread] : strings.noSpread}</summary>
    ${sd === null ? nothing : html`<p>${strings.columns.sd} ${formatMean(locale, sd)}</p>`}
  </details>
`;
