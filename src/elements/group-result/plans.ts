import { nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../plan/plan.js';
import type { Tally } from '../../scoring/tally.js';
import type { CheckedInstrument } from '../internal/checked-instrument.js';
import { html } from '../internal/html.js';
import type { InnerPart } from '../internal/tags/inner-part.js';
import { actionsOf } from '../internal/results/plan-and-decisions/inner-plan.js';
import type { ReportView } from '../internal/results/report/report-view.js';

/** Input to the plans, besides the report. */
export interface PlansInput {
  /** The element's properties. */
  properties: {
    readonly locale: string | null;
    readonly plan: Plan | null;
    readonly previousPlan: Plan | null;
    readonly helped: Tally | null;
  };
  instrument: CheckedInstrument;
  innerPlan: InnerPart;
}

/** The last plan's outcome; this round's plan, read-only; and the ids of the questions that it has actions for. */
interface PlansOnPage {
  promised: TemplateResult | typeof nothing;
  plan: TemplateResult | typeof nothing;
  questions: ReadonlySet<string>;
}

/** The plans to read. They are written in the meeting, and by an element of their own. */
export function plansOnPage(view: ReportView, input: PlansInput): PlansOnPage {
  const { plan, previousPlan } = input.properties;
  const questions = (actionsOf(plan) ?? []).map((action) => action?.question);
  return {
    promised: planTemplate('promised', previousPlan, view, input),
    plan: planTemplate('plan', plan, view, input),
    questions: new Set(questions.filter((question) => question !== undefined)),
  };
}

function planTemplate(
  part: 'plan' | 'promised',
  plan: Plan | null,
  { report, common }: ReportView,
  { properties, instrument, innerPlan }: PlansInput,
): TemplateResult | typeof nothing {
  if (!actionsOf(plan)?.length) return nothing;
  innerPlan.loadOnce();
  if (innerPlan.isMissing) return html`<p class="section">${common.notFetched}</p>`;
  return html`
    <kund-diagnos-plan
      class="section ${part}"
      readonly
      exportparts="light"
      .view=${part}
      .locale=${properties.locale}
      .instrument=${instrument}
      .report=${report}
      .plan=${plan}
      .helped=${properties.helped}
    ></kund-diagnos-plan>
  `;
}
