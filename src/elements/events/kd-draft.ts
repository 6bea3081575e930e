import type { Draft } from '../questionnaire/draft.js';
import { KdEvent } from './kd-event.js';

/** The answers so far, to be kept by the host and given back through `draft`. */
export class KdDraftEvent extends KdEvent {
  constructor(readonly draft: Draft) {
    super('kd-draft');
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-draft': KdDraftEvent;
  }
}
