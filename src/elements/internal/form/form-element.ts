import type { PropertyDeclarations } from 'lit';
import { AnsweringElement } from '../answering/answering-element.js';
import { FormControl, type Invalidity } from './form-control.js';
import { nonEmpty, orNothing } from '../non-empty.js';
import { TreeEvents } from '../page-events.js';

/**
 * A form-associated element. A script may read the form at any time, so value and validity are updated synchronously, before events are
 * dispatched, and not in Lit's next update.
 */
export abstract class FormElement extends AnsweringElement {
  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    name: { reflect: true, useDefault: true },
    required: { type: Boolean, reflect: true, useDefault: true },
    disabled: { type: Boolean, reflect: true, useDefault: true },
  };

  readonly #control = new FormControl(this);
  #customMessage = '';
  /** True while the browser dispatches `invalid`. If it then also moves the focus here, somebody has tried to submit. */
  #isBeingValidated = false;

  /** The name of the answers in the form's data. */
  name: string | null = null;
  /** In a form: every statement has to be answered before the form can be submitted. */
  required = false;
  /** Nothing can be answered. */
  disabled = false;

  constructor() {
    super();
    this.addEventListener('invalid', () => {
      this.#isBeingValidated = true;
      setTimeout(() => {
        this.#isBeingValidated = false;
      });
    });
    this.addEventListener('click', (event) => {
      // Focus only for a click on a label, not for one beside the statements.
      if (event.composedPath()[0] === this && !this.#isInside(event)) this.focus();
    });
    new TreeEvents(this, ['click', 'submit'], this.#handleAttempt);
  }

  /**
   * The form that the element belongs to, if any. Setting it to a form's id sets the attribute `form`: some frameworks set the attributes
   * of a template as properties.
   */
  get form(): HTMLFormElement | null {
    return this.#control.form;
  }

  set form(id: string | HTMLFormElement | null | undefined) {
    this.#reflect('form', nonEmpty(typeof id === 'object' ? id?.id : id));
  }

  /** The `<label>` elements of this element. */
  get labels(): NodeList {
    return this.#control.labels;
  }

  /** The kind of control: the tag's name. */
  get type(): string {
    return this.localName;
  }

  /** The value that the form submits: the response as JSON; empty while nothing is answered. Set it, and the person continues from there. */
  get value(): string {
    return this.formValue ?? '';
  }

  set value(value: string | null | undefined) {
    // A value that is not text is rejected, and the answers stay.
    this.restoreValue(orNothing(value) === null ? null : (nonEmpty(value) ?? 'no text'));
    this.updateForm();
  }

  /** Whether the answers can be submitted, and if not, why; as on the browser's own controls. */
  get validity(): ValidityState {
    return this.#control.validity;
  }

  /** The browser's message when the answers cannot be submitted; empty when they can. */
  get validationMessage(): string {
    return this.#control.validationMessage;
  }

  /** True when the form checks this element. */
  get willValidate(): boolean {
    return this.#control.willValidate;
  }

  /** Whether the answers can be submitted. Dispatches `invalid` when not, and shows nothing. */
  checkValidity(): boolean {
    return this.#control.checkValidity();
  }

  /** Whether the answers can be submitted. When not, the person is shown what is missing. */
  reportValidity(): boolean {
    const isValid = this.#control.reportValidity();
    if (!isValid) this.showUnanswered();
    return isValid;
  }

  /**
   * Marks the element as invalid for a reason of the page's own.
   *
   * @param message The browser's message; empty when the reason is gone.
   */
  setCustomValidity(message: string): void {
    this.#customMessage = message;
    this.updateForm();
  }

  /** @internal */
  override requestUpdate(...change: Parameters<AnsweringElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    // Not in the constructor, which runs before the markup's attributes are read. The first update reflects earlier changes.
    if (!this.hasUpdated) return;
    const [property] = change;
    if (property === 'name') this.#reflect('name', nonEmpty(this.name));
    if (property === 'disabled') this.#reflect('disabled', this.disabled ? '' : null);
    if (property === 'required' || property === 'segments') this.updateForm();
  }

  /** @internal */
  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.#control.isDisabled = isDisabled;
    // The element's own attribute may change in the middle of an update.
    void this.updateComplete.then(() => {
      this.requestUpdate();
    });
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.#control.isDisabled;
  }

  /** The response as JSON; `null` while nothing is answered. */
  protected abstract get formValue(): string | null;
  /** The state that the browser stores between visits. */
  protected abstract get formState(): string | null;
  /** The message when a required answer is missing; `null` when none is. */
  protected abstract get missingMessage(): string | null;
  /** Where the browser shows its message, and moves the focus. */
  protected abstract get validationAnchor(): HTMLElement | null;
  protected abstract restoreValue(value: string | null): void;
  /** Shows which statements are unanswered. */
  protected abstract showUnanswered(): void;

  /** Tells the form what the element's value is, and whether it is valid. */
  protected updateForm(): void {
    if (!this.hasUpdated) return;
    this.#control.setValue(this.formValue, this.formState);
    this.#control.setInvalidity(this.#invalidity, this.validationAnchor);
  }

  /** Call when the anchor gets the focus. */
  protected readonly handleAnchorFocus = (): void => {
    if (!this.#isBeingValidated) return;
    this.showUnanswered();
    // Synchronously, since screen readers read the focused element at once.
    this.performUpdate();
  };

  get #invalidity(): Invalidity | null {
    if (this.#customMessage) return { flags: { customError: true }, message: this.#customMessage };
    const { missingMessage } = this;
    return missingMessage === null ? null : { flags: { valueMissing: true }, message: missingMessage };
  }

  /** Reflects to an attribute, which is what a form reads. */
  #reflect(attribute: string, value: string | null): void {
    if (value === this.getAttribute(attribute)) return;
    if (value === null) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
  }

  #isInside({ detail, clientX, clientY }: MouseEvent): boolean {
    const { left, right, top, bottom } = this.getBoundingClientRect();
    // A script's click has no coordinates; in some browsers a label's has none either.
    return detail > 0 && clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  }

  /** Handles a press of a submit button, and a script that submits the form unchecked. */
  readonly #handleAttempt = (event: Event): void => {
    const { form } = this;
    if (!form) return;
    const target = event.composedPath()[0] as Partial<Element>;
    const button = target.closest?.<HTMLButtonElement>('button,input');
    const isButton = button?.form === form && ['submit', 'image'].includes(button.type);
    if (isButton || target === form) this.showUnanswered();
  };
}
