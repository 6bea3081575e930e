const FIRST_RETRY_MS = 30_000;
const LAST_RETRY_MS = 10 * 60_000;

/** Retries after a delay that doubles each time, with jitter so that devices do not overrun a server that has just come back. */
export class RetryTimer {
  readonly #retry: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delayMs = FIRST_RETRY_MS;

  constructor(retry: () => void) {
    this.#retry = retry;
  }

  start(): void {
    this.#timer = setTimeout(this.#retry, this.#delayMs * (0.5 + Math.random() / 2));
    this.#delayMs = Math.min(this.#delayMs * 2, LAST_RETRY_MS);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** Begins with the first delay again, since the server answers. */
  reset(): void {
    this.#delayMs = FIRST_RETRY_MS;
  }
}
