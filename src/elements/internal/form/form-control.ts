/** Why a form may not be submitted. */
export interface Invalidity {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

/**
 * Wraps `ElementInternals`: the element's value in its form, the state to restore it from, and its validity.
 *
 * Without a browser (jsdom, happy-dom) it is missing or incomplete, and the element works without it.
 */
export class FormControl {
  /** True inside a disabled `fieldset`. */
  isDisabled = false;
  readonly #element: HTMLElement;
  readonly #internals: Partial<ElementInternals>;
  #invalidity: Invalidity | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
    const browser: Partial<HTMLElement> = element;
    this.#internals = browser.attachInternals ? element.attachInternals() : {};
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form ?? null;
  }

  get labels(): NodeList {
    return this.#internals.labels ?? this.#element.querySelectorAll(':not(*)');
  }

  get willValidate(): boolean {
    return this.#internals.willValidate ?? false;
  }

  get validity(): ValidityState {
    return this.#internals.validity ?? ({ valid: this.#invalidity === null } as ValidityState);
  }

  get validationMessage(): string {
    return this.#internals.validationMessage ?? this.#invalidity?.message ?? '';
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity?.() ?? this.validity.valid;
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity?.() ?? this.validity.valid;
  }

  /**
   * @param value The value that the form submits; `null` for none.
   * @param state Passed back by the browser to `formStateRestoreCallback`.
   */
  setValue(value: string | null, state: string | null): void {
    this.#internals.setFormValue?.(value, state);
  }

  /** @param anchor Where the browser shows the message, and moves the focus. */
  setInvalidity(invalidity: Invalidity | null, anchor: HTMLElement | null): void {
    this.#invalidity = invalidity;
    const { flags = {}, message = '' } = invalidity ?? {};
    if (anchor) this.#internals.setValidity?.(flags, message, anchor);
    else this.#internals.setValidity?.(flags, message);
  }
}
