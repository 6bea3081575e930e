// Proposals to a group: advice on an area, and next steps.
import { nothing, type TemplateResult } from 'lit';
import type { InstrumentTexts } from '../../../../instruments/texts.js';
import { formatMean } from '../../../../locales/format.js';
import { changeOf } from '../../../../report/group-report/change.js';
import { nextStepText, type ReportedStep } from '../../../../report/group-report/next-steps.js';
import type { DiscussionItem } from '../../../../scoring/discussion-order.js';
import { html } from '../../html.js';
import { questionOf, type ReportView } from '../report/report-view.js';

/** The next steps under their heading; nothing where the instrument has none. */
export const nextStepsSection = (
  heading: string,
  steps: readonly ReportedStep[],
  texts: InstrumentTexts,
): TemplateResult | typeof nothing =>
  steps.length > 0
    ? html`
        <section class="section">
          <h3>${heading}</h3>
          <ol class="steps">
            ${steps.map((step) => html`<li>${nextStepText(step, texts)}</li>`)}
          </ol>
        </section>
      `
    : nothing;

const list = (actions: readonly string[]): TemplateResult =>
  html`<ul class="actions">
    ${actions.map((action) => html`<li>${action}</li>`)}
  </ul>`;

/** Advice that comes before any other, where the group, or the group and its customers, disagree. */
export const firstAdvice = (item: DiscussionItem, view: ReportView): string[] => [
  ...(item.split ? [view.strings.splitAdvice] : []),
  ...(view.customers?.advice(item.question) ?? []),
];

/**
 * Proposals for an area; none when the instrument has no advice on it. A split group starts by hearing both sides, since any other advice
 * assumes something that half of the group denies; so does a group whose customers see it differently.
 */
export function adviceTemplate(item: DiscussionItem, view: ReportView): TemplateResult | typeof nothing {
  const { texts, strings, previousDecisions, report, locale } = view;
  const advice = texts.questions[item.question]?.advice[item.light] ?? [];
  const change = changeOf(report, (round) => questionOf(round, item.question));
  const wasChosen = previousDecisions.chosen.includes(item.question);
  const first = firstAdvice(item, view);
  if (!(wasChosen && change) && first.length === 0 && advice.length === 0) return nothing;
  return html`
    ${
      wasChosen && change
        ? html`<p class="before">
            ${strings.chosenBefore(formatMean(locale, change.before), formatMean(locale, change.now))}
          </p>`
        : nothing
    }
    ${
      first.length > 0
        ? html`
            ${list(first)} ${advice.length > 0 ? html`<p class="quiet">${strings.onceAgreed}</p>` : nothing}
          `
        : nothing
    }
    ${advice.length > 0 ? list(advice) : nothing}
  `;
}
