import type { Draft } from '../internal/answering/draft.js';
import type { AnyDraft } from './answers.js';
import { KdEvent } from './kd-event.js';

/** The unsaved answers have changed. */
export class KdDraftEvent<D extends AnyDraft = Draft> extends KdEvent {
  constructor(
    /** Store it, and set it as `draft` next time. `null` when there is nothing left to store: the answers are saved or cleared. */
    readonly draft: D | null,
  ) {
    super('kd-draft');
  }
}

declare global {
  // The event bubbles to the document and the window.
  interface GlobalEventHandlersEventMap {
    'kd-draft': KdDraftEvent<AnyDraft>;
  }
  interface ElementEventMap {
    'kd-draft': KdDraftEvent<AnyDraft>;
  }
  interface ShadowRootEventMap {
    'kd-draft': KdDraftEvent<AnyDraft>;
  }
}
