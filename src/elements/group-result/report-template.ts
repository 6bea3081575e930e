import { nothing, type TemplateResult } from 'lit';
import { orderNextSteps } from '../../report/next-steps.js';
import { ruleTexts } from '../../report/rule-texts.js';
import { rulesSection } from '../internal/results/advice.js';
import { nextStepsSection } from '../internal/results/proposals.js';
import type { ReportView } from '../internal/results/report-view.js';
import { html } from '../internal/html.js';
import { decisionsTemplate } from './decisions.js';
import type { Fold } from './fold.js';
import { groupsSection } from './groups-table.js';
import { overviewTemplate, type OverviewOptions } from './overview.js';
import { prioritiesTemplate } from './priorities.js';
import { roundsSection } from './rounds-table.js';

/** With a lower limit individual answers can be inferred, and the view says so. */
const MINIMUM_WITHOUT_INFERENCE = 3;

/** The last plan's outcome; this round's plan, read-only; and the ids of the questions that it has actions for. */
export interface PlansOnPage {
  promised: TemplateResult | typeof nothing;
  plan: TemplateResult | typeof nothing;
  questions: ReadonlySet<string>;
}

/** A group's report below its headline, in the order that it is read. */
export function reportTemplate(
  view: ReportView,
  { promised, plan, questions }: PlansOnPage,
  options: OverviewOptions,
  fold: Fold,
): TemplateResult {
  const { report, texts, strings, locale, decisions } = view;
  const isInferable = report.minimumGroupSize < MINIMUM_WITHOUT_INFERENCE;
  return html`
    ${overviewTemplate(view, options)}
    ${isInferable ? html`<p class="inferable">${strings.canBeInferred}</p>` : nothing}
    ${view.customers?.section(view) ?? nothing} ${promised} ${decisionsTemplate(view, questions)} ${plan}
    ${prioritiesTemplate(view)} ${report.groups.length > 0 ? groupsSection(view, fold) : nothing}
    ${report.rounds.length > 0 ? roundsSection(view, fold) : nothing}
    ${rulesSection(strings.rules, ruleTexts(report.rules, texts, locale))}
    ${nextStepsSection(strings.nextSteps, orderNextSteps(report.nextSteps, decisions.chosen), texts)}
  `;
}
