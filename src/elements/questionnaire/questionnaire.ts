import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { kundorientering } from '../../instruments/kundorientering/instrument.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { AnswerSession } from '../internal/answering/answer-session.js';
import { answeringStyles } from '../internal/answering/answering.styles.js';
import { attempt } from '../internal/attempt.js';
import { baseStyles } from '../internal/base.styles.js';
import { scrollIntoView } from '../internal/page/dom.js';
import { download } from '../../storage/download.js';
import { DraftController } from '../internal/answering/draft-controller.js';
import type { Draft, DraftInput } from '../internal/answering/draft.js';
import { ResponseDraft } from '../internal/answering/response-draft.js';
import { AnsweringElement } from '../internal/answering/answering-element.js';
import { formElement } from '../internal/form/form-element.js';
import { answerFromEvent } from './answer-from-event.js';
import { barTemplate } from './bar.js';
import { unansweredControls } from './own-questions.js';
import { Position } from './position.js';
import { questionTemplate, type QuestionView } from './question.js';
import { errorTemplate } from '../internal/answering/status.js';
import { storedDraftTemplate } from '../internal/answering/stored-draft.js';
import { unansweredTemplate, type UnansweredControl } from './unanswered.js';
import { html } from '../internal/html.js';

/** A validity needs a message, also before the strings have loaded. Never shown: there is no anchor to show it at yet. */
const NOT_SHOWN_YET = '…';

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
 * @slot question - Questions of the host's own, such as a department, between the statements and the button. What is `required` in them is listed with the statements that have no answer, and has to be filled in before the answers are submitted.
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
export class KundDiagnosQuestionnaire extends formElement(AnsweringElement) {
  static override styles: CSSResultGroup = [baseStyles, answeringStyles];

