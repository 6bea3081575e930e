import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Plan } from '../../plan/plan.js';
import type { Decisions } from '../../report/group-report/decisions.js';
import type { GroupReport } from '../../report/group-report/report.js';
import type { Tally } from '../../scoring/tally.js';
import type { CheckedInstrument } from '../internal/checked-instrument.js';
import { html } from '../internal/html.js';
import { InnerPlan } from '../internal/results/plan-and-decisions/inner-plan.js';
import { planPart } from '../parts.js';

/** A meeting, whose properties are the plan's. */
interface PlanHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
  readonly locale: string | null;
  readonly helped: Tally | null;
  readonly people: readonly string[];
  readonly draftKey: string | null;
  readonly previousPlan: Plan | null;
  plan: Plan | null;
}

/** The members of the plan element that the meeting calls. It knows the plan by its tag alone. */
interface PlanElement {
  save: () => Promise<boolean>;
  followDecisions: (before: Decisions, after: Decisions) => void;
}

/** Input to the plans in a meeting, besides the meeting's properties. */
interface PlanInput {
  instrument: CheckedInstrument;
  /** `null` while the meeting is closed. */
  report: GroupReport | null;
  decisions: Decisions;
  /** Shown when the plan's script could not be fetched. */
  notFetched: string;
}

/** The plans of a meeting: the one that it writes, from when it is first opened, and the last one's outcome. */
export class MeetingPlan extends InnerPlan {
  readonly #host: PlanHost;
  #isOpened = false;

  constructor(host: PlanHost) {
    super(host, planPart);
    this.#host = host;
  }

  open(): void {
    this.#isOpened = true;
    void this.load();
  }

  renderPlan(input: PlanInput): TemplateResult | typeof nothing {
    const { plan, draftKey } = this.#host;
    return this.#isOpened ? this.#render('plan', plan, draftKey, input) : nothing;
  }

  renderPromised(input: PlanInput): TemplateResult {
    return this.#render('promised', this.#host.previousPlan, null, input);
  }

  /** Saves the plan as it stands, also where nobody has changed what was proposed. False when it could not be saved. */
  async save(): Promise<boolean> {
    return (await this.#element?.save?.()) ?? true;
  }

  /** Lets the plan follow what was decided on the meeting's pages. */
  followDecisions(before: Decisions, after: Decisions): void {
    this.#element?.followDecisions?.(before, after);
  }

  #render(
    view: 'plan' | 'promised',
    plan: Plan | null,
    draftKey: string | null,
    { instrument, report, decisions, notFetched }: PlanInput,
  ): TemplateResult {
    if (this.isMissing) return html`<p class="error">${notFetched}</p>`;
    const { locale, helped, people } = this.#host;
    return html`
      <kund-diagnos-plan
        class=${view === 'plan' ? 'written' : ''}
        exportparts="light"
        .view=${view}
        .locale=${locale}
        .instrument=${instrument}
        .report=${report}
        .decisions=${decisions}
        .plan=${plan}
        .helped=${helped}
        .people=${people}
        .draftKey=${draftKey}
      ></kund-diagnos-plan>
    `;
  }

  /** The plan that is written; without its methods until its script is here. */
  get #element(): Partial<PlanElement> | null {
    return this.#host.renderRoot.querySelector('.written') as Partial<PlanElement> | null;
  }
}
