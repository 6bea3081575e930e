import type { ReactiveController, ReactiveElement } from 'lit';

/** Listens to the page's window while the element is on it, before the page's own listeners. An element may be moved to another page. */
export class PageEvents implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #types: readonly string[];
  readonly #listener: (event: Event) => void;
  #target: EventTarget | null = null;

  constructor(host: ReactiveElement, types: readonly string[], listener: (event: Event) => void) {
    this.#host = host;
    this.#types = types;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#target = this.targetFor(this.#host);
    for (const type of this.#types) this.#target?.addEventListener(type, this.#listener, true);
  }

  hostDisconnected(): void {
    for (const type of this.#types) this.#target?.removeEventListener(type, this.#listener, true);
  }

  protected targetFor({ ownerDocument }: Element): EventTarget | null {
    return ownerDocument.defaultView;
  }
}

/** Listens to the tree that the element is in, the page or a shadow root: some events do not leave it. A form and its controls are in one tree. */
export class TreeEvents extends PageEvents {
  protected override targetFor(host: Element): EventTarget {
    return host.getRootNode();
  }
}
