import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough for answers in quick succession to be announced together. */
const ANNOUNCE_DELAY_MS = 2000;

/** The message of a polite live region. Changes within the delay become one announcement, of the state when the delay is over. */
export class Announcer implements ReactiveController {
  message = '';
  /** Summary of the figures shown last; `null` when they were rejected, `undefined` before the first. */
  #shown: string | null | undefined;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  announce(message: string): void {
    this.message = message;
    this.#host.requestUpdate();
  }

  /**
   * Announces figures that replace others. Skips the first ones, unchanged ones and rejected ones.
   *
   * @param figures Summary of the figures, to compare them by; `null` when they were rejected.
   * @param describe Returns the message. Called when the delay is over.
   */
  announceFigures(figures: string | null, describe: () => string): void {
    const before = this.#shown;
    this.#shown = figures;
    if (before === undefined || figures === null || before === figures) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.announce(describe());
    }, ANNOUNCE_DELAY_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
