import type { AnswerSheet } from './answer-sheet.js';

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
  setValue(sheet: AnswerSheet, segments: Record<string, string> | undefined): void {
    const { draft } = sheet;
    this.#internals.setFormValue(
      draft && JSON.stringify(sheet.response(segments)),
      draft && JSON.stringify(draft),
    );
  }

  /** Holds the form back while something is missing; the browser shows its message at the anchor. */
  setMissing(count: number, message: string, anchor: HTMLElement | undefined): void {
    this.#internals.setValidity({ valueMissing: count > 0 }, message, anchor);
  }
}
