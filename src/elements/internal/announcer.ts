import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough for answers that come in a row to be announced together. */
const ANNOUNCE_DELAY_MS = 2000;

/** The message of a polite live region. Changes within the delay become one announcement, of the state when the delay is over. */
export class Announcer implements ReactiveController {
  message = '';
  /** The figures that were shown last, in short; `null` when they were rejected, `undefined` before the first. */
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
   * Announces figures that replace others. The first, the same again, and rejected ones are not announced.
   *
   * @param figures The figures in short; `null` when they were rejected.
   * @param describe Asked for the message when the delay is over.
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
