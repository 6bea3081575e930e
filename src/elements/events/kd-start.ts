import { KdEvent } from './kd-event.js';

/** Somebody has begun to answer. */
export class KdStartEvent extends KdEvent {
  constructor() {
    super('kd-start');
  }
}

declare global {
  // The event bubbles to the document and the window.
  interface GlobalEventHandlersEventMap {
    'kd-start': KdStartEvent;
  }
  interface ElementEventMap {
    'kd-start': KdStartEvent;
  }
  interface ShadowRootEventMap {
    'kd-start': KdStartEvent;
  }
}
