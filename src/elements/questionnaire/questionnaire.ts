import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { KdElement } from '../shared/kd-element.js';
import type { AnswerSheet } from './answer-sheet.js';
import { Answering } from './answering.js';
import { barTemplate } from './bar.js';
import type { Draft } from './draft.js';
import { attempt } from './draft-storage.js';
import { FormControl } from './form-control.js';
import { givenAnswer } from './given-answer.js';
import { keptTemplate } from './kept.js';
import { missingTemplate } from './missing.js';
import { followPage } from './page-events.js';
import { Place } from './place.js';
import { QuestionList } from './question-list.js';
import { questionnaireStyles } from './questionnaire.styles.js';
import { troubleTemplate } from './save-status.js';

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
 * @attr {string} draft-key - Keeps unsent answers in this browser's `localStorage` under this name, and tells the person so, who may clear them.
 * @attr {string} name - The name of the answers in the form's data.
 * @attr {boolean} required - In a form: every statement has to be answered before the form can be sent.
 * @attr {boolean} disabled - Nothing can be answered.
 *
 * @event {KdAnswerEvent} kd-answer - A statement was answered.
 * @event {KdDraftEvent} kd-draft - The answers so far, after every answer and when they are sent, for the host to keep; `null` when there is nothing left to keep: they are saved, or cleared.
 * @event {KdSubmitEvent} kd-submit - The answers are to be stored: call `event.waitUntil(promise)`, or `event.preventDefault()` while your page is not ready.
 * @event {KdSavedEvent} kd-saved - The host has stored the answers.
 * @event {KdSaveFailedEvent} kd-save-failed - The host could not store them; they are still here.
 *
 * @slot privacy - The host's note on what happens with the answers, below the button that sends.
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
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-red - The mark at what is missing, and at what went wrong.
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
  readonly #list = new QuestionList();
  readonly #place = new Place(this);
  readonly #answering: Answering;
  /** True once somebody has tried to send: what is missing is then pointed out. */
  #asked = false;

  constructor() {
    super();
    this.paged = this.noShortcuts = this.required = this.disabled = false;
    this.draftKey = this.name = null;
    const answering = (this.#answering = new Answering(this));
    this.addEventListener('invalid', this.#onInvalid);
    followPage(this, answering.follow);
  }

  /** The answers so far, by question. A copy: changing it changes nothing here. */
  get answers(): Record<string, number> {
    return this.#sheet.answers;
  }

  /** The answers so far as plain JSON; set it to what `kd-draft` gave, and the person goes on from there. */
  get draft(): Draft | null {
    return this.#answering.draft;
  }

  set draft(value: unknown) {
    this.#answering.unreadDraft = value;
    this.requestUpdate();
  }

  /** The form that the element takes part in, if any. */
  get form(): HTMLFormElement | null {
    return this.#control.form;
  }

  /** Sends the answers, as the button does: first what is missing is asked for. */
  submit(): void {
    if (!this.ready || this.#answering.busy) return;
    this.#asked = true;
    this.requestUpdate();
    if (this.#sheet.unanswered.length > 0) {
      void this.updateComplete.then(() => this.#place.summary?.focus());
    } else {
      this.#answering.submit();
    }
  }

  /** Starts over with no answers. */
  reset(): void {
    this.#asked = false;
    this.#place.page = 0;
    this.#answering.reset();
  }

  override focus(options?: FocusOptions): void {
    this.#place.focus(this.#place.page, options);
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#control.disabled = disabled;
    // Its own attribute changes in the middle of an update.
    void this.updateComplete.then(() => {
      this.requestUpdate();
    });
  }

  formStateRestoreCallback(state: unknown): void {
    this.draft = attempt(() => JSON.parse(state as string) as unknown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const answering = this.#answering;
    if (this.ready && this.#sheet.instrument !== this.instrument) {
      if (this.#sheet.draft) this.reset();
      else answering.begin();
    }
    if (this.ready && answering.restore()) {
      const place = this.#sheet.placeOf(this.#sheet.unanswered[0]);
      this.#place.page = place < 0 ? this.#sheet.total - 1 : place;
    }
  }

  protected override updated(): void {
    if (!this.ready) return;
    const isMissing = this.required && this.#sheet.unanswered.length > 0;
    this.#control.setValue(this.#sheet, this.segments, this.draft);
    this.#control.setMissing(isMissing, this.strings.answerRest, this.#place.summary);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ready) {
      this.#list.clear();
      return this.standIn('questions');
    }
    const { strings, texts, instrument } = this;
    const answering = this.#answering;
    const { sheet } = answering;
    const missing = this.#asked ? sheet.unanswered : [];
    const trouble = troubleTemplate(answering, strings);
    // Whoever opens the page again meets it first; whoever has just sent finds it at the button.
    const meetsTrouble = answering.state === 'interrupted';
    const disabled = this.disabled || this.#control.disabled;
    return html`
      <div class="root" lang=${this.language} dir=${this.textDirection}>
        ${meetsTrouble ? trouble : nothing}
        ${missing.length > 0 ? missingTemplate(missing, texts, strings, this.#goTo) : nothing}
        ${this.#list.template(
          instrument.questions.map(({ id }, index) => ({
            id,
            scale: instrument.scale,
            texts: texts.questions[id]!,
            ends: texts.scale,
            strings,
            answer: sheet.answerTo(id),
            disabled: sheet.sent || disabled,
            missing: missing.includes(id),
            place: this.paged ? strings.place(index + 1, sheet.total) : '',
            hidden: this.paged && index !== this.#place.page,
          })),
          this.#onAnswer,
        )}
        ${meetsTrouble ? nothing : trouble}
        ${barTemplate({
          answering,
          strings,
          page: this.paged ? this.#place.page : null,
          inForm: !!this.form,
          disabled,
          show: this.#show,
          send: this.submit,
        })}
        <slot name="privacy"></slot>
        ${answering.draftIsKept ? keptTemplate(strings, this.#clear) : nothing}
      </div>
    `;
  }

  get #sheet(): AnswerSheet {
    return this.#answering.sheet;
  }

  readonly #show = (place: number): void => {
    this.#list.isPressed = false;
    this.#place.show(place, this.#sheet.total);
  };

  readonly #goTo = (id: string): void => {
    this.#show(this.#sheet.placeOf(id));
  };

  /** An answer by digit moves on. */
  readonly #onAnswer = (event: Event): void => {
    const { name: question } = event.target as HTMLInputElement;
    const value = givenAnswer(event, this.instrument.scale, !this.noShortcuts);
    if (!question || value === undefined) return;
    this.#answering.answer(question, value);
    if (event.type === 'change') return;
    event.preventDefault();
    this.#show(this.#sheet.placeOf(question) + 1);
  };

  readonly #clear = (): void => {
    this.#answering.clear();
    this.#show(0);
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
