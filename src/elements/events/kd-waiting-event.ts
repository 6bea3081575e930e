import { KdEvent } from './kd-event.js';

/** An event about something that the host is to store. */
export abstract class KdWaitingEvent extends KdEvent {
  readonly #promises: PromiseLike<unknown>[] = [];

  /**
   * Takes responsibility for storing it. The element says that it is saving while the promise is pending, and that it is done only
   * when it resolves. When it rejects, the person is told, and can try again.
   *
   * @param promise Resolves when it is stored, and rejects when it is not. It may be what `fetch` gives: a status other than
   *   2xx, a redirect and a page of HTML are then failures, too, and the text `error` of a JSON body is what the person reads.
   *   A `LocalReceipt` says that it is on this device and not sent: so does the element, until the receipt's `sent` settles.
   * @throws {TypeError} for anything else than a promise.
   * @throws {Error} when the listener has returned, or reached its first `await`: nobody then waits for
   *   the promise.
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

  /** Whether somebody took responsibility, for the element itself. Known once the event has reached the window.
   * @internal
   */
  get isHandled(): boolean {
    return this.#promises.length > 0;
  }

  /** How saving went, for the element itself; `null` when nobody took responsibility.
   * @internal
   */
  get outcome(): Promise<readonly unknown[]> | null {
    return this.#promises.length > 0 ? Promise.all(this.#promises) : null;
  }
}
