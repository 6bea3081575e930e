import type { Decisions } from '../../report/group-report/decisions.js';
import { KdWaitingEvent } from './kd-waiting-event.js';

/**
 * The meeting's decisions have changed: an area or an action was chosen, an area was marked as discussed, or one of these was undone. A host
 * that stores them calls `waitUntil`, and the meeting shows that they are saved, or offers to try again.
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
  // The event bubbles to the document and the window.
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
