import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { AnyResponse } from './answers.js';
import { KdWaitingEvent } from './kd-waiting-event.js';

/**
 * A person has submitted their answers. Store them, and pass the outcome to `waitUntil`.
 *
 * A page that cannot take them yet, for example because another field is empty, calls `preventDefault()`: nothing is submitted, the
 * answers stay editable, and the page says what is missing. If a listener has also called `waitUntil`, that wins: the answers may be
 * on their way.
 */
export class KdSubmitEvent<R extends AnyResponse = QuestionnaireResponse> extends KdWaitingEvent {
  constructor(
    /** The response to store. Every attempt has the same `id`. */
    readonly response: R,
  ) {
    super('kd-submit', true);
  }
}

declare global {
  // The event bubbles to the document and the window.
  interface GlobalEventHandlersEventMap {
    'kd-submit': KdSubmitEvent<AnyResponse>;
  }
  interface ElementEventMap {
    'kd-submit': KdSubmitEvent<AnyResponse>;
  }
  interface ShadowRootEventMap {
    'kd-submit': KdSubmitEvent<AnyResponse>;
  }
}
