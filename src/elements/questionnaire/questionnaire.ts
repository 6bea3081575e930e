import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { KdAnswerEvent } from '../events/kd-answer.js';
import { KdDraftEvent } from '../events/kd-draft.js';
import { baseStyles } from '../shared/base.styles.js';
import { download } from '../shared/download.js';
import { KdElement } from '../shared/kd-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { AnswerSheet } from './answer-sheet.js';
import { barTemplate } from './bar.js';
import { digitAnswer } from './digit-answer.js';
import { readDraft, type Draft } from './draft.js';
import { attempt, forgetDraft, storedDraft, storeDraft } from './draft-storage.js';
import { FormControl } from './form-control.js';
import { missingTemplate } from './missing.js';
import { PageEvents } from './page-events.js';
import { inputAt } from './question.js';
import { QuestionList } from './question-list.js';
import { questionnaireStyles } from './questionnaire.styles.js';
import { Saving } from './saving.js';

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
 * @cssprop --kd-control - The borders of what can be chosen or pressed.
 * @cssprop --kd-muted - Quiet text.
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

  readonly #control = new FormControl(this);
  readonly #saving = new Saving(this);
  readonly #list = new QuestionList();
  #sheet: AnswerSheet;
  #unreadDraft: unknown = null;
  /** True once somebody has tried to send: what is missing is then pointed out. */
  #asked = false;
  #page = 0;
  #draftIsKept = false;

  constructor() {
    super();
    this.paged = this.noShortcuts = this.required = this.disabled = false;
    this.draftKey = this.name = null;
    this.#sheet = new AnswerSheet(this.instrument);
    this.addEventListener('invalid', this.#onInvalid);
    new PageEvents(
      this,
      () => !!this.draft && this.#saving.state !== 'saved' && !this.form && !this.#draftIsKept,
    );
  }

  /** The answers so far, by question. A copy: changing it changes nothing here. */
  get answers(): Record<string, number> {
    return this.#sheet.answers;
  }

  /** The answers so far as plain JSON; set it to what `kd-draft` gave, and the person goes on from there. */
  get draft(): Draft | null {
    return this.#sheet.draft;
  }

  set draft(value: unknown) {
    this.#unreadDraft = value;
    this.requestUpdate();
  }

  /** The form that the element takes part in, if any. */
  get form(): HTMLFormElement | null {
    return this.#control.form;
  }

  /** Sends the answers, as the button does: first what is missing is asked for. */
  submit(): void {
    if (!this.ready || this.#saving.busy) return;
    this.#asked = true;
    this.requestUpdate();
    if (this.#sheet.unanswered.length > 0) {
      void this.updateComplete.then(() => this.#summary?.focus());
    } else {
      this.#saving.send(this.#sheet.response(this.segments));
    }
  }

  /** Starts over with no answers. */
  reset(): void {
    this.#sheet = new AnswerSheet(this.instrument);
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
    this.#control.disabled = disabled;
    this.requestUpdate();
  }

  formStateRestoreCallback(state: unknown): void {
    this.draft = attempt(() => JSON.parse(state as string) as unknown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.ready && this.#sheet.instrument !== this.instrument) {
      if (this.#sheet.draft) this.reset();
      else this.#sheet = new AnswerSheet(this.instrument);
    }
    if (changed.has('draftKey') && this.draftKey !== null && !this.#sheet.draft) {
      this.#unreadDraft ??= storedDraft(this.draftKey);
    }
    if (this.ready && this.#unreadDraft != null) this.#restore();
    if (this.#saving.state === 'saved') this.#forgetDraft();
  }

  protected override updated(): void {
    this.#control.setValue(this.#sheet, this.segments);
    const { unanswered } = this.#sheet;
    const missing = this.ready && this.required ? unanswered.length : 0;
    // The browser can point only at what is shown.
    const place = this.paged ? this.#page : this.#sheet.placeOf(unanswered[0]);
    const anchor = this.#summary ?? inputAt(this.renderRoot, place);
    this.#control.setMissing(missing, missing ? this.strings.missing(missing) : '', anchor);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ready) {
      this.#list.clear();
      return nothing;
    }
    const { strings, texts, instrument } = this;
    const missing = this.#asked ? this.#sheet.unanswered : [];
    return html`
      <div
        class="root"
        lang=${this.language}
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
        @change=${this.#onChange}
      >
        ${missing.length > 0 ? missingTemplate(missing, texts, strings, this.#goTo) : nothing}
        ${this.#list.template(
          instrument.questions.map(({ id }, index) => ({
            id,
            scale: instrument.scale,
            texts: texts.questions[id]!,
            ends: texts.scale,
            strings,
            answer: this.#sheet.answerTo(id),
            disabled: this.#saving.sent || this.#isDisabled,
            missing: missing.includes(id),
            hidden: this.paged && index !== this.#page,
          })),
        )}
        ${barTemplate({
          sheet: this.#sheet,
          saving: this.#saving,
          strings,
          page: this.paged ? this.#page : null,
          inForm: !!this.form,
          disabled: this.#isDisabled,
          draftIsKept: this.#draftIsKept,
          show: this.#show,
          send: this.submit,
          download: this.#download,
        })}
      </div>
    `;
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#control.disabled;
  }

  get #summary(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.missing');
  }

  #answer(question: string, value: number): void {
    const sheet = this.#sheet;
    sheet.answer(question, value);
    this.#keep();
    this.requestUpdate();
    const answered = new KdAnswerEvent(question, value, sheet.answered, sheet.total);
    this.dispatchEvent(answered);
    const drafted = new KdDraftEvent(sheet.draft!);
    this.dispatchEvent(drafted);
  }

  /** Where the host has asked for it, in this browser; the person is told only when it is there. */
  #keep(): void {
    this.#draftIsKept = this.draftKey !== null && storeDraft(this.draftKey, this.#sheet.draft);
  }

  #restore(): void {
    const draft = readDraft(this.instrument, this.#unreadDraft);
    this.#unreadDraft = null;
    if (!draft) {
      warnOnce('a draft that is damaged, or of another instrument or version, was left out.');
      return;
    }
    this.#sheet = new AnswerSheet(this.instrument, draft);
    this.#keep();
    this.#page = Math.max(0, this.#sheet.placeOf(this.#sheet.unanswered[0]));
  }

  #forgetDraft(): void {
    this.#draftIsKept = false;
    if (this.draftKey !== null) forgetDraft(this.draftKey);
  }

  /** Shows a question and moves the focus to it; past the last one, to the button that sends. */
  readonly #show = (place: number): void => {
    if (place < this.#sheet.total) this.#page = place;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      (
        inputAt(this.renderRoot, place) ?? this.renderRoot.querySelector<HTMLElement>('[part=submit]')
      )?.focus();
    });
  };

  readonly #goTo = (id: string): void => {
    this.#show(this.#sheet.placeOf(id));
  };

  readonly #download = (): void => {
    const response = JSON.stringify(this.#sheet.response(this.segments));
    download('kund-diagnos.json', 'application/json', response);
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
    const value = digitAnswer(event, this.instrument.scale);
    if (this.noShortcuts || !question || value === undefined) return;
    event.preventDefault();
    this.#answer(question, value);
    this.#show(this.#sheet.placeOf(question) + 1);
  };

  /** The form cannot be sent: the summary is there before the browser looks for where to put its message. */
  readonly #onInvalid = (): void => {
    this.#asked = true;
    this.requestUpdate();
    this.performUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-questionnaire': KundDiagnosQuestionnaire;
  }
}
