/** Why a form may not be submitted. */
export interface Invalidity {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

/**
 * An element as its form sees it: its value, the state to restore it from, and whether the form may be submitted.
 *
 * A DOM without a browser behind it has no such thing, or half of it. The element then works without.
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
   * @param value What the form submits; `null` for nothing.
   * @param state What the browser gives back through `formStateRestoreCallback`.
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
