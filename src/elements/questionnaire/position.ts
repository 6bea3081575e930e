import { inputAt } from './question.js';
import type { ReactiveElement } from 'lit';

/** The person's position: the statement shown in paged mode, and the focus. */
export class Position {
  /** The index of the statement that is shown. */
  page = 0;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Focuses a question. Past the last one, or when they are disabled, focuses the submit button. */
  focus(index: number, options?: FocusOptions): void {
    const root = this.#host.renderRoot;
    (inputAt(root, index) ?? root.querySelector<HTMLElement>('[part=submit]'))?.focus(options);
  }

  /** Shows a question, if there is one, and moves the focus there. */
  show(index: number, total: number): void {
    if (index < total) this.page = index;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.focus(index);
    });
  }
}
