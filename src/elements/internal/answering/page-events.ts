import type { ReactiveController, ReactiveElement } from 'lit';

/** Listens to the page's window while the element is on it, before the page's own listeners. An element may be moved to another page. */
export class PageEvents implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #types: readonly string[];
  readonly #listener: (event: Event) => void;
  #page: Window | null = null;

  constructor(host: ReactiveElement, types: readonly string[], listener: (event: Event) => void) {
    this.#host = host;
    this.#types = types;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument.defaultView;
    for (const type of this.#types) this.#page?.addEventListener(type, this.#listener, true);
  }

  hostDisconnected(): void {
    for (const type of this.#types) this.#page?.removeEventListener(type, this.#listener, true);
  }
}
