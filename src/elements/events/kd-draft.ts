import type { Draft } from '../questionnaire/draft.js';

/** The answers so far, to be kept by the host and given back through `draft`. */
export class KdDraftEvent extends Event {
  constructor(readonly draft: Draft) {
    super('kd-draft', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-draft': KdDraftEvent;
  }
}