  // Declared so that what is set before upgrade is replayed through the setters.
  static override properties: PropertyDeclarations = {
    draft: { attribute: false, noAccessor: true },
    value: { attribute: false, noAccessor: true },
  };

  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- The rule does not see through a base that a function makes.
  readonly #position = new Position(this);
  readonly #drafts = new DraftController(
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- The rule does not see through a base that a function makes.
    this,
    new ResponseDraft(kundorientering),
    () => {
      this.updateForm();
    },
    () => {
      this.#startOver();
    },
  );
  /** True once somebody has tried to submit. Unanswered statements are then marked. */
  #hasTriedToSubmit = false;
  /** False from when a statement is shown until the first click on it. */
  #isPageClicked = false;

  /** The answers so far, by question. A copy: changing it changes nothing here. */
  get answers(): Record<string, number> {
    return this.#session.responseDraft.answers;
  }

  /** The answers so far. Set it to what `kd-draft` gave, and the person continues from there. */
  get draft(): Draft | null {
    return this.#drafts.draft;
  }

  set draft(draft: DraftInput | null | undefined) {
    this.#setDraft(draft, 'host');
  }

  /** A copy of the response that the host has saved; `null` until then. */
  get savedResponse(): QuestionnaireResponse | null {
    return this.#session.isSaved ? this.#session.response : null;
  }

  /** Submits the answers, as the button does. Where some are missing, the person is shown which. */
  submit(): void {
    this.whenReady(() => {
      if (this.#session.submission.isSaving) return;
      this.showUnanswered();
      if (this.#isComplete) {
        this.#session.submit();
      } else {
        void this.updateComplete.then(() => this.validationAnchor?.focus());
      }
    });
  }

  /** Starts over without answers. */
  reset(): void {
    this.#followKey();
    this.#startOver();
    this.#drafts.reset(this.isReady);
    this.updateForm();
  }

  /** Focuses the statement that the person is at. */
  override focus(options?: FocusOptions): void {
    this.whenReady(() => {
      this.#position.focus(this.#position.page, options);
    });
  }

  /** @internal */
  formResetCallback(): void {
    // Before that there is nothing to reset: drafts in storage do not belong to the form.
    if (this.isReady) this.reset();
    for (const source of ['value', 'form'] as const) this.#drafts.setDraft(null, source);
  }

  /** @internal */
  formStateRestoreCallback(state: unknown): void {
    this.#setDraft(
      attempt(() => JSON.parse(String(state)) as unknown),
      'form',
    );
  }

  /** @internal */
  override requestUpdate(...change: Parameters<AnsweringElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    // Synchronously, so that the next call is about the answers under the new key.
    if (change[0] === 'draftKey' && this.hasUpdated) this.#followKey();
  }

  protected override instrumentChanged(): void {
    this.#startOver();
    this.#drafts.setEmpty(new ResponseDraft(this.checkedInstrument));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('draftKey')) this.#followKey();
    if (this.isReady) this.#restore();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.updateForm();
  }

  protected override get formValue(): string | null {
    const { responseDraft, response } = this.#session;
    return responseDraft.isEmpty ? null : JSON.stringify(response);
  }

  protected override get formState(): string | null {
    const { draft } = this;
    return draft && JSON.stringify(draft);
  }

  protected override get missingMessage(): string | null {
    const isIncomplete = this.required && this.#session.responseDraft.unanswered.length > 0;
    // An element that shows only its fallback must not block the form.
    if (!isIncomplete || this.fallbackMessage !== null) return null;
    return this.isReady ? this.localization.strings.questionnaire.validationMessage : NOT_SHOWN_YET;
  }

  protected override get validationAnchor(): HTMLElement | null {
    return this.renderRoot.querySelector('.unanswered');
  }

  protected override restoreValue(value: string | null): void {
    if (value !== null) {
      const response = attempt(() => JSON.parse(value) as QuestionnaireResponse);
      this.#setDraft({ draft: 1, ...response }, 'value');
    } else if (this.formValue === null) {
      // Frameworks set an empty value before there is one. The stored draft stays.
      this.#drafts.setDraft(null, 'value');
    } else {
      this.reset();
    }
  }

  protected override showUnanswered(): void {
    this.#hasTriedToSubmit = true;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { texts } = this;
    const { common, questionnaire: strings } = this.localization.strings;
    const session = this.#session;
    const unanswered = this.#hasTriedToSubmit ? session.responseDraft.unanswered : [];
    const error = errorTemplate(session, strings, this.#handleDownload);
    // On a reopened page the error comes first. After submitting it is beside the button.
    const isErrorFirst = session.submission.state === 'interrupted';
    return this.frame(html`
      ${isErrorFirst ? error : nothing}
      ${unansweredTemplate({
        unanswered,
        controls: this.#hasTriedToSubmit ? this.#unansweredControls : [],
        texts,
        textsLang: this.textsLang,
        strings,
        goTo: this.#goTo,
        goToControl: this.#goToControl,
        onFocus: this.handleAnchorFocus,
      })}
      <ol @click=${this.#handleClick} @keydown=${this.#handleAnswer} @input=${this.#handleAnswer}>
        ${this.#questionViews(unanswered).map((view) =>
          guard(Object.values(view), () => questionTemplate(view)),
        )}
      </ol>
      <slot
        name="question"
        ?hidden=${this.paged && this.#position.page < session.responseDraft.total - 1}
        @input=${this.#handleOwnQuestion}
        @change=${this.#handleOwnQuestion}
        @slotchange=${this.#handleOwnQuestion}
      ></slot>
      ${isErrorFirst ? nothing : error}
      ${barTemplate({
        session,
        strings,
        common,
        page: this.paged ? this.#position.page : null,
        isInForm: this.form !== null,
        isComplete: this.#isComplete,
        disabled: this.isDisabled,
        showPage: this.#show,
        submit: this.submit,
      })}
      <slot name="privacy"></slot>
      ${session.isDraftStored ? storedDraftTemplate(strings, this.#handleClear) : nothing}
    `);
  }

  get #session(): AnswerSession {
    return this.#drafts.session;
  }

  get #isComplete(): boolean {
    return this.#session.responseDraft.unanswered.length === 0 && this.#unansweredControls.length === 0;
  }

  get #unansweredControls(): UnansweredControl[] {
    return unansweredControls(this.renderRoot.querySelector('slot[name=question]'));
  }

  #questionViews(unanswered: readonly string[]): QuestionView[] {
    const { texts, paged } = this;
    const { questions, scale } = this.checkedInstrument;
    const { responseDraft } = this.#session;
    const strings = this.localization.strings.questionnaire;
    return questions.map(({ id }, index) => ({
      id,
      index,
      scale,
      texts: texts.questions[id]!,
      textsLang: this.textsLang,
      lang: this.localization.language,
      scaleLabels: texts.scale,
      strings,
      answer: responseDraft.answerTo(id),
      isDisabled: responseDraft.sent || this.isDisabled,
      isUnanswered: unanswered.includes(id),
      positionLabel: paged ? strings.position(index + 1, questions.length) : '',
      isHidden: paged && index !== this.#position.page,
    }));
  }

  #startOver(): void {
    this.#hasTriedToSubmit = false;
    this.#position.page = 0;
  }

  #setDraft(draft: unknown, source: 'host' | 'form' | 'value'): void {
    this.#drafts.setDraft(draft, source);
    if (this.isReady) this.#restore();
  }

  /** Shows the answers that belong to the draft key. */
  #followKey(): void {
    if (!this.#drafts.setKey(this.storageKey)) return;
    this.#startOver();
    if (this.isReady) this.#restore();
  }

  /** Adopts pending drafts, and moves to the first unanswered statement. */
  #restore(): void {
    if (this.#drafts.restore()) {
      const { responseDraft } = this.#session;
      const firstUnanswered = responseDraft.indexOf(responseDraft.unanswered[0]);
      this.#position.page = firstUnanswered < 0 ? responseDraft.total - 1 : firstUnanswered;
    }
    this.updateForm();
  }

  readonly #show = (index: number): void => {
    this.#isPageClicked = false;
    this.#position.show(index, this.#session.responseDraft.total);
  };

  readonly #goTo = (question: string): void => {
    this.#show(this.#session.responseDraft.indexOf(question));
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
    // This element dispatches its own event once it has the answer.
    event.stopPropagation();
    this.#session.answer(question, value);
    for (const type of ['input', 'change']) this.dispatchEvent(new Event(type, { bubbles: true }));
    if (event.type === 'input') return;
    // Keeps the digit from doing anything else, and moves to the next statement.
    event.preventDefault();
    this.#show(this.#session.responseDraft.indexOf(question) + 1);
  };

  /** Scrolls one of the host's own questions, which are shown with the last statement, clear of the bar. */
  readonly #goToControl = ({ control }: UnansweredControl): void => {
    this.#position.page = this.#session.responseDraft.total - 1;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      control.focus({ preventScroll: true });
      scrollIntoView(control, 'center');
    });
  };

  /** Updates the list of unanswered questions. */
  readonly #handleOwnQuestion = (): void => {
    this.requestUpdate();
  };

  /** Downloads the response as a file. */
  readonly #handleDownload = (): void => {
    download('kund-diagnos.json', 'application/json', JSON.stringify(this.#session.response));
  };

  readonly #handleClear = (): void => {
    this.#session.reset('cleared');
    this.#startOver();
    this.#show(0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-questionnaire': KundDiagnosQuestionnaire;
  }
}
