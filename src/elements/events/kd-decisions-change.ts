import type { Decisions } from '../../report/decisions.js';
import { KdEvent } from './kd-event.js';

/** In the meeting, an area was chosen to work on or marked as discussed, or no longer is. */
export class KdDecisionsChangeEvent extends KdEvent {
  constructor(
    /** All decisions as they are now. Store them, and set them as `decisions` next time. */
    readonly decisions: Decisions,
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
