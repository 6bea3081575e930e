import type { ReactiveElement } from 'lit';
import { inputAt } from './question.js';

/** Where the person is: which statement is shown when they come one at a time, and what has the focus. */
export class Place {
  page = 0;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** What is left to answer, when it is pointed out. */
  get summary(): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>('.missing') ?? undefined;
  }

  /** Past the last question, or where they are locked: the button that sends. */
  focus(place: number, options?: FocusOptions): void {
    const root = this.#host.renderRoot;
    (inputAt(root, place) ?? root.querySelector<HTMLElement>('[part=submit]'))?.focus(options);
  }

  /** Shows a question, if there is one, and moves the focus there. */
  show(place: number, total: number): void {
    if (place < total) this.page = place;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.focus(place);
    });
  }
}
