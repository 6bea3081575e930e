import type { TemplateResult } from 'lit';
import { reasonsFor } from '../../report/reasons.js';
import { PRIORITY_COUNT } from '../../report/priorities.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { lightMark } from '../internal/results/light-mark.js';
import { questionOf, type ReportView } from '../internal/results/report-view.js';
import { areaButton } from './area-button.js';
import { html } from '../internal/html.js';

/** The areas to discuss first, with the reasons in sentences and what could be done. */
export function prioritiesTemplate(view: ReportView): TemplateResult {
  const { strings } = view;
  return html`
    <section class="section">
      <h3>${strings.discussFirst}</h3>
      <p class="quiet hint">${strings.discussFirstHint}</p>
      <button aria-haspopup="dialog" data-area part="start-meeting">${strings.startMeeting}</button>
      <ol class="first columns">
        ${view.report.order.slice(0, PRIORITY_COUNT).map((item) => priorityTemplate(item, view))}
      </ol>
    </section>
  `;
}

function priorityTemplate(
  item: DiscussionItem,
  { report, summary, texts, strings, common, locale }: ReportView,
): TemplateResult {
  const area = texts.questions[item.question];
  const question = questionOf(summary, item.question);
  const reasons = reasonsFor(item, question, report.scale, strings, locale);
  return html`
    <li part="first">
      <h4>${areaButton(item.question, texts)} ${lightMark(item.light, common.lightLabels[item.light])}</h4>
      <p class="statement">${area?.statement}</p>
      ${reasons.map((reason) => html`<p>${reason}</p>`)}
      <details>
        <summary>${strings.actions}</summary>
        <ul class="actions">
          ${area?.advice[item.light].map((action) => html`<li>${action}</li>`)}
        </ul>
      </details>
    </li>
  `;
}
