import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdEvent } from './kd-event.js';

/** The host has saved the answers. */
export class KdSavedEvent extends KdEvent {
  constructor(
    /** What was saved. */
    readonly response: QuestionnaireResponse,
  ) {
    super('kd-saved');
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-saved': KdSavedEvent;
  }
}
