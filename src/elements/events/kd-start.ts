import { KdEvent } from './kd-event.js';

/** Somebody has begun to answer. */
export class KdStartEvent extends KdEvent {
  constructor() {
    super('kd-start');
  }
}

declare global {
  // It is heard on the document, the window and every element above.
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
