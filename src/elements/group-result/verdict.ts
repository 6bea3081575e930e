import { nothing, type TemplateResult } from 'lit';
import { formatDate, formatMean } from '../../locales/format.js';
import type { ActionStatus, PlanAction } from '../../plan/plan.js';
import { headlineSentences } from '../../report/headline.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { areaName, sinceLast, type ReportView } from '../internal/results/report/report-view.js';
import { html } from '../internal/html.js';

/**
 * The summary in sentences, which ends with the area to begin with; then, smaller, what customers say, the outcome of the last
 * plan and the mean of the whole.
 *
 * @param promised The last plan's actions, unparsed.
 */
export function verdictTemplate(
  view: ReportView,
  promised: readonly (Partial<PlanAction> | null)[],
): TemplateResult {
  const { report, summary, texts, strings, common, locale } = view;
  const light = summary.light!;
  const nameOf = (question: string) => areaName(texts, question);
  const sentences = headlineSentences(report, strings, nameOf, locale);
  const ofCustomers = view.customers?.headline(nameOf) ?? [];
  const since = sinceLast(view, (whole) => whole);
  const count = (...statuses: ActionStatus[]) =>
    promised.filter((action) => action?.status && statuses.includes(action.status)).length;
  const outcome = strings.headline.promised(count('done'), count('planned', 'under-way'), count('stopped'));
  return html`
    <p class="paper quiet">${`${texts.title}, ${formatDate(locale, new Date())}`}</p>
    <p class="headline">
      <span part="headline">${sentences.join(' ')}</span>
      <strong>${strings.headline.first(areaName(texts, report.order[0]!.question))}</strong>
    </p>
    ${ofCustomers.length === 0 ? nothing : html`<p class="further">${ofCustomers.join(' ')}</p>`}
    ${outcome === null ? nothing : html`<p class="further">${outcome}</p>`}
    <p class="whole quiet">
      <span part="mean">
        ${strings.mean} ${formatMean(locale, summary.rounded!)} ${strings.outOf(report.scale.max)}
      </span>
      ${lightMark(light, common.lightLabels[light])} ${since ? html`<span>${since}</span>` : nothing}
      <span>${strings.answered(summary.n, report.invited)}</span>
    </p>
  `;
}
