import { nothing, type TemplateResult } from 'lit';
import { formatDate, formatMean } from '../../locales/format.js';
import type { ActionStatus, PlanAction } from '../../plan/plan.js';
import { headlineInWords } from '../../report/group-report/headline.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { areaName, sinceLast, type ReportView } from '../internal/results/report/report-view.js';
import { html } from '../internal/html.js';

/**
 * The summary in sentences: first where the group stands and what to begin with, then, smaller, where it differs, what has changed and what
 * became of the last plan, then what customers say, and the mean of the whole.
 *
 * @param promised The last plan's actions, unparsed.
 */
export function headlineTemplate(
  view: ReportView,
  promised: readonly (Partial<PlanAction> | null)[],
): TemplateResult {
  const { report, summary, texts, strings, common, locale } = view;
  const light = summary.light!;
  const nameOf = (question: string) => areaName(texts, question);
  // Where there is a summary, there is a headline.
  const { lights, first, further } = headlineInWords(report, strings, nameOf, locale, view.customers)!;
  const ofCustomers = view.customers?.headline(nameOf) ?? [];
  const since = sinceLast(view, (whole) => whole);
  const count = (...statuses: ActionStatus[]) =>
    promised.filter((action) => action?.status && statuses.includes(action.status)).length;
  const outcome = strings.headline.promised(count('done'), count('planned', 'under-way'), count('stopped'));
  return html`
    <p class="paper quiet">${`${texts.title}, ${formatDate(locale, new Date())}`}</p>
    <div part="headline">
      <p class="headline">${lights} <strong>${first}</strong></p>
      ${paragraph(outcome === null ? further : [...further, outcome])}
    </div>
    ${paragraph(ofCustomers)}
    <p class="whole quiet">
      <span part="mean">
        ${strings.mean} ${formatMean(locale, summary.rounded!)} ${strings.outOf(report.scale.max)}
      </span>
      ${lightMark(light, common.lightLabels[light])} ${since ? html`<span>${since}</span>` : nothing}
      <span>${strings.answered(summary.n, report.invited)}</span>
    </p>
  `;
}

const paragraph = (sentences: readonly string[]): TemplateResult | typeof nothing =>
  sentences.length === 0 ? nothing : html`<p class="further">${sentences.join(' ')}</p>`;
