import type { SurveyQuestion, SurveyStrings } from '../../locales/survey-strings.js';
import { nonEmpty } from '../internal/properties/non-empty.js';
import { SurveyElement } from './survey-element.js';

/**
 * Asks a customer how satisfied they are with the company, 1–5, and why.
 *
 * A link may preselect an answer with `score`. It counts only once the person chooses, writes or sends. Inside a `<form>` it is a form
 * control: with a `name` the response is submitted with the form, as JSON.
 *
 * @tag kund-diagnos-csat
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {string} company - The company's name in the question. Default: "us".
 * @attr {number} score - Preselects the answer from a link. It counts only once the person chooses, writes or sends.
 * @attr {string} draft-key - Stores the unsaved answer in this browser's `localStorage` under this name. The person is told, and may clear it.
 * @attr {string} name - The name of the answer in the form's data.
 * @attr {boolean} required - Requires an answer before the form can be submitted.
 * @attr {boolean} disabled - Disables the question.
 *
 * @event {KdAnswerEvent} kd-answer - The question was answered. `question` is `csat`.
 * @event {KdDraftEvent<SurveyDraft>} kd-draft - The answer or its comment has changed, or was submitted. Store the draft; `null` means that there is none any more: the answer is saved or cleared.
 * @event {KdSubmitEvent<SurveyResponse>} kd-submit - The person submitted. Store the response and call `event.waitUntil(promise)`, or `event.preventDefault()` while your page is not ready.
 * @event {KdSavedEvent<SurveyResponse>} kd-saved - The host has saved the answer.
 * @event {KdSaveFailedEvent<SurveyResponse>} kd-save-failed - The host could not save the answer. The element still has it.
 * @event {KdOutboxRequestEvent} kd-outbox-request - The answer was submitted on an earlier visit, and the element asks the page's outbox whether it has it. `connect` answers.
 *
 * @slot privacy - The host's privacy note, below the submit button.
 * @slot thanks - The host's thanks.
 *
 * @csspart asked - The question.
 * @csspart scale - The row of values.
 * @csspart point - One value on the scale.
 * @csspart why - The follow-up question, with its field.
 * @csspart comment - The field for the comment.
 * @csspart submit - The submit button.
 * @csspart thanks - The thanks, once the answer is saved.
 *
 * @cssprop --kd-accent - The chosen value, buttons, and the focus ring.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-red - The mark of an unanswered question, and the line beside an error.
 * @cssprop --kd-control - Borders of values, fields and plain buttons.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Border radius of buttons, values and fields.
 * @cssprop --kd-max-width - Maximum width of the element.
 *
 * @example
 * ```html
 * <kund-diagnos-csat company="Nordkraft"></kund-diagnos-csat>
 * ```
 */
export class KundDiagnosCsat extends SurveyElement<'csat'> {
  constructor() {
    super('csat');
  }

  protected override questionFrom({ csat }: SurveyStrings): SurveyQuestion<[]> {
    return { ...csat, question: () => csat.question(nonEmpty(this.company)) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-csat': KundDiagnosCsat;
  }
}
