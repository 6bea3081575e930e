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
import { DraftController } from '../internal/answering/draft-controller.js';
import { answeringStyles } from '../internal/answering/answering.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { scrollIntoView } from '../internal/page/dom.js';
import type { Draft, DraftInput } from '../internal/answering/draft.js';
import { ResponseDraft } from '../internal/answering/response-draft.js';
import { AnsweringElement } from '../internal/answering/answering-element.js';
import { formElement } from '../internal/form/form-element.js';
import { barTemplate } from './bar.js';
import { unansweredControls } from './own-questions.js';
import { Position } from './position.js';
import { answerFromEvent, questionTemplate, type QuestionView } from './question.js';
import { errorTemplate } from '../internal/answering/save-status.js';
import { storedDraftTemplate } from '../internal/answering/stored-draft-notice.js';
import { unansweredTemplate, type UnansweredControl } from './unanswered.js';
import { html } from '../internal/html.js';

/** The browser requires a message, also before the strings have loaded. It is not shown then. */
const NOT_SHOWN_YET = '…';

/**
 * The statements of an instrument. The answers go to the host through `kd-submit`.
 *
 * Inside a `<form>` it is a form control: with a `name` its answers are submitted with the form, as JSON, and the form's own
 * button submits. Outside a form it has its own.
 *
 * @tag kund-diagnos-questionnaire
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {boolean} paged - One statement at a time instead of a list.
 * @attr {boolean} no-shortcuts - Turns off the digit keys, which answer the focused statement and move on.
 * @attr {string} draft-key - Stores unsaved answers in this browser's `localStorage` under this name. The person is told, and may clear them.
 * @attr {string} name - The name of the answers in the form's data.
 * @attr {boolean} required - Requires an answer to every statement before the form can be submitted.
 * @attr {boolean} disabled - Disables every statement.
 *
 * @event {KdAnswerEvent} kd-answer - A statement was answered.
 * @event {KdDraftEvent} kd-draft - The answers have changed, or were submitted. Store the draft; `null` means that there is none any more: the answers are saved or cleared.
 * @event {KdSubmitEvent} kd-submit - The person submitted. Store the response and call `event.waitUntil(promise)`, or `event.preventDefault()` while your page is not ready.
 * @event {KdSavedEvent} kd-saved - The host has saved the answers.
 * @event {KdSaveFailedEvent} kd-save-failed - The host could not save the answers. The element still has them.
 * @event {KdOutboxRequestEvent} kd-outbox-request - The answers were submitted on an earlier visit, and the element asks the page's outbox whether it has them. `connect` answers.
 *
 * @slot question - The host's own questions, such as a department, between the statements and the button. Their `required` controls are listed with the unanswered statements, and must be filled in before the answers are submitted.
 * @slot privacy - The host's privacy note, below the submit button.
 *
 * @csspart question - One statement with its scale.
 * @csspart area - The area's name above a statement.
 * @csspart statement - The statement.
 * @csspart scale - The row of values.
 * @csspart point - One value on the scale.
 * @csspart bar - The sticky bar: progress, and the submit button.
 * @csspart submit - The submit button.
 *
 * @cssprop --kd-accent - Chosen values, buttons, progress, and the focus ring.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-surface - Background of the sticky bar. Set it to your page's background.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-red - The mark of an unanswered statement, and the line beside an error.
 * @cssprop --kd-control - Borders of values and plain buttons.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Border radius of buttons and values.
 * @cssprop --kd-max-width - Maximum width of the element.
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
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- The rule does not see through a base that a function makes.
  protected override readonly formAnswers = new DraftController(this, new ResponseDraft(kundorientering), {
    isReady: () => this.isReady,
    onChange: () => {
      this.updateForm();
    },
    onStartOver: () => {
      this.#position.page = 0;
    },
    onRestore: () => {
      const { unanswered, total } = this.#session.responseDraft;
      const firstUnanswered = this.#indexOf(unanswered[0]);
      this.#position.page = firstUnanswered < 0 ? total - 1 : firstUnanswered;
    },
  });
  /** False from when a statement is shown until the first click on it. */
  #isPageClicked = false;

  /** A copy of the answers so far, by question id. */
  get answers(): Record<string, number> {
    return this.#session.responseDraft.answers;
  }

  /** The unsaved answers. Set it to a draft from `kd-draft` to continue from there. */
  get draft(): Draft | null {
    return this.formAnswers.draft;
  }

  set draft(draft: DraftInput | null | undefined) {
    this.formAnswers.setDraft(draft, 'host');
  }

  /** A copy of the response that the host has saved; `null` until then. */
  get savedResponse(): QuestionnaireResponse | null {
    return this.formAnswers.savedResponse;
  }

  /** Submits the answers, as the button does. When some are missing, it lists which. */
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
    this.formAnswers.reset();
  }

  /** Focuses the current statement. */
  override focus(options?: FocusOptions): void {
    this.whenReady(() => {
      this.#position.focus(this.#position.page, options);
    });
  }

  protected override instrumentChanged(): void {
    this.formAnswers.setEmpty(new ResponseDraft(this.checkedInstrument));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.formAnswers.update();
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

  protected override showUnanswered(): void {
    this.formAnswers.hasTriedToSubmit = true;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { texts } = this;
    const { common, questionnaire: strings } = this.localization.strings;
    const session = this.#session;
    const { hasTriedToSubmit } = this.formAnswers;
    const unanswered = hasTriedToSubmit ? session.responseDraft.unanswered : [];
    const error = errorTemplate(session, strings);
    // On a reopened page the error comes first. After submitting it is beside the button.
    const isErrorFirst = session.submission.state === 'interrupted';
    return this.frame(html`
      ${isErrorFirst ? error : nothing}
      ${unansweredTemplate({
        unanswered,
        controls: hasTriedToSubmit ? this.#unansweredControls : [],
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
    return this.formAnswers.session;
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

  #indexOf(question: string | undefined): number {
    return this.#session.responseDraft.indexOf(question);
  }

  readonly #show = (index: number): void => {
    this.#isPageClicked = false;
    this.#position.show(index, this.#session.responseDraft.total);
  };

  readonly #goTo = (question: string): void => {
    this.#show(this.#indexOf(question));
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
    this.#show(this.#indexOf(question) + 1);
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

  readonly #handleClear = (): void => {
    this.formAnswers.clear();
    this.#show(0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-questionnaire': KundDiagnosQuestionnaire;
  }
}
