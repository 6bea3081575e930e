import type { Decisions } from '../../report/decisions.js';
import { KdWaitingEvent } from './kd-waiting-event.js';

/**
 * In the meeting, an area or an action was chosen, or an area was marked as discussed, or no longer is. A host that stores the decisions
 * says through `waitUntil` how it went, and the meeting then says that they are saved, or offers to try again.
 */
export class KdDecisionsChangeEvent extends KdWaitingEvent {
  constructor(
    /** All decisions as they are now. Store them, and set them as `decisions` next time. */
    readonly decisions: Required<Decisions>,
  ) {
    super('kd-decisions-change');
  }
}

declare global {
  // It is heard on the document, the window and every element above.
  interface GlobalEventHandlersEventMap {
    'kd-decisions-change': KdDecisionsChangeEvent;
  }
  interface ElementEventMap {
    'kd-decisions-change': KdDecisionsChangeEvent;
  }
  interface ShadowRootEventMap {
    'kd-decisions-change': KdDecisionsChangeEvent;
  }
}
