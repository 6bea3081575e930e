/** Why a form may not be submitted. */
export interface Invalidity {
  readonly message: string;
  /** Where the browser shows the message. */
  readonly anchor: HTMLElement | undefined;
}

/** What a form is told about an element: its value, what to restore it from, and whether the form may be submitted. */
export class FormControl {
  /** True inside a disabled `fieldset`. */
  isDisabled = false;
  readonly #internals: ElementInternals;

  constructor(element: HTMLElement) {
    this.#internals = element.attachInternals();
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** @param state What the browser gives back through `formStateRestoreCallback`. */
  setValue(value: object | null, state: object | null): void {
    const toText = (data: object | null) => data && JSON.stringify(data);
    this.#internals.setFormValue(toText(value), toText(state));
  }

  /** Holds the form back while a required value is missing. */
  setValueMissing(invalidity: Invalidity | null): void {
    if (invalidity) {
      this.#internals.setValidity({ valueMissing: true }, invalidity.message, invalidity.anchor);
    } else {
      this.#internals.setValidity({});
    }
  }
}
