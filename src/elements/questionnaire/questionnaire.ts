import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdAnswerEvent } from '../events/kd-answer.js';
import { KdDraftEvent } from '../events/kd-draft.js';
import { baseStyles } from '../shared/base.styles.js';
import { KdElement } from '../shared/kd-element.js';
import { uuid } from '../shared/uuid.js';
import { warnOnce } from '../shared/warn-once.js';
import { readDraft, type Draft } from './draft.js';
import { attempt, forgetDraft, storedDraft, storeDraft } from './draft-storage.js';
import { missingTemplate } from './missing.js';
import { points, questionTemplate } from './question.js';
import { questionnaireStyles } from './questionnaire.styles.js';
import { Saving } from './saving.js';
import { saveStatusTemplate } from './save-status.js';

const windowEvents = ['beforeunload', 'online', 'offline'];

/**
 * The statements of an instrument, answered and handed to the host through `kd-submit`.
 *
 * Inside a `<form>` it is a form control: with a `name` its answers are sent with the form, as JSON, and the form's own
 * button is the one that sends. Anywhere else it has a button of its own.
 *
 * @tag kund-diagnos-questionnaire
 *
 * @attr {string} locale - Language, for example `en`. Otherwise that of the nearest `lang`, otherwise Swedish.
 * @attr {boolean} paged - One statement at a time in place of a list.
 * @attr {boolean} no-shortcuts - Switches off that a digit answers the focused statement and moves on.
 * @attr {string} draft-key - Keeps unsent answers in this browser's `localStorage` under this name, and tells the person so.
 * @attr {string} name - The name of the answers in the form's data.
 * @attr {boolean} required - In a form: every statement has to be answered before the form can be sent.
 * @attr {boolean} disabled - Nothing can be answered.
 *
 * @event {KdAnswerEvent} kd-answer - A statement was answered.
 * @event {KdDraftEvent} kd-draft - The answers so far, after every answer, for the host to keep.
 * @event {KdSubmitEvent} kd-submit - The answers are to be stored: call `event.waitUntil(promise)`.
 * @event {KdSavedEvent} kd-saved - The host has stored the answers.
 * @event {KdSaveFailedEvent} kd-save-failed - The host could not store them; they are still here.
 *
 * @slot privacy - The host's note on what happens with the answers, beside the button that sends.
 *
 * @csspart question - One statement with its scale.
 * @csspart area - The area's name above a statement.
 * @csspart statement - The statement.
 * @csspart scale - The row of points.
 * @csspart point - One point on the scale.
 * @csspart bar - The bar at the foot: progress, and the button that sends.
 * @csspart submit - The button that sends.
 *
 * @cssprop --kd-accent - What is chosen, and what can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-surface - What the bar at the foot stands on; your page's background.
 * @cssprop --kd-radius - Roundness of buttons and points.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```html
 * <kund-diagnos-questionnaire locale="en"></kund-diagnos-questionnaire>
 * ```
 */
export class KundDiagnosQuestionnaire extends KdElement {
  static override styles: CSSResultGroup = [baseStyles, questionnaireStyles];
  static formAssociated = true;

  static override properties: PropertyDeclarations = {
    segments: { attribute: false },
    // Named, so that a draft counts that was set before the tag was known.
    draft: { attribute: false, noAccessor: true },
    paged: { type: Boolean, reflect: true },
    noShortcuts: { type: Boolean, reflect: true, attribute: 'no-shortcuts' },
    draftKey: { reflect: true, attribute: 'draft-key' },
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
  };

  /** What the host breaks the result down by, for example `{ role: 'Sälj' }`; goes into the response as it is. */
  declare segments: Record<string, string> | undefined;
  declare paged: boolean;
  declare noShortcuts: boolean;
  declare draftKey: string | null;
  declare name: string | null;
  declare required: boolean;
  declare disabled: boolean;

  readonly #internals = this.attachInternals();
  readonly #saving = new Saving(this);
  #answers: Record<string, number> = {};
  #id = '';
  #unreadDraft: unknown = null;
  /** True once somebody has tried to send: what is missing is then pointed out. */
  #asked = false;
  #page = 0;
  #formDisabled = false;
  #draftIsKept = false;

