import type { PropertyDeclarations } from 'lit';
import { FormControl, type Invalidity } from './form-control.js';
import type { KdElement } from '../kd-element.js';
import { nonEmpty, orNothing } from '../properties/non-empty.js';
import { TreeEvents } from '../page/page-events.js';

/** The members that `formElement` adds to an element, documented below. */
export declare abstract class FormMembers extends KdElement {
  name: string | null;
  required: boolean;
  disabled: boolean;
  get form(): HTMLFormElement | null;
  set form(id: string | HTMLFormElement | null | undefined);
  get labels(): NodeList;
  get type(): string;
  get value(): string;
  set value(value: string | null | undefined);
  get validity(): ValidityState;
  get validationMessage(): string;
  get willValidate(): boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
  formAssociatedCallback(): void;
  formDisabledCallback(isDisabled: boolean): void;
  protected get isDisabled(): boolean;
  protected abstract get formValue(): string | null;
  protected abstract get formState(): string | null;
  protected abstract get missingMessage(): string | null;
  protected abstract get validationAnchor(): HTMLElement | null;
  protected abstract restoreValue(value: string | null): void;
  protected abstract showUnanswered(): void;
  protected updateForm(): void;
  protected readonly handleAnchorFocus: () => void;
}

// TypeScript wants just this of the constructor of a class that is to be extended.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
type Constructor<T> = abstract new (...args: Any[]) => T;

/**
 * Makes an element take part in a form as the browser's own controls do. A form reads its controls whenever a script asks, so what it
 * knows is brought up to date at once, before anybody is told, and not in the next update.
 */
export function formElement<B extends Constructor<KdElement>>(Base: B): B & Constructor<FormMembers> {
  abstract class FormElement extends Base {
    static readonly formAssociated = true;

    static properties: PropertyDeclarations = {
      name: { reflect: true, useDefault: true },
      required: { type: Boolean, reflect: true, useDefault: true },
      disabled: { type: Boolean, reflect: true, useDefault: true },
    };

    readonly #control = new FormControl(this);
    #customMessage = '';
    /** True while the browser tells what is invalid: if it moves the focus there as well, somebody has tried to submit. */
    #isBeingValidated = false;

    /** The name of the answers in the form's data. */
    name: string | null = null;
    /** In a form: every statement has to be answered before the form can be submitted. */
    required = false;
    /** Nothing can be answered. */
    disabled = false;

    constructor(...args: Any[]) {
      super(...(args as []));
      this.addEventListener('invalid', () => {
        this.#isBeingValidated = true;
        setTimeout(() => {
          this.#isBeingValidated = false;
        });
      });
      this.addEventListener('click', (event) => {
        // A click on one of its labels, and not beside the statements.
        if (event.composedPath()[0] === this && !this.#isInside(event)) this.focus();
      });
      new TreeEvents(this, ['click', 'submit'], this.#handleAttempt);
    }

    /**
     * The form that the element takes part in, if any. Set to the id of a form it sets the attribute `form`, as some frameworks do for the
     * attributes of a template.
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
      // A value that is not text restores nothing, and keeps the answers.
      this.restoreValue(orNothing(value) === null ? null : (nonEmpty(value) ?? 'no text'));
      this.updateForm();
    }

    /** Whether the answers can be submitted, and if not, why: see the browser's own controls. */
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
     * Keeps the form from being submitted for a reason of the page's own.
     *
     * @param message What the browser says; empty when the reason is gone.
     */
    setCustomValidity(message: string): void {
      this.#customMessage = message;
      this.updateForm();
    }

    /** @internal */
    override requestUpdate(...change: Parameters<KdElement['requestUpdate']>): void {
      super.requestUpdate(...change);
      // The first update reflects what was set before it, and the constructor must not: it runs before the markup's attributes are read.
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
      // The element's own attribute changes in the middle of an update.
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
    /** Shows what is left to answer. */
    protected abstract showUnanswered(): void;

    /** Tells the form what the element's value is, and whether it is valid. */
    protected updateForm(): void {
      if (!this.hasUpdated) return;
      this.#control.setValue(this.formValue, this.formState);
      this.#control.setInvalidity(this.#invalidity, this.validationAnchor);
    }

    /** To be called when the anchor gets the focus. */
    protected readonly handleAnchorFocus = (): void => {
      if (!this.#isBeingValidated) return;
      this.showUnanswered();
      // At once: what has the focus is read out.
      this.performUpdate();
    };

    get #invalidity(): Invalidity | null {
      if (this.#customMessage) return { flags: { customError: true }, message: this.#customMessage };
      const { missingMessage } = this;
      return missingMessage === null ? null : { flags: { valueMissing: true }, message: missingMessage };
    }

    /** An attribute is what a form reads. */
    #reflect(attribute: string, value: string | null): void {
      if (value === this.getAttribute(attribute)) return;
      if (value === null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    }

    #isInside({ detail, clientX, clientY }: MouseEvent): boolean {
      const { left, right, top, bottom } = this.getBoundingClientRect();
      // A script's click, and in some browsers a label's, has no place.
      return detail > 0 && clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    }

    /** Somebody presses a button that submits the form, or a script submits it unchecked. */
    readonly #handleAttempt = (event: Event): void => {
      const { form } = this;
      if (!form) return;
      const target = event.composedPath()[0] as Partial<Element>;
      const button = target.closest?.<HTMLButtonElement>('button,input');
      const isButton = button?.form === form && ['submit', 'image'].includes(button.type);
      if (isButton || target === form) this.showUnanswered();
    };
  }
  // To the compiler, what is protected in two declarations is not alike.
  return FormElement as unknown as B & Constructor<FormMembers>;
}
