import { nothing, type TemplateResult } from 'lit';
import { orderNextSteps } from '../../report/group-report/next-steps.js';
import { ruleTexts } from '../../report/rule-texts.js';
import { html } from '../internal/html.js';
import { rulesSection } from '../internal/results/advice/rules-section.js';
import type { InnerPart } from '../internal/tags/inner-part.js';
import { actionsOf } from '../internal/results/plan-and-decisions/inner-plan.js';
import { nextStepsSection } from '../internal/results/advice/proposals.js';
import { inferableNotice } from '../internal/results/report/report-notices.js';
import type { ReportView } from '../internal/results/report/report-view.js';
import { decisionsTemplate } from './decisions.js';
import type { Fold } from './folded-section.js';
import { groupsSection } from './groups-table.js';
import { overviewOptions, overviewTemplate, type OverviewOptions } from './overview.js';
import { plansOnPage, type PlansInput } from './plans.js';
import { prioritiesTemplate } from './priorities.js';
import { roundsSection } from './rounds-table.js';
import { headlineTemplate } from './headline.js';

/** Input to the page of a report, besides the report. */
export interface ReportPage extends PlansInput {
  overview: OverviewOptions;
  fold: Fold;
  innerExport: InnerPart;
  /** True when the groups that were set last are not those that are shown. */
  isBreakdownRefused: boolean;
  /** True when the script that shows customers' figures could not be fetched. */
  areCustomersMissing: boolean;
}

/** A group's report, in the order that it is read. */
export function reportTemplate(view: ReportView, page: ReportPage): TemplateResult {
  const { report, texts, strings, common, locale, decisions } = view;
  const { promised, plan, questions } = plansOnPage(view, page);
  const notice = (text: string) => html`<p class="section">${text}</p>`;
  return html`
    <div class="verdict">
      <div>${headlineTemplate(view, actionsOf(page.properties.previousPlan) ?? [])}</div>
      <div class="aside">
        <button aria-haspopup="dialog" data-area part="start-meeting">${strings.startMeeting}</button>
        ${overviewOptions(page.overview, view)}
      </div>
    </div>
    ${overviewTemplate(view, page.overview)} ${inferableNotice(report, strings)}
    ${view.customers?.section(view) ?? nothing} ${promised} ${decisionsTemplate(view, questions)} ${plan}
    ${prioritiesTemplate(view)} ${report.groups.length > 0 ? groupsSection(view, page.fold) : nothing}
    ${report.rounds.length > 0 ? roundsSection(view, page.fold) : nothing}
    ${rulesSection(strings.rules, ruleTexts(report.rules, texts, locale))}
    ${nextStepsSection(strings.nextSteps, orderNextSteps(report.nextSteps, decisions.chosen), texts)}
    ${page.isBreakdownRefused ? notice(strings.otherBreakdown) : nothing}
    ${page.areCustomersMissing ? notice(common.notFetched) : nothing}
    ${page.innerExport.isMissing ? notice(common.notFetched) : exportTemplate(view, page)}
  `;
}

const exportTemplate = (
  { report, customers, decisions }: ReportView,
  { properties, instrument }: ReportPage,
): TemplateResult => html`
  <kund-diagnos-export
    .locale=${properties.locale}
    .instrument=${instrument}
    .report=${report}
    .customers=${customers}
    .decisions=${decisions}
  ></kund-diagnos-export>
`;
