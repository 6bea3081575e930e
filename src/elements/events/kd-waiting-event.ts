import { KdEvent } from './kd-event.js';

/** Base of the events that ask the host to store something. */
export abstract class KdWaitingEvent extends KdEvent {
  readonly #promises: PromiseLike<unknown>[] = [];

  /**
   * Tells the element how saving goes. It shows "saving" while the promise is pending, and "saved" only once it resolves. When it rejects,
   * the person is told, and can try again.
   *
   * @param promise Resolves when it is stored, and rejects when it is not. It may be the promise of a `fetch`: a status other than 2xx,
   *   a redirect and a page of HTML then count as failures, and the person reads the text `error` of a JSON body. A `LocalReceipt` means
   *   that it is on this device and not sent: the element says so until the receipt's `sent` settles.
   * @throws {TypeError} for anything but a promise.
   * @throws {Error} after the listener has returned, or reached its first `await`: the element no longer waits for a promise then.
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

  /** The outcome of saving, for the element itself; `null` when nobody called `waitUntil`.
   * @internal
   */
  get outcome(): Promise<readonly unknown[]> | null {
    return this.#promises.length > 0 ? Promise.all(this.#promises) : null;
  }
}
