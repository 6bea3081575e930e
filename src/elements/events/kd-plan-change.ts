import type { Plan } from '../../plan/plan.js';
import { KdWaitingEvent } from './kd-waiting-event.js';

/**
 * A plan has changed. The host stores it if its own copy has the previous revision, and passes the outcome to `waitUntil`. With another
 * revision, somebody else has saved in between: the host sets that one as `plan`, and rejects.
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
  // The event bubbles to the document and the window.
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
