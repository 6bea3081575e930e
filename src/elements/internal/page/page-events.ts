import type { ReactiveController, ReactiveElement } from 'lit';

/** Listens on the element's window while it is connected, in the capture phase. An element may be moved to another window. */
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

/** Listens on the element's root node, since some events do not leave a shadow tree. A form and its controls share one. */
export class TreeEvents extends PageEvents {
  protected override targetFor(host: Element): EventTarget {
    return host.getRootNode();
  }
}
