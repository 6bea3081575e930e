import { nothing, type TemplateResult } from 'lit';
import { ruleTexts } from '../../report/rule-texts.js';
import { nextStepsSection, rulesSection } from '../internal/results/advice.js';
import type { ReportView } from '../internal/results/report-view.js';
import { areasTemplate, type AreaOptions } from './areas.js';
import { groupsTable } from './groups-table.js';
import { prioritiesTemplate } from './priorities.js';
import { roundsSection } from './rounds-table.js';
import { verdictTemplate } from './verdict.js';
import { html } from '../internal/html.js';

/** With a lower limit individual answers can be inferred, and the view says so. */
const MINIMUM_WITHOUT_INFERENCE = 3;

/** A group's report, in the order that it is read. */
export function reportTemplate(view: ReportView, options: AreaOptions): TemplateResult {
  const { report, texts, strings, locale } = view;
  const isInferable = report.minimumGroupSize < MINIMUM_WITHOUT_INFERENCE;
  return html`
    ${verdictTemplate(view)} ${isInferable ? html`<p class="section">${strings.canBeInferred}</p>` : nothing}
    ${prioritiesTemplate(view)} ${areasTemplate(view, options)}
    ${report.groups.length > 0 ? groupsTable(view) : nothing}
    ${report.rounds.length > 0 ? roundsSection(view) : nothing}
    ${rulesSection(strings.rules, ruleTexts(report.rules, texts, locale))}
    ${nextStepsSection(strings.nextSteps, report.nextSteps, texts)}
  `;
}
