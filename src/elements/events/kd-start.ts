import { KdEvent } from './kd-event.js';

/** Somebody has begun to answer. */
export class KdStartEvent extends KdEvent {
  constructor() {
    super('kd-start');
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-start': KdStartEvent;
  }
}
