import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdEvent } from './kd-event.js';

/** A person has sent their answers: store them, and say through `waitUntil` how it went. */
export class KdSubmitEvent extends KdEvent {
  readonly #promises: Promise<unknown>[] = [];

  constructor(
    /** What to store. The `id` is the same each time that this person tries. */
    readonly response: QuestionnaireResponse,
  ) {
    super('kd-submit');
  }

  /**
   * Takes responsibility for the answers. The element says that it is saving while the promise is pending, and that
   * it is done only when it resolves. When it rejects, the person is told the error's message and can try again.
   */
  waitUntil(promise: PromiseLike<unknown>): void {
    this.#promises.push(Promise.resolve(promise));
  }

  /** How saving went, for the element itself; `null` when nobody took responsibility. */
  get outcome(): Promise<unknown> | null {
    return this.#promises.length > 0 ? Promise.all(this.#promises) : null;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-submit': KdSubmitEvent;
  }
}
