import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CSSResultGroup } from 'lit';
import type { SurveyQuestion, SurveyStrings } from '../../locales/survey-strings.js';
import { SURVEYS, type SurveyId, type SurveyResponse } from '../../surveys/survey.js';
import type { AnswerEventMap, Listen } from '../events/answer-events.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import type { AnswerSession } from '../internal/answering/answer-session.js';
import { DraftController } from '../internal/answering/draft-controller.js';
import { answeringStyles } from '../internal/answering/answering.styles.js';
import { segmentsFrom } from '../internal/answering/segments.js';
import { errorTemplate, statusMessage } from '../internal/answering/save-status.js';
import { storedDraftTemplate } from '../internal/answering/stored-draft-notice.js';
import { surveyCatalog } from '../internal/answering/survey-catalog.js';
import type { SurveyDraft } from '../internal/answering/survey-draft.js';
import { baseStyles } from '../internal/base.styles.js';
import { formElement } from '../internal/form/form-element.js';
import { html } from '../internal/html.js';
import { KdElement } from '../internal/kd-element.js';
import { Localization } from '../internal/language/localization.js';
import { numberConverter } from '../internal/properties/number.js';
import { onServer } from '../internal/page/on-server.js';
import { questionTemplate, preselectedScore } from './question.js';
import { DigitKeys } from './digit-keys.js';
import { SurveyResponseDraft } from './survey-response-draft.js';
import { surveyStyles } from './survey.styles.js';
import { roomLeft, commentTemplate, type RoomLeft } from './comment-field.js';

type Session<S extends SurveyId> = AnswerSession<SurveyResponseDraft<S>>;
type Events<S extends SurveyId> = AnswerEventMap<SurveyResponse<S>, SurveyDraft<S>>;

/** Base of the questions to a customer: one answer on a scale, and why. */
export abstract class SurveyElement<S extends SurveyId> extends formElement(KdElement) {
  static override styles: CSSResultGroup = [baseStyles, answeringStyles, surveyStyles];

  // Declared so that what is set before upgrade is replayed through the setters.
  static override properties: PropertyDeclarations = {
    company: { reflect: true, useDefault: true },
    score: { converter: numberConverter, reflect: true, useDefault: true },
    segments: { attribute: false },
    draftKey: { reflect: true, useDefault: true, attribute: 'draft-key' },
    draft: { attribute: false, noAccessor: true },
    value: { attribute: false, noAccessor: true },
  };

