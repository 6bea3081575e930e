import { nothing, type TemplateResult } from 'lit';
import { reasonsFor } from '../../report/group-report/reasons.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { adviceTemplate } from '../internal/results/advice/proposals.js';
import { areaGroups, answersPage } from '../internal/results/charts/area-answers.js';
import { questionOf, sinceLast, type ReportView } from '../internal/results/report/report-view.js';
import { html } from '../internal/html.js';
import { scaleAxis } from '../internal/results/charts/scale-axis.js';

/** The details of an area that the reader has opened: the statement, the groups, why to talk about it, and what could be done. */
export function areaDetails(item: DiscussionItem, view: ReportView): TemplateResult {
  const { report, summary, texts, strings, locale } = view;
  const { question } = item;
  const answered = questionOf(summary, question);
  const reasons = reasonsFor(item, answered, report.scale, strings, locale, view.customers?.besideFigures);
  // Without groups it would be the row's picture once more.
  const hasGroups = report.groups.some((group) => group.summary);
  const since = sinceLast(view, (round) => questionOf(round, question));
  return html`
    <p class="statement">${texts.questions[question]?.statement}</p>
    <ul class="columns">
      <li>
        ${hasGroups ? html`${answersPage(answered, view, true)} ${scaleAxis(report.scale)} ${areaGroups(question, view)}` : nothing}
        ${reasons.map((reason) => html`<p>${reason}</p>`)}
        ${since ? html`<p class="quiet">${since}</p>` : nothing}
        ${view.customers?.figures(question, (text) => html`<h4>${text}</h4>`) ?? nothing}
      </li>
      <li>${adviceTemplate(item, view)}</li>
    </ul>
    <button class="plain" aria-haspopup="dialog" data-area=${question}>${strings.showInMeeting}</button>
  `;
}
