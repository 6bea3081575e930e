import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough for answers that come in a row to be told of together. */
const moment = 2000;

/** What a polite live region says. What happens within a moment becomes one announcement: of how it is at its end. */
export class Announcer implements ReactiveController {
  text = '';
  /** The figures that were shown last, in short. */
  #last: string | undefined;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }

  /**
   * Tells of figures that came while others were shown, and asks for the words when the moment has passed. Not of the first,
   * not of the same again, and not of none.
   */
  newFigures(short: string, words: () => string): void {
    const before = this.#last;
    this.#last = short;
    if (before === undefined || before === short || !short) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.say(words());
    }, moment);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