  /** @internal */
  declare addEventListener: Listen<Events<S>, AddEventListenerOptions>;
  /** @internal */
  declare removeEventListener: Listen<Events<S>, EventListenerOptions>;

  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- The rule does not see through a base that a function makes.
  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    survey: surveyCatalog,
  });

  protected override readonly formAnswers: DraftController<SurveyResponseDraft<S>>;
  readonly #survey: S;
  readonly #digits = new DigitKeys();
  /** The latest announcement of the characters left; `null` while there are plenty. */
  #room: RoomLeft | null = null;

  /** The company's name in the question. Default: "us". */
  company: string | null = null;
  /** Preselects the answer from a link. It counts only once the person chooses, writes or sends. Default: `null`. */
  score: number | null = null;
  /** The host's breakdowns, for example `{ team: 'Malmö' }`. They become part of the response. */
  segments: Readonly<Record<string, string>> | null = null;
  /** Stores the unsaved answer in this browser's `localStorage` under this name. The person is told, and may clear it. */
  draftKey: string | null = null;

  protected constructor(survey: S) {
    super();
    this.#survey = survey;
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- The rule does not see through a base that a function makes.
    this.formAnswers = new DraftController(this, SurveyResponseDraft.of(survey), {
      isReady: () => this.isReady,
      onChange: () => {
        this.updateForm();
      },
    });
  }

  /** The unsaved answer. Set it to a draft from `kd-draft` to continue from there. */
  get draft(): SurveyDraft<S> | null {
    return this.formAnswers.draft;
  }

  set draft(draft: SurveyDraft<S> | null | undefined) {
    this.formAnswers.setDraft(draft, 'host');
  }

  /** A copy of the response that the host has saved; `null` until then. */
  get savedResponse(): SurveyResponse<S> | null {
    return this.formAnswers.savedResponse;
  }

  /** Submits the answer, as the button does. Without one, it shows that the question is unanswered. */
  submit(): void {
    this.whenReady(() => {
      if (this.#session.submission.isSaving) return;
      this.showUnanswered();
      if (this.#score === null) void this.updateComplete.then(() => this.#control?.focus());
      else this.#session.submit();
    });
  }

  /** Starts over without an answer. `score` preselects one again. */
  reset(): void {
    this.formAnswers.reset();
  }

  /** Focuses the chosen value, else the first. */
  override focus(options?: FocusOptions): void {
    this.whenReady(() => {
      this.#control?.focus(options);
    });
  }

  /** The question, and the labels of the scale's two ends. */
  protected abstract questionFrom(strings: SurveyStrings): SurveyQuestion<[]>;

  /** The slot for the thanks. A subclass may have one for each kind of answer. */
  protected thanksTo(_score: number, toAll: TemplateResult): TemplateResult {
    return toAll;
  }

  protected override get fallbackMessage(): string | null {
    return null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Warns of segments that cannot be stored, before anybody answers.
    if (changed.has('segments')) segmentsFrom(this.segments);
    this.formAnswers.update();
  }

  protected override get missingMessage(): string | null {
    if (!this.required || this.#score !== null) return null;
    // The browser requires a message, also before the strings have loaded. It is not shown then.
    return this.isReady ? this.localization.strings.survey.unanswered : '…';
  }

  protected override get validationAnchor(): HTMLElement | null {
    return this.renderRoot.querySelector('.unanswered');
  }

  /** Submitting also accepts a preselected answer. */
  protected override showUnanswered(): void {
    this.#answerPreselected();
    this.formAnswers.hasTriedToSubmit = true;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { survey: strings } = this.localization.strings;
    const session = this.#session;
    // Live regions have to exist before their messages.
    return this.frame(html`
      ${session.isSaved ? nothing : this.#renderQuestion(strings)}
      <p class="status ${session.isSaved ? 'saved' : ''}" role="status">
        ${statusMessage(session.submission, strings)}
      </p>
      ${session.isSaved ? this.#renderThanks() : this.#renderFoot(strings)}
    `);
  }

  #renderQuestion(strings: SurveyStrings): TemplateResult {
    const score = this.#score;
    return html`
      ${questionTemplate({
        survey: this.#survey,
        question: this.questionFrom(strings),
        strings,
        score,
        isPreselected: this.#isPreselected,
        note: this.#note(strings),
        isUnanswered: this.formAnswers.hasTriedToSubmit && score === null,
        isDisabled: this.#isLocked || this.isDisabled,
        handleAnchorFocus: this.handleAnchorFocus,
        handleInput: this.#handleInput,
        handleKey: this.#handleKey,
      })}
      ${score === null || onServer || this.#isLockedWithoutWhy ? nothing : this.#renderWhy(score, strings)}
    `;
  }

  #renderWhy(score: number, strings: SurveyStrings): TemplateResult {
    return html`<div @input=${this.#handleComment} @change=${this.#handleCommentChange}>
      ${commentTemplate({
        score,
        comment: this.#session.responseDraft.comment,
        strings,
        locale: this.localization.locale,
        isReadOnly: this.#isLocked,
        isDisabled: this.isDisabled,
        announcement: this.#room?.message ?? '',
      })}
    </div>`;
  }

  #renderFoot(strings: SurveyStrings): TemplateResult {
    const session = this.#session;
    return html`
      ${errorTemplate(session, strings)}
      ${this.#score === null || this.form ? nothing : this.#renderButton(strings)}
      <slot name="privacy"></slot>
      ${session.isDraftStored ? storedDraftTemplate(strings, this.#handleClear) : nothing}
    `;
  }

  #renderButton(strings: SurveyStrings): TemplateResult {
    const { submission, isRetry, responseDraft } = this.#session;
    const isAgain = responseDraft.sent && (isRetry || !submission.isSaving);
    return html`
      <button
        part="submit"
        aria-disabled=${submission.isSaving}
        ?disabled=${this.isDisabled}
        @click=${this.submit}
      >
        ${isAgain ? strings.retry : strings.submit}
      </button>
    `;
  }

  #renderThanks(): TemplateResult {
    return html`<div class="thanks" part="thanks" tabindex="-1">
      ${this.thanksTo(this.#session.response.score, html`<slot name="thanks"></slot>`)}
    </div>`;
  }

  get #session(): Session<S> {
    return this.formAnswers.session;
  }

  /** Locks the answer once it has been submitted: the host may have it, even if saving failed. */
  get #isLocked(): boolean {
    return this.#session.responseDraft.sent;
  }

  get #isLockedWithoutWhy(): boolean {
    return this.#isLocked && this.#session.responseDraft.comment === '';
  }

  /** The person's own answer, else the preselected one. */
  get #score(): number | null {
    return this.#session.responseDraft.score ?? this.#preselected;
  }

  get #isPreselected(): boolean {
    return this.#session.responseDraft.score === null && this.#preselected !== null;
  }

  /** The answer from the link. `null` once the person has cleared their answer. */
  get #preselected(): number | null {
    if (this.#session.submission.state === 'cleared') return null;
    return preselectedScore(this.score, SURVEYS[this.#survey].scale);
  }

  #note(strings: SurveyStrings): string {
    if (this.#isPreselected) return strings.preselected(this.#preselected!);
    const { responseDraft } = this.#session;
    return responseDraft.isRestored && !responseDraft.sent ? strings.restored : '';
  }

  /** Focus target: the scale; once submitted, the button; once saved, the thanks. */
  get #control(): HTMLElement | null {
    const { renderRoot } = this;
    return (
      renderRoot.querySelector<HTMLElement>('input:enabled:checked') ??
      renderRoot.querySelector<HTMLElement>('input:enabled, [part=submit], .thanks')
    );
  }

  #answerPreselected(): void {
    const score = this.#isPreselected ? this.#preselected : null;
    if (score !== null) this.#session.answer(this.#survey, score);
  }

  #answer(event: Event, score: number): void {
    // This element dispatches its own event once it has the answer.
    event.stopPropagation();
    this.#session.answer(this.#survey, score);
    this.#tellForm('input', 'change');
  }

  #tellForm(...types: string[]): void {
    for (const type of types) {
      const event = new Event(type, { bubbles: true });
      this.dispatchEvent(event);
    }
  }

  readonly #handleInput = (event: Event): void => {
    this.#answer(event, Number((event.target as HTMLInputElement).value));
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const score = this.#digits.valueOf(event, SURVEYS[this.#survey].scale);
    if (score === null) return;
    event.preventDefault();
    this.#answer(event, score);
    void this.updateComplete.then(() => this.#control?.focus());
  };

  readonly #handleComment = (event: Event): void => {
    event.stopPropagation();
    const { value } = event.target as HTMLTextAreaElement;
    // A comment also accepts a preselected answer.
    this.#answerPreselected();
    this.#session.edit((draft) => {
      draft.write(value);
    });
    this.#room = roomLeft(value, this.#room, this.localization.strings.survey);
    this.#tellForm('input');
  };

  readonly #handleCommentChange = (event: Event): void => {
    event.stopPropagation();
    this.#tellForm('change');
  };

  readonly #handleClear = (): void => {
    this.formAnswers.clear();
    void this.updateComplete.then(() => {
      this.focus();
    });
  };
}
