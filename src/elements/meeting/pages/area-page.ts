import { nothing, type TemplateResult } from 'lit';
import { MAX_DOTS } from '../../../charts/answer-marks.js';
import { formatMean } from '../../../locales/format.js';
import { reasonsFor } from '../../../report/group-report/reasons.js';
import type { DiscussionItem } from '../../../scoring/discussion-order.js';
import type { QuestionSummary } from '../../../scoring/summarize.js';
import { html } from '../../internal/html.js';
import { scaleAxis } from '../../internal/results/charts/scale-axis.js';
import { adviceTemplate } from '../../internal/results/advice/proposals.js';
import { areaGroups, answersPage } from '../../internal/results/charts/area-answers.js';
import { lightMark } from '../../internal/results/light/light-mark.js';
import { areaName, questionOf, sinceLast } from '../../internal/results/report/report-view.js';
import { histogram } from './histogram.js';
import { itemOf, type MeetingView } from '../meeting-view.js';

/** An area as something to talk about: the statement, the answers, and one question. Its mean would end the talk before it has begun. */
export function talkPage(area: string, view: MeetingView): TemplateResult {
  const { summary, texts, meetingStrings } = view;
  const item = itemOf(view, area);
  const discussion = texts.questions[area]?.discussion;
  const question = item.split
    ? (discussion?.split ?? meetingStrings.splitQuestion)
    : (discussion?.question ?? meetingStrings.question);
  return html`
    ${headingTemplate(area, view)}
    <p class="statement">${texts.questions[area]?.statement}</p>
    ${answersTemplate(questionOf(summary, area), false, view)}
    <p class="question">${question}</p>
  `;
}

/**
 * An area with its figures: the statement that was answered; mean, light, groups, the round before and customers' figures; the reasons to talk about
 * it; and proposals.
 */
export function figuresPage(area: string, view: MeetingView): TemplateResult {
  const { report, summary, texts, strings, locale } = view;
  const item = itemOf(view, area);
  const question = questionOf(summary, area);
  const reasons = reasonsFor(item, question, report.scale, strings, locale, view.customers?.besideFigures);
  const advice = adviceTemplate(item, view);
  return html`
    ${headingTemplate(area, view)}
    <p class="statement">${texts.questions[area]?.statement}</p>
    <ul class="columns">
      <li>
        ${meanTemplate(item, question, view)} ${answersTemplate(question, true, view)}
        ${areaGroups(area, view)} ${numbersTemplate(question, view)}
      </li>
      <li>
        ${view.customers?.figures(area, (text) => html`<h3>${text}</h3>`) ?? nothing}
        ${reasons.map((reason) => html`<p>${reason}</p>`)}
        ${advice === nothing ? nothing : html`<h3>${strings.actions}</h3>`} ${advice}
      </li>
    </ul>
  `;
}

function headingTemplate(area: string, { agenda, texts, meetingStrings }: MeetingView): TemplateResult {
  return html`
    <h2 tabindex="-1">
      <small class="quiet">${meetingStrings.position(agenda.indexOf(area) + 1, agenda.length)}</small>
      ${areaName(texts, area)}
    </h2>
  `;
}

function meanTemplate(item: DiscussionItem, question: QuestionSummary, view: MeetingView): TemplateResult {
  const { report, strings, common, locale } = view;
  const since = sinceLast(view, (summary) => questionOf(summary, item.question));
  return html`
    <div class="verdict">
      <p class="figure">
        <span class="sr">${strings.mean}</span>
        ${formatMean(locale, question.rounded!)}<small> ${strings.outOf(report.scale.max)}</small>
      </p>
      <div>
        <p>${lightMark(item.light, common.lightLabels[item.light])}</p>
        ${since ? html`<p class="quiet">${since}</p>` : nothing}
      </div>
    </div>
  `;
}

function answersTemplate(question: QuestionSummary, showsMeans: boolean, view: MeetingView): TemplateResult {
  const { report, texts } = view;
  const { scale } = report;
  return html`
    ${
      question.n > MAX_DOTS
        ? histogram(question, showsMeans, view)
        : html`${answersPage(question, view, showsMeans)} ${scaleAxis(scale)}`
    }
    <p class="ends quiet">
      <span><span class="sr">${scale.min}</span> ${texts.scale.lowest}</span>
      <span>${texts.scale.highest} <span class="sr">${scale.max}</span></span>
    </p>
  `;
}

function numbersTemplate(
  { median, min, max, sd }: QuestionSummary,
  { strings, locale }: MeetingView,
): TemplateResult {
  const { columns } = strings;
  const figure = (label: string, value: string) => html`<p>${label} ${value}</p>`;
  return html`
    <details>
      <summary>${strings.showNumbers}</summary>
      ${figure(columns.median, formatMean(locale, median!))}
      ${figure(columns.range, strings.range(min!, max!))}
      ${sd === null ? nothing : figure(columns.sd, formatMean(locale, sd))}
    </details>
  `;
}
