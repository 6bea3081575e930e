import type { QuestionnaireResponse } from '../../scoring/response.js';

/** The host has stored the answers. */
export class KdSavedEvent extends Event {
  constructor(readonly response: QuestionnaireResponse) {
    super('kd-saved', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-saved': KdSavedEvent;
  }
}
