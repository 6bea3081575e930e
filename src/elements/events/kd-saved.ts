import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { AnyResponse } from './answers.js';
import { KdEvent } from './kd-event.js';

/** The host has saved the answers. */
export class KdSavedEvent<R extends AnyResponse = QuestionnaireResponse> extends KdEvent {
  constructor(
    /** The response that was saved. */
    readonly response: R,
  ) {
    super('kd-saved');
  }
}

declare global {
  // The event bubbles to the document and the window.
  interface GlobalEventHandlersEventMap {
    'kd-saved': KdSavedEvent<AnyResponse>;
  }
  interface ElementEventMap {
    'kd-saved': KdSavedEvent<AnyResponse>;
  }
  interface ShadowRootEventMap {
    'kd-saved': KdSavedEvent<AnyResponse>;
  }
}
