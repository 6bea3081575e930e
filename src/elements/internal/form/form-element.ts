import type { PropertyDeclarations, PropertyValues } from 'lit';
import { FormControl, type Invalidity } from './form-control.js';
import type { KdElement } from '../kd-element.js';
import { nonEmpty, orNothing } from '../properties/non-empty.js';
import { TreeEvents } from '../page/page-events.js';

/** The answers that a form submits, stores between visits and resets. */
export interface FormAnswers {
  /** The response as JSON; `null` while nothing is answered. */
  readonly formValue: string | null;
  /** The state that the browser stores between visits. */
  readonly formState: string | null;
  /** Continues from a response as JSON; starts over with `null`. */
  restoreValue(value: string | null): void;
  /** Continues from a `formState` of an earlier visit. */
  restoreState(state: unknown): void;
  /** Starts over as the form does. */
  resetForm(): void;
  /** Shows the answers that belong to the element's draft key. */
  followKey(): void;
}

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
  formResetCallback(): void;
  formStateRestoreCallback(state: unknown): void;
  protected get isDisabled(): boolean;
  protected abstract readonly formAnswers: FormAnswers;
  protected abstract get missingMessage(): string | null;
  protected abstract get validationAnchor(): HTMLElement | null;
  protected abstract showUnanswered(): void;
  protected updateForm(): void;
  protected readonly handleAnchorFocus: () => void;
}

// TypeScript requires exactly this constructor of a mixin's base.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
type Constructor<T> = abstract new (...args: Any[]) => T;

/**
 * Makes an element a form control. Updates the form at once rather than in the next update, since a script may read it at any time: value
 * and validity are current before an event is dispatched.
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
    /** True while the browser reports invalid controls. If it also moves the focus here, somebody has tried to submit. */
    #isBeingValidated = false;

    /** The name of the answers in the form's data. */
    name: string | null = null;
    /** Requires an answer to every question before the form can be submitted. */
    required = false;
    /** Disables every question. */
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
        // A label's click arrives here, too. A click inside the element is on its own content.
        if (event.composedPath()[0] === this && !this.#isInside(event)) this.focus();
      });
      new TreeEvents(this, ['click', 'submit'], this.#handleAttempt);
    }

    /**
     * The element's form; `null` when it has none. Setting the id of a form sets the attribute `form`: some frameworks set the attributes of
     * a template as properties.
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

    /** The value that the form submits: the response as JSON; empty while nothing is answered. Set it to continue from there. */
    get value(): string {
      return this.formAnswers.formValue ?? '';
    }

    set value(value: string | null | undefined) {
      // A value that is not text restores nothing, and keeps the answers.
      this.formAnswers.restoreValue(orNothing(value) === null ? null : (nonEmpty(value) ?? 'no text'));
      this.updateForm();
    }

    /** Whether the answers are valid, and if not, why, as for the browser's own controls. */
    get validity(): ValidityState {
      return this.#control.validity;
    }

    /** The browser's message when the answers are invalid; empty when they are valid. */
    get validationMessage(): string {
      return this.#control.validationMessage;
    }

    /** True when the form validates this element. */
    get willValidate(): boolean {
      return this.#control.willValidate;
    }

    /** Whether the answers are valid. Dispatches `invalid` when not, and shows nothing. */
    checkValidity(): boolean {
      return this.#control.checkValidity();
    }

    /** Whether the answers are valid. When not, the element shows what is missing. */
    reportValidity(): boolean {
      const isValid = this.#control.reportValidity();
      if (!isValid) this.showUnanswered();
      return isValid;
    }

    /**
     * Makes the element invalid for a reason of the page's own.
     *
     * @param message The message that the browser shows; empty to make it valid again.
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
      // So that the next call is about the answers under the new key.
      if (property === 'draftKey') this.formAnswers.followKey();
      if (property === 'required' || property === 'segments') this.updateForm();
    }

    /** @internal */
    formAssociatedCallback(): void {
      this.requestUpdate();
    }

    /** @internal */
    formDisabledCallback(isDisabled: boolean): void {
      this.#control.isDisabled = isDisabled;
      // Its own attribute may change during an update.
      void this.updateComplete.then(() => {
        this.requestUpdate();
      });
    }

    /** @internal */
    formResetCallback(): void {
      this.formAnswers.resetForm();
    }

    /** @internal */
    formStateRestoreCallback(state: unknown): void {
      this.formAnswers.restoreState(state);
    }

    protected override updated(changed: PropertyValues): void {
      super.updated(changed);
      this.updateForm();
    }

    protected get isDisabled(): boolean {
      return this.disabled || this.#control.isDisabled;
    }

    protected abstract readonly formAnswers: FormAnswers;
    /** The message when a required answer is missing; `null` when none is. */
    protected abstract get missingMessage(): string | null;
    /** Where the browser shows its message, and moves the focus. */
    protected abstract get validationAnchor(): HTMLElement | null;
    /** Shows what is left to answer. */
    protected abstract showUnanswered(): void;

    /** Tells the form what the element's value is, and whether it is valid. */
    protected updateForm(): void {
      if (!this.hasUpdated) return;
      const { formValue, formState } = this.formAnswers;
      this.#control.setValue(formValue, formState);
      this.#control.setInvalidity(this.#invalidity, this.validationAnchor);
    }

    /** Called when the anchor gets the focus. */
    protected readonly handleAnchorFocus = (): void => {
      if (!this.#isBeingValidated) return;
      this.showUnanswered();
      // Synchronously, since a screen reader reads the focused element now.
      this.performUpdate();
    };

    get #invalidity(): Invalidity | null {
      if (this.#customMessage) return { flags: { customError: true }, message: this.#customMessage };
      const { missingMessage } = this;
      return missingMessage === null ? null : { flags: { valueMissing: true }, message: missingMessage };
    }

    /** Forms read the attribute, not the property. */
    #reflect(attribute: string, value: string | null): void {
      if (value === this.getAttribute(attribute)) return;
      if (value === null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    }

    #isInside({ detail, clientX, clientY }: MouseEvent): boolean {
      const { left, right, top, bottom } = this.getBoundingClientRect();
      // A script's click has no position, nor has a label's in some browsers.
      return detail > 0 && clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    }

    /** Shows unanswered questions when a button or a script submits the form. */
    readonly #handleAttempt = (event: Event): void => {
      const { form } = this;
      if (!form) return;
      const target = event.composedPath()[0] as Partial<Element>;
      const button = target.closest?.<HTMLButtonElement>('button,input');
      const isButton = button?.form === form && ['submit', 'image'].includes(button.type);
      if (isButton || target === form) this.showUnanswered();
    };
  }
  // TypeScript treats protected members of two declarations as different.
  return FormElement as unknown as B & Constructor<FormMembers>;
}