  constructor() {
    super();
    this.paged = this.noShortcuts = this.required = this.disabled = false;
    this.draftKey = this.name = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of windowEvents) addEventListener(type, this.#onWindowEvent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of windowEvents) removeEventListener(type, this.#onWindowEvent);
  }

  /** The answers so far, by question. A copy: changing it changes nothing here. */
  get answers(): Record<string, number> {
    return { ...this.#answers };
  }

  /** The answers so far as plain JSON; set it to what `kd-draft` gave, and the person goes on from there. */
  get draft(): Draft | null {
    if (!this.#id) return null;
    const { id: instrument, version } = this.instrument;
    return { draft: 1, id: this.#id, instrument, version, answers: this.answers };
  }

  set draft(value: unknown) {
    this.#unreadDraft = value;
    this.requestUpdate();
  }

  /** The form that the element takes part in, if any. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Sends the answers, as the button does: first what is missing is asked for. */
  submit(): void {
    if (!this.ready || this.#saving.busy) return;
    this.#asked = true;
    this.requestUpdate();
    if (this.#unanswered.length > 0) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.missing')?.focus());
    } else {
      this.#saving.send(this.#response());
    }
  }

  /** Starts over with no answers. */
  reset(): void {
    this.#answers = {};
    this.#id = '';
    this.#asked = false;
    this.#page = 0;
    this.#forgetDraft();
    this.#saving.reset();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.question:not([hidden]) input')?.focus(options);
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  /** The browser gives back the draft that it was given in `updated`. */
  formStateRestoreCallback(state: unknown): void {
    this.draft = attempt(() => JSON.parse(state as string) as unknown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.get('instrument') && this.#id) this.reset();
    if (changed.has('draftKey') && this.draftKey !== null && !this.#id) {
      this.#unreadDraft ??= storedDraft(this.draftKey);
    }
    if (this.ready && this.#unreadDraft != null) this.#restore();
    if (this.#saving.state === 'saved') this.#forgetDraft();
  }

  protected override updated(): void {
    const { draft } = this;
    this.#internals.setFormValue(draft && JSON.stringify(this.#response()), draft && JSON.stringify(draft));
    if (this.ready && this.required && this.#unanswered.length > 0) {
      // The browser can point only at what is shown.
      const shown = this.paged ? this.#page : this.#placeOf(this.#unanswered[0]);
      this.#internals.setValidity(
        { valueMissing: true },
        this.strings.missing(this.#unanswered.length),
        this.#inputAt(shown),
      );
    } else {
      this.#internals.setValidity({});
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ready) return nothing;
    const { strings, texts, instrument } = this;
    const { questions, scale } = instrument;
    const locked = this.#saving.sent || this.disabled || this.#formDisabled;
    const missing = this.#asked ? this.#unanswered : [];
    const last = questions.length - 1;
    return html`
      <div
        class="root"
        lang=${this.language}
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
        @change=${this.#onChange}
      >
        ${missing.length > 0 ? missingTemplate(missing, texts, strings, this.#goTo) : nothing}
        <ol>
          ${questions.map(({ id }, index) =>
            questionTemplate({
              id,
              scale,
              texts: texts.questions[id]!,
              ends: texts.scale,
              strings,
              answer: this.#answers[id],
              disabled: locked,
              missing: missing.includes(id),
              hidden: this.paged && index !== this.#page,
            }),
          )}
        </ol>
        <div class="bar" part="bar">
          ${this.#progressTemplate()}
          ${this.paged && this.#page > 0 ? this.#stepButton(-1, strings.previous) : nothing}
          ${
            this.paged && this.#page < last
              ? this.#stepButton(1, strings.next)
              : this.form
                ? nothing
                : this.#submitButton()
          }
          <slot name="privacy"></slot>
          ${this.#draftIsKept && !this.#saving.sent ? html`<p class="quiet">${strings.draftKept}</p>` : nothing}
          ${saveStatusTemplate(this.#saving, strings, () => this.#response())}
        </div>
      </div>
    `;
  }

  get #unanswered(): string[] {
    return this.instrument.questions.map(({ id }) => id).filter((id) => !Object.hasOwn(this.#answers, id));
  }

  #placeOf(question: string | undefined): number {
    return this.instrument.questions.findIndex(({ id }) => id === question);
  }

  /** What the focus moves to at a question: its answer, or the first of its points. */
  #inputAt(place: number): HTMLElement | undefined {
    const inputs = [
      ...this.renderRoot.querySelectorAll<HTMLInputElement>(`.question:nth-child(${place + 1}) input`),
    ];
    return inputs.find(({ checked }) => checked) ?? inputs[0];
  }

  #progressTemplate(): TemplateResult {
    const total = this.instrument.questions.length;
    const answered = total - this.#unanswered.length;
    return html`
      <label class="progress">
        <span>${this.strings.progress(answered, total)}</span>
        <progress max=${total} .value=${answered}></progress>
      </label>
    `;
  }

  #submitButton(): TemplateResult {
    const { busy, sent, state } = this.#saving;
    const done = busy || state === 'saved';
    return html`
      <button
        part="submit"
        aria-disabled=${done}
        ?disabled=${this.disabled || this.#formDisabled}
        @click=${this.submit}
      >
        ${sent && !done ? this.strings.retry : this.strings.submit}
      </button>
    `;
  }

  #stepButton(step: 1 | -1, label: string): TemplateResult {
    return html`
      <button
        class=${step < 0 ? 'plain' : ''}
        @click=${() => {
          this.#show(this.#page + step);
        }}
      >
        ${label}
      </button>
    `;
  }

  #response(): QuestionnaireResponse {
    const { id: instrument, version } = this.instrument;
    const { answers, segments } = this;
    return { id: this.#id, instrument, version, answers, ...(segments && { segments: { ...segments } }) };
  }

  #answer(question: string, value: number): void {
    this.#id ||= uuid();
    this.#answers = { ...this.#answers, [question]: value };
    const draft = this.draft!;
    this.#keep(draft);
    this.requestUpdate();
    const total = this.instrument.questions.length;
    const answered = new KdAnswerEvent(question, value, total - this.#unanswered.length, total);
    this.dispatchEvent(answered);
    const drafted = new KdDraftEvent(draft);
    this.dispatchEvent(drafted);
  }

  /** Where the host has asked for it, in this browser; the person is told only when it is there. */
  #keep(draft: Draft): void {
    this.#draftIsKept = this.draftKey !== null && storeDraft(this.draftKey, draft);
  }

  #restore(): void {
    const draft = readDraft(this.instrument, this.#unreadDraft);
    this.#unreadDraft = null;
    if (!draft) {
      warnOnce('a draft that is damaged, or of another instrument or version, was left out.');
      return;
    }
    this.#id = draft.id;
    this.#answers = { ...draft.answers };
    this.#keep(draft);
    this.#page = Math.max(0, this.#placeOf(this.#unanswered[0]));
  }

  #forgetDraft(): void {
    if (this.draftKey !== null) forgetDraft(this.draftKey);
  }

  /** Shows a question and moves the focus to it; past the last one, to the button that sends. */
  #show(index: number): void {
    if (index < this.instrument.questions.length) this.#page = index;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      (this.#inputAt(index) ?? this.renderRoot.querySelector<HTMLElement>('[part=submit]'))?.focus();
    });
  }

  readonly #goTo = (id: string): void => {
    this.#show(this.#placeOf(id));
  };

  readonly #onChange = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.#answer(name, Number(value));
  };

  /** The second half of a double click, whose first may have been on what was here before, answers nothing. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.detail > 1) event.preventDefault();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { name: question } = event.target as HTMLInputElement;
    // A key that is held down would answer statement after statement.
    if (this.noShortcuts || !question || event.repeat || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const { scale } = this.instrument;
    // On a scale past 9 one key is not enough to tell 1 from 10.
    const value = scale.max <= 9 ? points(scale).find((point) => String(point) === event.key) : undefined;
    if (value === undefined) return;
    event.preventDefault();
    this.#answer(question, value);
    this.#show(this.#placeOf(question) + 1);
  };

  readonly #onWindowEvent = (event: Event): void => {
    const unsent = this.#id && this.#saving.state !== 'saved' && !this.form && !this.#draftIsKept;
    if (event.type === 'beforeunload' && unsent) event.preventDefault();
    // Online or offline: the person is told.
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-questionnaire': KundDiagnosQuestionnaire;
  }
}
