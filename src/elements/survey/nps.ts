import type { TemplateResult } from 'lit';
import type { SurveyQuestion, SurveyStrings } from '../../locales/survey-strings.js';
import { html } from '../internal/html.js';
import { nonEmpty } from '../internal/properties/non-empty.js';
import { SurveyElement } from './survey-element.js';

/**
 * Asks a customer how likely they are to recommend the company, 0–10, and why.
 *
 * A link may bring the answer, as `score`: it is then shown as chosen in the link, and counts only when the person sends it. Inside a
 * `<form>` it is a form control: with a `name` the response is submitted with the form, as JSON.
 *
 * @tag kund-diagnos-nps
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {string} company - The company's name in the question. Default: "us".
 * @attr {number} score - The answer that a link has brought. It is no answer until the person writes, chooses or sends.
 * @attr {string} draft-key - Stores an answer that is not sent in this browser's `localStorage` under this name. The person is told, and may clear it.
 * @attr {string} name - The name of the answer in the form's data.
 * @attr {boolean} required - In a form: it has to be answered before the form can be submitted.
 * @attr {boolean} disabled - It cannot be answered.
 *
 * @event {KdAnswerEvent} kd-answer - The question was answered. `question` is `nps`.
 * @event {KdDraftEvent<SurveyDraft>} kd-draft - The answer so far, after every change of it and of the reason, and when it is sent, for the host to store; `null` when there is nothing left to store: it is saved, or cleared.
 * @event {KdSubmitEvent<SurveyResponse>} kd-submit - The answer is to be stored: call `event.waitUntil(promise)`, or `event.preventDefault()` while your page is not ready.
 * @event {KdSavedEvent<SurveyResponse>} kd-saved - The host has saved the answer.
 * @event {KdSaveFailedEvent<SurveyResponse>} kd-save-failed - The host could not save it; it is still here.
 *
 * @slot privacy - The host's note on what happens with the answer, below the button that sends it.
 * @slot thanks - The host's words to someone who has answered.
 * @slot thanks-promoter - Other words for someone who answered 9–10.
 * @slot thanks-passive - Other words for someone who answered 7–8.
 * @slot thanks-detractor - Other words for someone who answered 0–6.
 *
 * @csspart asked - What is asked.
 * @csspart scale - The row of values.
 * @csspart point - One value on the scale.
 * @csspart why - The question why, with its field.
 * @csspart comment - The field.
 * @csspart submit - The button that submits.
 * @csspart thanks - What is shown once the answer is saved.
 *
 * @cssprop --kd-accent - What is chosen, and what can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-red - The mark at what is unanswered, and at what went wrong.
 * @cssprop --kd-control - The borders of what can be chosen, written in or pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons, points and fields.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```html
 * <kund-diagnos-nps company="Nordkraft"></kund-diagnos-nps>
 * ```
 */
export class KundDiagnosNps extends SurveyElement<'nps'> {
  constructor() {
    super('nps');
  }

  protected override questionFrom({ nps }: SurveyStrings): SurveyQuestion<[]> {
    return { ...nps, question: () => nps.question(nonEmpty(this.company)) };
  }

  protected override thanksTo(score: number, toAll: TemplateResult): TemplateResult {
    if (score >= 9) return html`<slot name="thanks-promoter">${toAll}</slot>`;
    if (score >= 7) return html`<slot name="thanks-passive">${toAll}</slot>`;
    return html`<slot name="thanks-detractor">${toAll}</slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-nps': KundDiagnosNps;
  }
}
