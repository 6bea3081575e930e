import type { Draft } from '../questionnaire/draft.js';
import { KdEvent } from './kd-event.js';

/** The answers so far, to be kept by the host and given back through `draft`; `null` when they are saved or cleared. */
export class KdDraftEvent extends KdEvent {
  constructor(readonly draft: Draft | null) {
    super('kd-draft');
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-draft': KdDraftEvent;
  }
}
