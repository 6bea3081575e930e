import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { AnyResponse } from './answers.js';
import { KdWaitingEvent } from './kd-waiting-event.js';

/**
 * A person has submitted their answers: store them, and say through `waitUntil` how it went.
 *
 * A page that cannot take them yet, because the person has something else to fill in first, calls `preventDefault()`:
 * nothing has been submitted, the answers stay open, and the page says itself what is missing. If a listener has called
 * `waitUntil` as well, that counts: the answers may be on their way.
 */
export class KdSubmitEvent<R extends AnyResponse = QuestionnaireResponse> extends KdWaitingEvent {
  constructor(
    /** The response to store. It has the same `id` each time that this person tries. */
    readonly response: R,
  ) {
    super('kd-submit', true);
  }
}

declare global {
  // It is heard on the document, the window and every element above.
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
