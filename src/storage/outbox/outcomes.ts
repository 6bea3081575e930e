/** The outcome of one response. */
interface Outcome {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  isSettled: boolean;
}

/** Tells the submitter of a response its outcome, whichever tab sent it. */
export class Outcomes {
  readonly #waiting = new Map<string, Outcome>();

  /** Ids of the responses whose outcome is unknown. */
  get ids(): string[] {
    return [...this.#waiting.keys()];
  }

  /** The outcome of the response with this id, which settles later. */
  of(id: string): Outcome {
    const known = this.#waiting.get(id);
    if (known) return known;
    let resolve!: () => void;
    let reject!: (error: Error) => void;
    const promise = new Promise<void>((onSent, onRejected) => {
      resolve = onSent;
      reject = onRejected;
    });
    // Prevents an unhandled rejection when nobody waits any more.
    promise.catch(() => undefined);
    const outcome: Outcome = { promise, resolve, reject, isSettled: false };
    this.#waiting.set(id, outcome);
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
