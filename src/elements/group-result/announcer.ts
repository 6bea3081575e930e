import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough for answers that come in a row to be told of together. */
const moment = 2000;

/** What a polite live region says. What happens within a moment becomes one announcement: of how it is at its end. */
export class Announcer implements ReactiveController {
  text = '';
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

  /** Asks for the words when the moment has passed. */
  saySoon(words: () => string): void {
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
