import { inputAt } from './question.js';
import type { ReactiveElement } from 'lit';

/** Where the person is: which statement is shown when they come one at a time, and what has the focus. */
export class Position {
  /** The index of the statement that is shown. */
  page = 0;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** The list of what is left to answer, when it is shown. */
  get unansweredList(): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>('.unanswered') ?? undefined;
  }

  /** Focuses a question; past the last, or where they are disabled, the button that submits. */
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
