import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdEvent } from './kd-event.js';

/** The answers could not be saved. They are still in the element, and the person has been told. */
export class KdSaveFailedEvent extends KdEvent {
  constructor(
    /** What was to be saved. */
    readonly response: QuestionnaireResponse,
    /** What the host's promise was rejected with; `null` when no host listened. */
    readonly reason: unknown,
  ) {
    super('kd-save-failed');
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-save-failed': KdSaveFailedEvent;
  }
}
