import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdDraftEvent } from '../events/kd-draft.js';
import { KdStartEvent } from '../events/kd-start.js';
import { AnsweringElement } from '../internal/answering/answering-element.js';
import { attempt } from '../internal/attempt.js';
import { baseStyles } from '../internal/base.styles.js';
import { canStoreDrafts, loadDraft, removeStoredDraft } from '../internal/answering/draft-storage.js';
import { draftParser, type Draft, type DraftInput } from '../internal/answering/draft.js';
import type { KdElement } from '../internal/kd-element.js';
import { orNothing } from '../internal/properties/non-empty.js';
import { questionnairePart, resultPart } from '../parts.js';
import { diagnosStyles } from './diagnos.styles.js';
import { introductionTemplate } from './introduction.js';
import { scrollIntoView } from '../internal/page/dom.js';
import { html } from '../internal/html.js';

type Step = 'introduction' | 'questions' | 'result';

/**
 * The whole diagnosis for one person: an introduction, the statements, saving through `kd-submit`, and their own result.
 *
 * @tag kund-diagnos
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {boolean} paged - One statement at a time instead of a list.
 * @attr {boolean} no-shortcuts - Turns off the digit keys, which answer the focused statement and move on.
 * @attr {string} draft-key - Stores unsaved answers in this browser's `localStorage` under this name. The person is told, and may clear them.
 * @attr {boolean} allow-restart - Offers a button below the result that starts over, for the next person on a shared device.
 *
 * @event {KdStartEvent} kd-start - A person has begun to answer.
 * @event {KdAnswerEvent} kd-answer - A statement was answered.
 * @event {KdDraftEvent} kd-draft - The answers have changed, or were submitted. Store the draft; `null` means that there is none any more: the answers are saved or cleared.
 * @event {KdSubmitEvent} kd-submit - The person submitted. Store the response and call `event.waitUntil(promise)`, or `event.preventDefault()` while your page is not ready.
 * @event {KdSavedEvent} kd-saved - The host has saved the answers.
 * @event {KdSaveFailedEvent} kd-save-failed - The host could not save the answers. The element still has them.
 * @event {KdOutboxRequestEvent} kd-outbox-request - The answers were submitted on an earlier visit, and the element asks the page's outbox whether it has them. `connect` answers.
 *
 * @slot introduction - The host's own introduction, instead of the instrument's.
 * @slot privacy - The host's privacy note, before the person begins.
 * @slot question - The host's own questions, such as a department, between the statements and the button.
 * @slot thanks - The host's thanks, above the result. Not printed.
 *
 * @csspart title - The heading.
 * @csspart start - The start button.
 * @csspart question - One statement with its scale.
 * @csspart area - The area's name above a statement.
 * @csspart statement - The statement.
 * @csspart scale - The row of values.
 * @csspart point - One value on the scale.
 * @csspart bar - The sticky bar: progress, and the submit button.
 * @csspart submit - The submit button.
 * @csspart mean - The mean.
 * @csspart light - A traffic light: shape and word.
 * @csspart area-row - One area's row in a result.
 *
 * @cssprop --kd-accent - Chosen values, buttons, progress, and the focus ring.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-surface - Background of the sticky bar. Set it to your page's background.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-control - Borders of values and plain buttons.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Border radius of buttons and values.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - Maximum width of the element.
 *
 * @example
 * ```html
 * <kund-diagnos></kund-diagnos>
 * ```
 */
export class KundDiagnos extends AnsweringElement {
  static override styles: CSSResultGroup = [baseStyles, diagnosStyles];

  static override properties: PropertyDeclarations = {
    draft: { attribute: false, noAccessor: true },
    allowRestart: { type: Boolean, reflect: true, useDefault: true, attribute: 'allow-restart' },
  };

  #draft: Draft | null = null;
  #step: Step = 'introduction';
  #response: QuestionnaireResponse | null = null;
  /** True while the result's script could not be fetched. */
  #isResultMissing = false;

  /** Offers a button below the result that starts over, for the next person on a shared device. */
  allowRestart = false;

  /** A draft from `kd-draft` to continue from. */
  get draft(): Draft | null {
    return this.#draft;
  }

  set draft(draft: DraftInput | null | undefined) {
    this.#draft = orNothing(draft) as Draft | null;
    this.requestUpdate();
  }

