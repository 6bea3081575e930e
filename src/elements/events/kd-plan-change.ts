import type { Plan } from '../../plan/plan.js';
import { KdWaitingEvent } from './kd-waiting-event.js';

/**
 * Something in a plan was written, chosen, added or removed. A host stores the plan where the one that it has is of the revision before, and
 * says through `waitUntil` how it went. Where it has another, somebody else has saved in between: it sets that one as `plan`, and rejects.
 */
export class KdPlanChangeEvent extends KdWaitingEvent {
  constructor(
    /** The whole plan as it is now, with the next revision. Store it, and set it as `plan` next time. */
    readonly plan: Plan,
  ) {
    super('kd-plan-change');
  }
}

declare global {
  // It is heard on the document, the window and every element above.
  interface GlobalEventHandlersEventMap {
    'kd-plan-change': KdPlanChangeEvent;
  }
  interface ElementEventMap {
    'kd-plan-change': KdPlanChangeEvent;
  }
  interface ShadowRootEventMap {
    'kd-plan-change': KdPlanChangeEvent;
  }
}
