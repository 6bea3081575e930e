import type { TemplateResult } from 'lit';
import { formatMean } from '../../locales/format.js';
import { lightMark } from '../internal/results/light-mark.js';
import type { ReportView } from '../internal/results/report-view.js';
import { sinceLast } from '../internal/results/since-last.js';
import { html } from '../internal/html.js';

/** The mean of the whole, its light, what to do, and how many answered. */
export function verdictTemplate(view: ReportView): TemplateResult {
  const { report, summary, texts, strings, common, locale } = view;
  const light = summary.light!;
  const since = sinceLast(view, (whole) => whole);
  const spread = summary.sd === null ? '' : ` · ${strings.betweenPeople(formatMean(locale, summary.sd))}`;
  return html`
    <div class="verdict">
      <p class="figure" part="mean">
        <span class="sr">${strings.mean}</span>
        ${formatMean(locale, summary.rounded!)}<small> ${strings.outOf(report.scale.max)}</small>
      </p>
      <div>
        ${lightMark(light, common.lightLabels[light])}
        <p>${texts.actions[light]}</p>
        <p class="quiet">${strings.answered(summary.n, report.invited)}${since}${spread}</p>
      </div>
    </div>
  `;
}
