import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CSSResultGroup } from 'lit';
import type { SurveyQuestion, SurveyStrings } from '../../locales/survey-strings.js';
import { SURVEYS, type SurveyId, type SurveyResponse } from '../../surveys/survey.js';
import type { AnswerEventMap, Listen } from '../events/answer-events.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import type { AnswerSession } from '../internal/answering/answer-session.js';
import { answeringStyles } from '../internal/answering/answering.styles.js';
import { DraftController } from '../internal/answering/draft-controller.js';
import { pointsTemplate } from '../internal/answering/points.js';
import { segmentsFrom } from '../internal/answering/segments.js';
import { errorTemplate, statusMessage } from '../internal/answering/status.js';
import { storedDraftTemplate } from '../internal/answering/stored-draft.js';
import { surveyCatalog } from '../internal/answering/survey-catalog.js';
import type { SurveyDraft } from '../internal/answering/survey-draft.js';
import { attempt } from '../internal/attempt.js';
import { baseStyles } from '../internal/base.styles.js';
import { download } from '../../storage/download.js';
import { formElement } from '../internal/form/form-element.js';
import { html } from '../internal/html.js';
import { KdElement } from '../internal/kd-element.js';
import { Localization } from '../internal/language/localization.js';
import { nonEmpty } from '../internal/properties/non-empty.js';
import { numberConverter, numberFrom } from '../internal/properties/number.js';
import { onServer } from '../internal/page/on-server.js';
import { warnOnce } from '../internal/properties/warn-once.js';
import { DigitKeys } from './digit-keys.js';
import { SurveyResponseDraft } from './survey-response-draft.js';
import { surveyStyles } from './survey.styles.js';
import { roomLeft, whyTemplate, type RoomLeft } from './why.js';

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

  readonly #survey: S;
  readonly #drafts: DraftController<SurveyResponseDraft<S>>;
  readonly #digits = new DigitKeys();
  /** True once somebody has tried to submit without an answer. */
  #hasTriedToSubmit = false;
  /** How much room is left for the reason, as a screen reader was last told; `null` while there is plenty. */
  #room: RoomLeft | null = null;

  /** The company's name in the question. Default: "us". */
  company: string | null = null;
  /** The answer that a link has brought. It is shown as chosen in the link, and is no answer until the person writes, chooses or sends. */
  score: number | null = null;
  /** The host's breakdowns, for example `{ team: 'Malmö' }`: texts, which go into the response. */
  segments: Readonly<Record<string, string>> | null = null;
  /** Stores an answer that is not sent in this browser's `localStorage` under this name. The person is told, and may clear it. */
  draftKey: string | null = null;

  protected constructor(survey: S) {
    super();
    this.#survey = survey;
    this.#drafts = new DraftController(
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- The rule does not see through a base that a function makes.
      this,
      SurveyResponseDraft.of(survey),
      () => {
        this.updateForm();
      },
      () => {
        this.#hasTriedToSubmit = false;
      },
    );
  }

  /** The answer so far, which has not been saved. Set it to what `kd-draft` gave, and the person continues from there. */
  get draft(): SurveyDraft<S> | null {
    return this.#drafts.draft;
  }

  set draft(draft: SurveyDraft<S> | null | undefined) {
    this.#setDraft(draft, 'host');
  }

  /** A copy of the response that the host has saved; `null` until then. */
  get savedResponse(): SurveyResponse<S> | null {
    return this.#session.isSaved ? this.#session.response : null;
  }

  /** Submits the answer, as the button does. Where there is none, the person is shown so. */
  submit(): void {
    this.whenReady(() => {
      if (this.#session.submission.isSaving) return;
      this.showUnanswered();
      if (this.#score === null) void this.updateComplete.then(() => this.#control?.focus());
      else this.#session.submit();
    });
  }

  /** Starts over without an answer. One from a link is shown again, while `score` is set. */
  reset(): void {
    this.#followKey();
    this.#hasTriedToSubmit = false;
    this.#drafts.reset(this.isReady);
    this.updateForm();
  }

  /** Focuses the answer, or where it is given. */
  override focus(options?: FocusOptions): void {
    this.whenReady(() => {
      this.#control?.focus(options);
    });
  }

  /** @internal */
  formResetCallback(): void {
    // Before there is something to reset: what this browser stores is not the form's.
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
  override requestUpdate(...change: Parameters<KdElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    // At once: what is called next is about the answer under the new key.
    if (change[0] === 'draftKey' && this.hasUpdated) this.#followKey();
  }

  /** The question, and the labels of the scale's two ends. */
  protected abstract questionFrom(strings: SurveyStrings): SurveyQuestion<[]>;

  /** The host's thanks to somebody who gave this answer, where it has other words for some. */
  protected thanksTo(_score: number, toAll: TemplateResult): TemplateResult {
    return toAll;
  }

  protected override get fallbackMessage(): string | null {
    return null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Warns of what cannot be stored before anybody answers.
    if (changed.has('segments')) segmentsFrom(this.segments);
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
    if (!this.required || this.#score !== null) return null;
    // A message is needed where there are no words yet. It is not shown.
    return this.isReady ? this.localization.strings.survey.unanswered : '…';
  }

  protected override get validationAnchor(): HTMLElement | null {
    return this.renderRoot.querySelector('.unanswered');
  }

  protected override restoreValue(value: string | null): void {
    if (value !== null) {
      const response = attempt(() => JSON.parse(value) as SurveyResponse<S>);
      this.#setDraft({ draft: 1, ...response }, 'value');
    } else if (this.formValue === null) {
      // Frameworks set an empty value before there is any. What this browser stores stays.
      this.#drafts.setDraft(null, 'value');
    } else {
      this.reset();
    }
  }

  /** Somebody sends: an answer from a link then counts. */
  protected override showUnanswered(): void {
    this.#answerPreselected();
    this.#hasTriedToSubmit = true;
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
    const { scale } = SURVEYS[this.#survey];
    const { question, ...scaleLabels } = this.questionFrom(strings);
    const score = this.#score;
    const note = this.#note(strings);
    const isUnanswered = this.#hasTriedToSubmit && score === null;
    const describedBy = [note && 'note', isUnanswered && 'unanswered'].filter(Boolean).join(' ');
    return html`
      <div class="unanswered" tabindex="-1" @focus=${this.handleAnchorFocus}>
        ${isUnanswered ? html`<p class="mark" id="unanswered">${strings.unanswered}</p>` : nothing}
      </div>
      <fieldset
        class=${this.#isPreselected ? 'preselected' : ''}
        ?disabled=${this.#isLocked || this.isDisabled}
        aria-describedby=${describedBy || nothing}
        @input=${this.#handleInput}
        @keydown=${this.#handleKey}
      >
        <legend part="asked">${question()}</legend>
        <div class="points ${this.#survey}" part="scale">
          ${pointsTemplate({ id: this.#survey, scale, scaleLabels, strings, answer: score })}
        </div>
        <p class="ends" aria-hidden="true">
          <span>${strings.end(scale.min, scaleLabels.lowest)}</span
          ><span>${strings.end(scale.max, scaleLabels.highest)}</span>
        </p>
      </fieldset>
      ${note && html`<p class="note small" id="note">${note}</p>`}
      ${score === null || onServer || this.#isLockedWithoutWhy ? nothing : this.#renderWhy(score, strings)}
    `;
  }

  #renderWhy(score: number, strings: SurveyStrings): TemplateResult {
    return html`<div @input=${this.#handleComment} @change=${this.#handleCommentChange}>
      ${whyTemplate({
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
      ${errorTemplate(session, strings, this.#handleDownload)}
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

  /** The host's words to some come before its words to everybody. */
  #renderThanks(): TemplateResult {
    return html`<div class="thanks" part="thanks" tabindex="-1">
      ${this.thanksTo(this.#session.response.score, html`<slot name="thanks"></slot>`)}
    </div>`;
  }

  get #session(): Session<S> {
    return this.#drafts.session;
  }

  /** Once the host has taken the answer it is shown but not changed: it may have arrived. */
  get #isLocked(): boolean {
    return this.#session.responseDraft.sent;
  }

  get #isLockedWithoutWhy(): boolean {
    return this.#isLocked && this.#session.responseDraft.comment === '';
  }

  /** The answer that is shown: the person's own, else the one from the link. */
  get #score(): number | null {
    return this.#session.responseDraft.score ?? this.#preselected;
  }

  get #isPreselected(): boolean {
    return this.#session.responseDraft.score === null && this.#preselected !== null;
  }

  /** The answer from the link, if it is one. Who has cleared their answer is not shown it again. */
  get #preselected(): number | null {
    const score = numberFrom(this.score);
    if (score === null || score === undefined || this.#session.submission.state === 'cleared') return null;
    const { min, max } = SURVEYS[this.#survey].scale;
    if (Number.isInteger(score) && Number(score) >= min && Number(score) <= max) return Number(score);
    warnOnce(
      `score="${String(this.score)}" is not a whole number from ${min} to ${max}; nothing is preselected.`,
    );
    return null;
  }

  #note(strings: SurveyStrings): string {
    if (this.#isPreselected) return strings.preselected(this.#preselected!);
    const { responseDraft } = this.#session;
    return responseDraft.isRestored && !responseDraft.sent ? strings.restored : '';
  }

  /** Where the answer is given; the button once it is sent, and the thanks once it is saved. */
  get #control(): HTMLElement | null {
    const { renderRoot } = this;
    return (
      renderRoot.querySelector<HTMLElement>('input:enabled:checked') ??
      renderRoot.querySelector<HTMLElement>('input:enabled, [part=submit], .thanks')
    );
  }

  #setDraft(draft: unknown, source: 'host' | 'form' | 'value'): void {
    this.#drafts.setDraft(draft, source);
    if (this.isReady) this.#restore();
  }

  /** Shows the answer that belongs to the draft key. */
  #followKey(): void {
    if (!this.#drafts.setKey(nonEmpty(this.draftKey))) return;
    this.#hasTriedToSubmit = false;
    if (this.isReady) this.#restore();
  }

  #restore(): void {
    this.#drafts.restore();
    this.updateForm();
  }

  #answerPreselected(): void {
    const score = this.#isPreselected ? this.#preselected : null;
    if (score !== null) this.#session.answer(this.#survey, score);
  }

  #answer(event: Event, score: number): void {
    // The page hears of it from this element, once it has the answer.
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
    // Who writes why has answered.
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

  /** Gives the person the response as a file of their own. */
  readonly #handleDownload = (): void => {
    download('kund-diagnos.json', 'application/json', JSON.stringify(this.#session.response));
  };

  readonly #handleClear = (): void => {
    this.#session.reset('cleared');
    this.#hasTriedToSubmit = false;
    void this.updateComplete.then(() => {
      this.focus();
    });
  };
}
