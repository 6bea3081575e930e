import type { ReactiveElement } from 'lit';
import type { Plan, PlanAction } from '../../../../plan/plan.js';
import { confirmAllStored } from '../../../../storage/confirm-stored.js';
import type { OnDemandPart } from '../../tags/on-demand-part.js';
import { InnerPart } from '../../tags/inner-part.js';

/** The plan inside another element. The plan that the page has stored becomes the element's own `plan`. */
export class InnerPlan extends InnerPart {
  /** @param part The plan's own element. */
  constructor(host: ReactiveElement & { plan: Plan | null }, part: OnDemandPart) {
    super(host, part);
    host.addEventListener('kd-plan-change', (event) => {
      // The page's own listeners come later.
      queueMicrotask(() => {
        event.outcome?.then(confirmAllStored).then(
          () => {
            host.plan = event.plan;
          },
          () => {
            // The plan itself says so. Set here, it would seem to be the host's.
          },
        );
      });
    });
  }
}

/** The actions of a plan that a host has set, unparsed; `null` where there are none. */
export function actionsOf(plan: unknown): readonly (Partial<PlanAction> | null)[] | null {
  const actions: unknown = (plan as Partial<Plan> | null | undefined)?.actions;
  return Array.isArray(actions) ? (actions as Partial<PlanAction>[]) : null;
}
