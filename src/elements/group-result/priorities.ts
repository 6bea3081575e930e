import { nothing, type TemplateResult } from 'lit';
import { reasonsFor } from '../../report/group-report/reasons.js';
import { PRIORITY_COUNT } from '../../report/group-report/meeting-limits.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { adviceTemplate } from '../internal/results/advice/proposals.js';
import { areaGroups, answersRow } from '../internal/results/charts/area-answers.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { areaName, questionOf, type ReportView } from '../internal/results/report/report-view.js';
import { html } from '../internal/html.js';

/** The areas to discuss first, with the reasons in sentences and what could be done. */
export function prioritiesTemplate(view: ReportView): TemplateResult {
  const { report, strings } = view;
  const hint = view.customers?.discussFirstHint ?? strings.discussFirstHint;
  return html`
    <section class="section">
      <h3>${strings.discussFirst}</h3>
      <p class="quiet hint">${hint}</p>
      <ol class="first columns">
        ${report.order.slice(0, PRIORITY_COUNT).map((item) => priorityTemplate(item, view))}
      </ol>
    </section>
  `;
}

function priorityTemplate(item: DiscussionItem, view: ReportView): TemplateResult {
  const { report, summary, texts, strings, common, locale } = view;
  const area = texts.questions[item.question];
  const question = questionOf(summary, item.question);
  const reasons = reasonsFor(item, question, report.scale, strings, locale, view.customers);
  const advice = adviceTemplate(item, view);
  return html`
    <li part="first">
      <h4>${areaName(texts, item.question)} ${lightMark(item.light, common.lightLabels[item.light])}</h4>
      <p class="statement">${area?.statement}</p>
      ${answersRow(question, view)} ${areaGroups(item.question, view)}
      ${reasons.map((reason) => html`<p>${reason}</p>`)}
      ${
        advice === nothing
          ? nothing
          : html`
              <details>
                <summary>${strings.actions}</summary>
                ${advice}
              </details>
            `
      }
    </li>
  `;
}
