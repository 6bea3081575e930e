import type { LocalDate } from '../../plan/local-date.js';
import type { PlanAction } from '../../plan/plan.js';
import { NO_DECISIONS, type Decisions } from '../../report/group-report/decisions.js';
import type { GroupReport } from '../../report/group-report/report.js';
import { followDecisions } from '../../report/plan/follow-decisions.js';
import { planOf } from '../../report/plan/make-plan.js';
import type { Instrument } from '../../scoring/instrument.js';
import { sameContent } from '../internal/properties/same-content.js';
import { parseDecisionsProperty } from '../internal/results/plan-and-decisions/decisions-property.js';
import type { PlanController } from './plan-controller.js';

/** Proposes a plan from the meeting's decisions, and updates the plan when they change. */
export class PlanProposal {
  readonly #controller: PlanController;
  #decisions = NO_DECISIONS;
  /** The round, order and decisions that the latest proposal was made from. */
  #source: unknown = null;
  /** Actions of areas that are no longer chosen, to restore when one is chosen again. */
  #setAside: readonly PlanAction[] = [];

  constructor(controller: PlanController) {
    this.#controller = controller;
  }

  takeDecisions(instrument: Instrument, decisions: unknown): void {
    this.#decisions = parseDecisionsProperty(instrument, decisions, this.#decisions);
  }

  /** Proposes a plan. A no-op when nothing that it is made from has changed. */
  propose(report: GroupReport | null, today: LocalDate): void {
    const source = report?.summary ? [report.round, report.order, this.#decisions] : null;
    if (sameContent(source, this.#source)) return;
    this.#source = source;
    this.#controller.propose(report?.summary ? planOf(report, this.#decisions, today) : null);
  }

  /** Makes the next proposal a new one, even from the same decisions. */
  reset(): void {
    this.#source = null;
  }

  /**
   * Updates the plan after the decisions have changed, and saves it. A no-op for a proposal.
   *
   * @param order The areas' lights, which set the due date of a new action.
   */
  follow(
    instrument: Instrument,
    before: Decisions,
    after: Decisions,
    order: Pick<GroupReport, 'order'>,
    today: LocalDate,
  ): void {
    const { plan } = this.#controller;
    if (!plan || this.#controller.isMereProposal) return;
    const [had, has] = [before, after].map((decisions) =>
      parseDecisionsProperty(instrument, decisions, NO_DECISIONS),
    ) as [Required<Decisions>, Required<Decisions>];
    const followed = followDecisions({ plan, setAside: this.#setAside }, had, has, order, today);
    this.#setAside = followed.setAside;
    this.#controller.edit(() => followed.plan);
    this.#controller.save();
  }
}
