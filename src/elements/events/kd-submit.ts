import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdEvent } from './kd-event.js';

/**
 * A person has submitted their answers: store them, and say through `waitUntil` how it went.
 *
 * A page that cannot take them yet, because the person has something else to fill in first, calls `preventDefault()`:
 * nothing has been submitted, the answers stay open, and the page says itself what is missing. If a listener has called
 * `waitUntil` as well, that counts: the answers may be on their way.
 */
export class KdSubmitEvent extends KdEvent {
  readonly #promises: PromiseLike<unknown>[] = [];

  constructor(
    /** What to store. It has the same `id` each time that this person tries. */
    readonly response: QuestionnaireResponse,
  ) {
    super('kd-submit', true);
  }

  /**
   * Takes responsibility for the answers. The element says that it is saving while the promise is pending, and that it is done only
   * when it resolves. When it rejects, the person reads the error's message and can try again.
   *
   * @param promise Resolves when the answers are stored, and rejects when they are not. It may be what `fetch` gives: a status other than
   *   2xx, a redirect and a page of HTML are then failures, too, and the text `error` of a JSON body is what the person reads.
   * @throws {TypeError} for anything else than a promise.
   * @throws {Error} when the listener has returned, or reached its first `await`: the person has then been told that nobody took the
   *   answers.
   */
  waitUntil(promise: PromiseLike<unknown>): void {
    // A page's script may pass anything.
    const input = promise as Partial<PromiseLike<unknown>> | null | undefined;
    if (typeof input?.then !== 'function') {
      const type = typeof input;
      throw new TypeError(
        `waitUntil: expected a promise, got ${type}${type === 'function' ? ': call it' : ''}`,
      );
    }
    if (!this.eventPhase) throw new Error('waitUntil: call it at once, before the first await');
    this.#promises.push(promise);
  }

  /** How saving went, for the element itself; `null` when nobody took responsibility.
   * @internal
   */
  get outcome(): Promise<readonly unknown[]> | null {
    return this.#promises.length > 0 ? Promise.all(this.#promises) : null;
  }
}

declare global {
  // It is heard on the document, the window and every element above.
  interface GlobalEventHandlersEventMap {
    'kd-submit': KdSubmitEvent;
  }
  interface ElementEventMap {
    'kd-submit': KdSubmitEvent;
  }
  interface ShadowRootEventMap {
    'kd-submit': KdSubmitEvent;
  }
}
