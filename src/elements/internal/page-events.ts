import type { ReactiveController, ReactiveControllerHost } from 'lit';

const TYPES = ['beforeunload', 'online', 'offline', 'storage', 'pageshow'];

/**
 * Listens to the page while the element is on it: the connection comes and goes, and somebody may be about to leave, or have
 * answered in another tab. Each time the element is updated.
 */
export class PageEvents implements ReactiveController {
  readonly #listener: (event: Event) => void;

  constructor(host: ReactiveControllerHost, onEvent: (event: Event) => void) {
    this.#listener = (event) => {
      onEvent(event);
      host.requestUpdate();
    };
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of TYPES) addEventListener(type, this.#listener);
  }

  hostDisconnected(): void {
    for (const type of TYPES) removeEventListener(type, this.#listener);
  }
}
