import type { ReactiveController, ReactiveElement } from 'lit';

const types = ['beforeunload', 'online', 'offline'];

/** Follows the page while the element is on it: the connection comes and goes, and somebody may be about to leave. */
export class PageEvents implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #hasUnsaved: () => boolean;

  constructor(host: ReactiveElement, hasUnsaved: () => boolean) {
    this.#host = host;
    this.#hasUnsaved = hasUnsaved;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of types) addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of types) removeEventListener(type, this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'beforeunload' && this.#hasUnsaved()) event.preventDefault();
    // Online or offline: the person is told.
    this.#host.requestUpdate();
  }
}
