import type { AnswerSheet } from './answer-sheet.js';
import type { Draft } from './draft.js';

/** What a form is told of the questionnaire: its value, what to restore it from, and whether it may be sent. */
export class FormControl {
  /** True inside a disabled `fieldset`. */
  disabled = false;
  readonly #internals: ElementInternals;

  constructor(element: HTMLElement) {
    this.#internals = element.attachInternals();
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The browser gives `draft` back through `formStateRestoreCallback`. */
  setValue(sheet: AnswerSheet, segments: Record<string, string> | undefined, draft: Draft | null): void {
    this.#internals.setFormValue(
      sheet.draft && JSON.stringify(sheet.response(segments)),
      draft && JSON.stringify(draft),
    );
  }

  /** Holds the form back while something is missing; the browser shows the message at the anchor, which says how much. */
  setMissing(isMissing: boolean, message: string, anchor: HTMLElement | undefined): void {
    this.#internals.setValidity({ valueMissing: isMissing }, message, anchor);
  }
}
