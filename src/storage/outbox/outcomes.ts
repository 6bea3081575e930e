import type { StorableResponse } from '../adapter.js';

/** The outcome of one response. */
interface Outcome {
  readonly response: StorableResponse;
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  isSettled: boolean;
}

/** Tells the submitter of a response its outcome, whichever tab sent it. */
export class Outcomes {
  readonly #waiting = new Map<string, Outcome>();

  /** The responses whose outcome is unknown. */
  get responses(): StorableResponse[] {
    return [...this.#waiting.values()].map(({ response }) => response);
  }

  /** The outcome of a response, which settles later. Attempts with the same id share it. */
  of(response: StorableResponse): Outcome {
    const known = this.#waiting.get(response.id);
    if (known) return known;
    let resolve!: () => void;
    let reject!: (error: Error) => void;
    const promise = new Promise<void>((onSent, onRejected) => {
      resolve = onSent;
      reject = onRejected;
    });
    // Prevents an unhandled rejection when nobody waits any more.
    promise.catch(() => undefined);
    const outcome: Outcome = { response, promise, resolve, reject, isSettled: false };
    this.#waiting.set(response.id, outcome);
    return outcome;
  }

  resolve(id: string): void {
    this.#settle(id)?.resolve();
  }

  reject(id: string, error: Error): void {
    this.#settle(id)?.reject(error);
  }

  #settle(id: string): Outcome | undefined {
    const outcome = this.#waiting.get(id);
    if (outcome) outcome.isSettled = true;
    this.#waiting.delete(id);
    return outcome;
  }
}
