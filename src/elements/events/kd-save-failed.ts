import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { AnyResponse } from './answers.js';
import { KdEvent } from './kd-event.js';

/** The answers could not be saved. They are still in the element, and the person has been told. */
export class KdSaveFailedEvent<R extends AnyResponse = QuestionnaireResponse> extends KdEvent {
  constructor(
    /** The response that was not saved. */
    readonly response: R,
    /** The rejection of the host's promise; `null` when no host listened. */
    readonly reason: unknown,
  ) {
    super('kd-save-failed');
  }
}

declare global {
  // The event bubbles to the document and the window.
  interface GlobalEventHandlersEventMap {
    'kd-save-failed': KdSaveFailedEvent<AnyResponse>;
  }
  interface ElementEventMap {
    'kd-save-failed': KdSaveFailedEvent<AnyResponse>;
  }
  interface ShadowRootEventMap {
    'kd-save-failed': KdSaveFailedEvent<AnyResponse>;
  }
}
