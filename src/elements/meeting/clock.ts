import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SECOND_MS = 1000;

/** How long an area has been talked about. It counts up, and asks for nothing. */
export class Clock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;
  #startedAt = 0;
  #subject: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#timer !== undefined;
  }

  get seconds(): number {
    return Math.floor((Date.now() - this.#startedAt) / SECOND_MS);
  }

  toggle(isOn: boolean): void {
    clearInterval(this.#timer);
    this.#timer = isOn
      ? setInterval(() => {
          this.#host.requestUpdate();
        }, SECOND_MS)
      : undefined;
    this.#startedAt = Date.now();
    this.#host.requestUpdate();
  }

  /** Restarts when another area is talked about. */
  follow(subject: string | null): void {
    if (subject === this.#subject) return;
    this.#subject = subject;
    this.#startedAt = Date.now();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
