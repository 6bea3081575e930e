import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdStartEvent } from '../events/kd-start.js';
import type { KdSavedEvent } from '../events/kd-saved.js';
import { readDraft, type Draft } from '../questionnaire/draft.js';
import { attempt, storedDraft } from '../questionnaire/draft-storage.js';
import { baseStyles } from '../shared/base.styles.js';
import { KdElement } from '../shared/kd-element.js';
import { diagnosStyles } from './diagnos.styles.js';
import { introductionTemplate } from './introduction.js';

type Step = 'introduction' | 'questions' | 'result';

/**
 * The whole way: an introduction, the statements, saving through `kd-submit`, and the person's own result.
 *
 * @tag kund-diagnos
 *
 * @attr {string} locale - Language, for example `en`. Otherwise that of the nearest `lang`, otherwise Swedish.
 * @attr {boolean} paged - One statement at a time in place of a list.
 * @attr {boolean} no-shortcuts - Switches off that a digit answers the focused statement and moves on.
 * @attr {string} draft-key - Keeps unsent answers in this browser's `localStorage` under this name, and tells the person so, who may clear them.
 *
 * @event {KdStartEvent} kd-start - Somebody has begun to answer.
 * @event {KdAnswerEvent} kd-answer - A statement was answered.
 * @event {KdDraftEvent} kd-draft - The answers so far, after every answer and when they are sent, for the host to keep; `null` when there is nothing left to keep: they are saved, or cleared.
 * @event {KdSubmitEvent} kd-submit - The answers are to be stored: call `event.waitUntil(promise)`, or `event.preventDefault()` while your page is not ready.
 * @event {KdSavedEvent} kd-saved - The host has stored the answers.
 * @event {KdSaveFailedEvent} kd-save-failed - The host could not store them; they are still here.
 *
 * @slot introduction - The host's own introduction, in place of the instrument's.
 * @slot privacy - The host's note on what happens with the answers, before the person begins.
 * @slot thanks - The host's words to someone who has answered, above the result. Not printed.
 *
 * @csspart title - The heading of each step.
 * @csspart start - The button that begins.
 * @csspart question - One statement with its scale.
 * @csspart area - The area's name above a statement, and the area's row in the result.
 * @csspart statement - The statement.
 * @csspart scale - The row of points.
 * @csspart point - One point on the scale.
 * @csspart bar - The bar at the foot: progress, and the button that sends.
 * @csspart submit - The button that sends.
 * @csspart mean - The mean in the result.
 * @csspart light - A traffic light in the result: shape and word.
 *
 * @cssprop --kd-accent - What is chosen, and what can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-surface - What the bar at the foot stands on; your page's background.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-control - The borders of what can be chosen or pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons and points.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```html
 * <kund-diagnos></kund-diagnos>
 * ```
 */
export class KundDiagnos extends KdElement {
  static override styles: CSSResultGroup = [baseStyles, diagnosStyles];

  static override properties: PropertyDeclarations = {
    segments: { attribute: false },
    draft: { attribute: false },
    paged: { type: Boolean, reflect: true },
    noShortcuts: { type: Boolean, reflect: true, attribute: 'no-shortcuts' },
    draftKey: { reflect: true, attribute: 'draft-key' },
  };

  /** What the host breaks the result down by, for example `{ role: 'Sälj' }`; goes into the response as it is. */
  declare segments: Record<string, string> | undefined;
  /** What `kd-draft` gave earlier: the person goes on from there. */
  declare draft: Draft | null | undefined;
  declare paged: boolean;
  declare noShortcuts: boolean;
  declare draftKey: string | null;

  #step: Step = 'introduction';
  #response: QuestionnaireResponse | null = null;

  constructor() {
    super();
    this.paged = this.noShortcuts = false;
    this.draftKey = null;
  }

  /** Begins, as the button does. */
  start(): void {
    if (!this.ready || this.#step !== 'introduction') return;
    this.#goTo('questions', 'kund-diagnos-questionnaire');
    const started = new KdStartEvent();
    this.dispatchEvent(started);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ready) return this.standIn('questions');
    // What is said must come into a region that was there before: one that is born with its words is often not heard.
    return html`
      <div class="root" lang=${this.language} dir=${this.textDirection}>
        <p role="status">${this.#step === 'result' ? this.strings.saved : nothing}</p>
        ${this.#stepTemplate()}
      </div>
    `;
  }

  #stepTemplate(): TemplateResult {
    const { strings, texts, instrument, language } = this;
    const drafts = [this.draft, storedDraft(this.draftKey)].flatMap(
      (draft) => readDraft(instrument, draft) ?? [],
    );
    // Nobody is to begin, or think that all is done, when what they sent may not have arrived.
    if (this.#step === 'introduction' && !drafts.some(({ sent }) => sent)) {
      return html`
        <slot name="introduction">${introductionTemplate(texts, strings, instrument.scale)}</slot>
        <slot name="privacy"></slot>
        ${
          this.draftKey !== null && attempt(() => localStorage)
            ? html`<p class="quiet">${strings.draftKept}</p>`
            : nothing
        }
        <button part="start" @click=${this.start}>${drafts[0] ? strings.resume : strings.start}</button>
      `;
    }
    if (this.#step === 'result') {
      return html`
        <slot name="thanks"></slot>
        <kund-diagnos-result
          .locale=${language}
          .instrument=${instrument}
          .response=${this.#response}
          exportparts="title,mean,light,area"
        ></kund-diagnos-result>
      `;
    }
    return html`
      <h2 part="title">${texts.title}</h2>
      <kund-diagnos-questionnaire
        .locale=${language}
        .instrument=${instrument}
        .segments=${this.segments}
        .draft=${this.draft ?? null}
        .draftKey=${this.draftKey}
        ?paged=${this.paged}
        ?no-shortcuts=${this.noShortcuts}
        exportparts="question,area,statement,scale,point,bar,submit"
        @kd-saved=${this.#onSaved}
      ></kund-diagnos-questionnaire>
    `;
  }

  #goTo(step: Step, focused: string): void {
    this.#step = step;
    this.requestUpdate();
    void this.updateComplete.then(async () => {
      const next = this.renderRoot.querySelector<KdElement>(focused);
      await next?.updateComplete;
      next?.focus();
    });
  }

  readonly #onSaved = (event: KdSavedEvent): void => {
    this.#response = event.response;
    this.#goTo('result', 'kund-diagnos-result');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos': KundDiagnos;
  }
}