  /** Starts the questionnaire, as the button does. */
  start(): void {
    this.whenReady(() => {
      if (this.#step !== 'introduction') return;
      // Prefetches the result in case the connection drops before the person is done. Not while offline: some
      // browsers never request a module again once it has failed.
      if (navigator.onLine) void this.#fetchResult();
      void this.#goTo('questions', 'kund-diagnos-questionnaire');
      const started = new KdStartEvent();
      this.dispatchEvent(started);
    });
  }

  /** Starts over at the introduction, and discards the answers that are shown or stored. */
  reset(): void {
    const questionnaire = this.renderRoot.querySelector('kund-diagnos-questionnaire');
    if (questionnaire) questionnaire.reset();
    else if (this.#step === 'introduction') this.#discardDrafts();
    this.draft = null;
    // Queued, so that an earlier `start()` that still waits runs first.
    this.whenReady(() => {
      this.#backToIntroduction();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // The result belongs to the answers under the previous key.
    if (changed.has('draftKey') && this.#step === 'result') this.#backToIntroduction();
  }

  protected override firstUpdated(): void {
    // The script file registers it. A page with modules may have registered this element only.
    void questionnairePart.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { saved } = this.localization.strings.questionnaire;
    // The live region is rendered before its message: screen readers often skip one that is inserted together with its text.
    return this.frame(html`
      <p role="status">${this.#step === 'result' ? saved : nothing}</p>
      ${this.#renderStep()}
    `);
  }

  #renderStep(): TemplateResult {
    if (this.#step === 'result') return this.#renderResult();
    const drafts = this.#drafts();
    // When submitted answers may not have arrived, the person should neither start over nor think that they are done.
    const isInterrupted = drafts.some(({ sent }) => sent);
    return this.#step === 'introduction' && !isInterrupted
      ? this.#renderIntroduction(drafts.length > 0)
      : this.#renderQuestions();
  }

  #renderIntroduction(hasDraft: boolean): TemplateResult {
    const strings = this.localization.strings.questionnaire;
    const isStored = this.storageKey !== null && canStoreDrafts();
    return html`
      <slot name="introduction">
        ${introductionTemplate(this.texts, strings, this.checkedInstrument.scale, this.textsLang)}
      </slot>
      <slot name="privacy"></slot>
      ${isStored ? html`<p class="quiet">${strings.draftStored}</p>` : nothing}
      <button part="start" @click=${this.start}>${hasDraft ? strings.resume : strings.start}</button>
    `;
  }

  #renderQuestions(): TemplateResult {
    return html`
      <h2 part="title" lang=${this.textsLang ?? nothing}>${this.texts.title}</h2>
      <kund-diagnos-questionnaire
        .locale=${this.locale}
        .instrument=${this.checkedInstrument}
        .segments=${this.segments}
        .draft=${this.draft}
        .draftKey=${this.storageKey}
        ?paged=${this.paged}
        ?no-shortcuts=${this.noShortcuts}
        exportparts="question,area,statement,scale,point,bar,submit"
        @kd-saved=${this.#handleSaved}
        ><slot name="question" slot="question"></slot
      ></kund-diagnos-questionnaire>
    `;
  }

  #renderResult(): TemplateResult {
    const { resultNotFetched, retry, restart } = this.localization.strings.questionnaire;
    if (this.#isResultMissing) {
      return html`
        <p role="alert">${resultNotFetched}</p>
        <button @click=${this.#showResult}>${retry}</button>
      `;
    }
    return html`
      <slot name="thanks"></slot>
      <kund-diagnos-result
        .locale=${this.locale}
        .instrument=${this.checkedInstrument}
        .response=${this.#response}
        exportparts="title,mean,light,area-row"
      ></kund-diagnos-result>
      ${this.allowRestart ? html`<button class="plain restart" @click=${this.#handleRestart}>${restart}</button>` : nothing}
    `;
  }

  /** The drafts to continue from. */
  #drafts(): ReturnType<ReturnType<typeof draftParser>>[] {
    const parse = draftParser(this.checkedInstrument);
    return [this.draft, loadDraft(this.storageKey)].flatMap((draft) => attempt(() => parse(draft)) ?? []);
  }

  /** Discards drafts. Once the result shows, the answers are saved and no longer a draft. */
  #discardDrafts(): void {
    const hasDraft = this.isReady && this.#drafts().length > 0;
    if (this.storageKey !== null) removeStoredDraft(this.storageKey, 'cleared');
    if (!hasDraft) return;
    const event = new KdDraftEvent(null);
    this.dispatchEvent(event);
  }

  /** Fetches the result's script and strings. A failure is shown only once the answers are saved. */
  async #fetchResult(): Promise<void> {
    try {
      await resultPart.load();
      this.#isResultMissing = false;
      void this.#fetchResultLanguage();
    } catch {
      this.#isResultMissing = true;
    }
  }

  /** Fetches the result's strings, so that a result shown offline is in the right language. */
  async #fetchResultLanguage(): Promise<void> {
    const { resultCatalog, textsCatalog } = await import('../internal/results/result-catalogs.js');
    const { language } = this.localization;
    const catalogs = this.checkedInstrument.texts ? [resultCatalog] : [resultCatalog, textsCatalog];
    // The result element reports a failure itself.
    await Promise.allSettled(catalogs.map((catalog) => catalog.load(language)));
  }

  #backToIntroduction(): void {
    this.#response = null;
    this.#step = 'introduction';
    this.requestUpdate();
  }

  /** Moves to a step, and the focus to an element in it. */
  async #goTo(step: Step, focused: string): Promise<void> {
    this.#step = step;
    this.requestUpdate();
    await this.updateComplete;
    const next = this.renderRoot.querySelector<KdElement>(focused);
    await next?.updateComplete;
    next?.focus({ preventScroll: true });
    // Shows the next view from its top, wherever the person had scrolled to.
    scrollIntoView(next, 'start');
  }

  readonly #showResult = async (): Promise<void> => {
    await this.#fetchResult();
    await this.#goTo('result', this.#isResultMissing ? 'button' : 'kund-diagnos-result');
  };

  readonly #handleRestart = (): void => {
    this.reset();
    void this.updateComplete.then(() => {
      this.focus();
    });
  };

  readonly #handleSaved = (event: Event): void => {
    // Not the event's `response`, which a listener may have changed. `null` when another key's answers were saved.
    this.#response = (
      event.currentTarget as HTMLElementTagNameMap['kund-diagnos-questionnaire']
    ).savedResponse;
    if (!this.#response) return;
    // Synchronously, before the questionnaire announces that it is saved: together with the status here it would be announced twice.
    this.#step = 'result';
    this.#isResultMissing = false;
    this.requestUpdate();
    void this.#showResult();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos': KundDiagnos;
  }
}
