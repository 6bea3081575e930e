import type { OutboxSource } from '../internal/outbox-source.js';
import { KdEvent } from './kd-event.js';

/**
 * An element asks for the page's outbox: `<kund-diagnos-outbox>` to show it, one with answers from an earlier visit to hear whether they wait in it.
 * `connect` answers; so may a host that does without it, with `event.stopPropagation()` and `event.provide(outbox)`.
 */
export class KdOutboxRequestEvent extends KdEvent {
  constructor(
    /** Takes the outbox. */
    readonly provide: (outbox: OutboxSource) => void,
  ) {
    super('kd-outbox-request');
  }
}

declare global {
  // It is heard on the document, the window and every element above.
  interface GlobalEventHandlersEventMap {
    'kd-outbox-request': KdOutboxRequestEvent;
  }
  interface ElementEventMap {
    'kd-outbox-request': KdOutboxRequestEvent;
  }
  interface ShadowRootEventMap {
    'kd-outbox-request': KdOutboxRequestEvent;
  }
}
