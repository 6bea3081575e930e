import type { Draft } from '../internal/answering/draft.js';
import { KdEvent } from './kd-event.js';

/** The answers so far have changed. */
export class KdDraftEvent extends KdEvent {
  constructor(
    /** Store it, and set it as `draft` next time. `null` when there is nothing left to store: the answers are saved or cleared. */
    readonly draft: Draft | null,
  ) {
    super('kd-draft');
  }
}

declare global {
  // It is heard on the document, the window and every element above.
  interface GlobalEventHandlersEventMap {
    'kd-draft': KdDraftEvent;
  }
  interface ElementEventMap {
    'kd-draft': KdDraftEvent;
  }
  interface ShadowRootEventMap {
    'kd-draft': KdDraftEvent;
  }
}
