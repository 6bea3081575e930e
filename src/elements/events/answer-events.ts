// The events of the answering elements, by their response and draft.
import type { AnyDraft, AnyResponse } from './answers.js';
import type { KdDraftEvent } from './kd-draft.js';
import type { KdSaveFailedEvent } from './kd-save-failed.js';
import type { KdSavedEvent } from './kd-saved.js';
import type { KdSubmitEvent } from './kd-submit.js';

/** The events of an element whose answers are an `R`. Farther out on a page, an event may come from any element. */
export interface AnswerEventMap<R extends AnyResponse, D extends AnyDraft> extends HTMLElementEventMap {
  'kd-draft': KdDraftEvent<D>;
  'kd-submit': KdSubmitEvent<R>;
  'kd-saved': KdSavedEvent<R>;
  'kd-save-failed': KdSaveFailedEvent<R>;
}

/** The type of `addEventListener`, and of `removeEventListener`, by an element's events. */
export interface Listen<M, O> {
  <K extends keyof M & string>(
    type: K,
    listener: (this: HTMLElement, event: M[K]) => unknown,
    options?: boolean | O,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | O): void;
}
