import type { Decisions } from '../group-result/decisions.js';
import { KdEvent } from './kd-event.js';

/** In the meeting, an area was chosen to work on or marked as discussed, or no longer is. */
export class KdDecideEvent extends KdEvent {
  constructor(
    /** What stands now, to be kept by the host and given back through `decisions`. */
    readonly decisions: Decisions,
  ) {
    super('kd-decide');
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-decide': KdDecideEvent;
  }
}
