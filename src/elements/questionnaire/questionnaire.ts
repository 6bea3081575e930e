import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { kundorientering } from '../../instruments/kundorientering/instrument.js';
import { AnsweringElement } from '../internal/answering-element.js';
import { attempt } from '../internal/attempt.js';
import { baseStyles } from '../internal/base.styles.js';
import { DraftController } from '../internal/draft-controller.js';
import type { Draft } from '../internal/draft.js';
import { FormControl } from '../internal/form-control.js';
import { answerFromEvent } from './answer-from-event.js';
import { barTemplate } from './bar.js';
import { Position } from './position.js';
import { questionTemplate, type QuestionView } from './question.js';
import { questionnaireStyles } from './questionnaire.styles.js';
import { errorTemplate } from './status.js';
import { storedDraftTemplate } from './stored-draft.js';
import { unansweredTemplate } from './unanswered.js';

/**
 * The statements of an instrument, answered and handed to the host through `kd-submit`.
 *
 * Inside a `<form>` it is a form control: with a `name` its answers are submitted with the form, as JSON, and the form's own
 * button submits. Anywhere else it has a button of its own.
 *
 * @tag kund-diagnos-questionnaire
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {boolean} paged - One statement at a time instead of a list.
 * @attr {boolean} no-shortcuts - Turns off that a digit answers the focused statement and moves on.
 * @attr {string} draft-key - Stores unsaved answers in this browser's `localStorage` under this name. The person is told, and may clear them.
 * @attr {string} name - The name of the answers in the form's data.
 * @attr {boolean} required - In a form: every statement has to be answered before the form can be submitted.
 * @attr {boolean} disabled - Nothing can be answered.
 *
 * @event {KdAnswerEvent} kd-answer - A statement was answered.
 * @event {KdDraftEvent} kd-draft - The answers so far, after every answer and when they are submitted, for the host to store; `null` when there is nothing left to store: they are saved, or cleared.
 * @event {KdSubmitEvent} kd-submit - The answers are to be stored: call `event.waitUntil(promise)`, or `event.preventDefault()` while your page is not ready.
 * @event {KdSavedEvent} kd-saved - The host has saved the answers.
 * @event {KdSaveFailedEvent} kd-save-failed - The host could not save them; they are still here.
 *
 * @slot privacy - The host's note on what happens with the answers, below the button that submits.
 *
 * @csspart question - One statement with its scale.
 * @csspart area - The area's name above a statement.
 * @csspart statement - The statement.
 * @csspart scale - The row of values.
 * @csspart point - One value on the scale.
 * @csspart bar - The bar at the foot: progress, and the button that submits.
 * @csspart submit - The button that submits.
 *
 * @cssprop --kd-accent - What is chosen, and what can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-surface - The background of the bar at the foot; your page's background.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-red - The mark at what is unanswered, and at what went wrong.
 * @cssprop --kd-control - The borders of what can be chosen or pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons and values.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```html
 * <kund-diagnos-questionnaire locale="en"></kund-diagnos-questionnaire>
 * ```
 */
