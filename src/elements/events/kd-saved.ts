import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdEvent } from './kd-event.js';

/** The host has saved the answers. */
export class KdSavedEvent extends KdEvent {
  constructor(
    /** The response that was saved. */
    readonly response: QuestionnaireResponse,
  ) {
    super('kd-saved');
  }
}

declare global {
  // It is heard on the document, the window and every element above.
  interface GlobalEventHandlersEventMap {
    'kd-saved': KdSavedEvent;
  }
  interface ElementEventMap {
    'kd-saved': KdSavedEvent;
  }
  interface ShadowRootEventMap {
    'kd-saved': KdSavedEvent;
  }
}