export class KundDiagnosQuestionnaire extends AnsweringElement {
  static override styles: CSSResultGroup = [baseStyles, questionnaireStyles];
  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    // Declared so that a `draft` set before upgrade is replayed through the setter.
    draft: { attribute: false, noAccessor: true },
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
  };

  readonly #formControl = new FormControl(this);
  readonly #position = new Position(this);
  readonly #draft = new DraftController(this, kundorientering, () => {
    this.#startOver();
  });
  /** True once somebody has tried to submit: what is unanswered is then marked. */
  #hasTriedToSubmit = false;
  /** False right after another statement was shown, until it is clicked. */
  #isPageClicked = false;

  /** The name of the answers in the form's data. */
  name: string | null = null;
  /** In a form: every statement has to be answered before the form can be submitted. */
  required = false;
  /** Nothing can be answered. */
  disabled = false;

  constructor() {
    super();
    this.addEventListener('invalid', this.#handleInvalid);
  }

  /** The answers so far, by question. A copy: changing it changes nothing here. */
  get answers(): Record<string, number> {
    return this.#draft.responseDraft.answers;
  }

  /** The answers so far. Set it to what `kd-draft` gave, and the person continues from there. */
  get draft(): Draft | null {
    return this.#draft.draft;
  }

  set draft(draft: Draft | null | undefined) {
    this.#draft.draft = draft;
  }

  /** The form that the element takes part in, if any. */
  get form(): HTMLFormElement | null {
    return this.#formControl.form;
  }

  /** Submits the answers, as the button does. Where some are missing, the person is shown which. */
  submit(): void {
    if (!this.isReady || this.#draft.submission.isSaving) return;
    this.#hasTriedToSubmit = true;
    this.requestUpdate();
    if (this.#draft.responseDraft.unanswered.length === 0) {
      this.#draft.submit();
    } else {
      void this.updateComplete.then(() => this.#position.unansweredList?.focus());
    }
  }

  /** Starts over without answers. */
  reset(): void {
    this.#startOver();
    this.#draft.reset();
  }

  /** Focuses the statement that the person is at. */
  override focus(options?: FocusOptions): void {
    this.#position.focus(this.#position.page, options);
  }

  /** @internal */
  formResetCallback(): void {
    this.reset();
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.#formControl.isDisabled = isDisabled;
    // The element's own attribute changes in the middle of an update.
    void this.updateComplete.then(() => {
      this.requestUpdate();
    });
  }

  /** @internal */
  formStateRestoreCallback(state: unknown): void {
    this.draft = attempt(() => JSON.parse(String(state)) as Draft);
  }

  protected override instrumentChanged(): void {
    this.#startOver();
    this.#draft.reset(this.checkedInstrument);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isReady || !this.#draft.restore()) return;
    const { responseDraft } = this.#draft;
    const firstUnanswered = responseDraft.indexOf(responseDraft.unanswered[0]);
    this.#position.page = firstUnanswered < 0 ? responseDraft.total - 1 : firstUnanswered;
  }

  protected override updated(): void {
    if (!this.isReady) return;
    const { responseDraft, draft } = this.#draft;
    const isIncomplete = this.required && responseDraft.unanswered.length > 0;
    this.#formControl.setValue(responseDraft.isEmpty ? null : responseDraft.response(this.segments), draft);
    this.#formControl.setValueMissing(
      isIncomplete
        ? {
            message: this.localization.strings.questionnaire.validationMessage,
            anchor: this.#position.unansweredList,
          }
        : null,
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { texts } = this;
    const { common, questionnaire: strings } = this.localization.strings;
    const draft = this.#draft;
    const unanswered = this.#hasTriedToSubmit ? draft.responseDraft.unanswered : [];
    const error = errorTemplate(draft, strings);
    // Those who open the page again meet the error first; those who have just submitted find it at the button.
    const isErrorFirst = draft.submission.state === 'interrupted';
    return html`
      <div class="root" lang=${this.localization.language} dir=${this.direction ?? nothing}>
        ${isErrorFirst ? error : nothing}
        ${unanswered.length > 0 ? unansweredTemplate(unanswered, texts, strings, this.#goTo) : nothing}
        <ol @click=${this.#handleClick} @keydown=${this.#handleAnswer} @change=${this.#handleAnswer}>
          ${this.#questionViews(unanswered).map((view) =>
            guard(Object.values(view), () => questionTemplate(view)),
          )}
        </ol>
        ${isErrorFirst ? nothing : error}
        ${barTemplate({
          draft,
          strings,
          common,
          page: this.paged ? this.#position.page : null,
          isInForm: this.form !== null,
          disabled: this.#isDisabled,
          showPage: this.#show,
          submit: this.submit,
        })}
        <slot name="privacy"></slot>
        ${draft.isDraftStored ? storedDraftTemplate(strings, this.#handleClear) : nothing}
      </div>
    `;
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#formControl.isDisabled;
  }

  #questionViews(unanswered: readonly string[]): QuestionView[] {
    const { texts, paged } = this;
    const { questions, scale } = this.checkedInstrument;
    const { responseDraft } = this.#draft;
    const strings = this.localization.strings.questionnaire;
    return questions.map(({ id }, index) => ({
      id,
      index,
      scale,
      texts: texts.questions[id]!,
      scaleLabels: texts.scale,
      strings,
      answer: responseDraft.answerTo(id),
      isDisabled: responseDraft.sent || this.#isDisabled,
      isUnanswered: unanswered.includes(id),
      positionLabel: paged ? strings.position(index + 1, questions.length) : '',
      isHidden: paged && index !== this.#position.page,
    }));
  }

  #startOver(): void {
    this.#hasTriedToSubmit = false;
    this.#position.page = 0;
  }

  readonly #show = (index: number): void => {
    this.#isPageClicked = false;
    this.#position.show(index, this.#draft.responseDraft.total);
  };

  readonly #goTo = (question: string): void => {
    this.#show(this.#draft.responseDraft.indexOf(question));
  };

  /** Keeps the second click of a double click from answering the next statement. */
  readonly #handleClick = (event: MouseEvent): void => {
    if (event.detail < 2) this.#isPageClicked = true;
    else if (!this.#isPageClicked) event.preventDefault();
  };

  readonly #handleAnswer = (event: Event): void => {
    const { name: question } = event.target as HTMLInputElement;
    const value = answerFromEvent(event, this.checkedInstrument.scale, !this.noShortcuts);
    if (!question || value === null) return;
    this.#draft.answer(question, value);
    if (event.type === 'change') return;
    // An answer by digit moves on.
    event.preventDefault();
    this.#show(this.#draft.responseDraft.indexOf(question) + 1);
  };

  readonly #handleClear = (): void => {
    this.#draft.clear();
    this.#show(0);
  };

  /** The form cannot be submitted. The list has to be there before the browser looks for where to put its message. */
  readonly #handleInvalid = (): void => {
    this.#hasTriedToSubmit = true;
    this.requestUpdate();
    this.performUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-questionnaire': KundDiagnosQuestionnaire;
  }
}
