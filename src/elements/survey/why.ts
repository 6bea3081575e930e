import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SurveyStrings } from '../../locales/survey-strings.js';
import { MAX_COMMENT_LENGTH } from '../../surveys/survey.js';
import { html } from '../internal/html.js';

/** From here on the person is told how much room is left. */
const FEW = 200;
/** And a screen reader each time that so many more have been written. */
const STEP = 50;

export interface WhyView {
  score: number;
  comment: string;
  strings: SurveyStrings;
  locale: string;
  isReadOnly: boolean;
  isDisabled: boolean;
  /** How much room is left, for a screen reader; empty while it has nothing to say. */
  announcement: string;
}

const remaining = (comment: string): number => MAX_COMMENT_LENGTH - comment.length;

/** Changes each time that a screen reader is to say how much room is left; `null` while there is plenty. */
export const remainingStep = (comment: string): string | null =>
  remaining(comment) > FEW ? null : String(Math.ceil(remaining(comment) / STEP));

export const remainingMessage = (comment: string, strings: SurveyStrings): string =>
  strings.remaining(remaining(comment));

/** The reason for an answer, in the customer's own words. */
export function whyTemplate(view: WhyView): TemplateResult {
  const { score, comment, strings, locale } = view;
  const limit =
    remaining(comment) > FEW
      ? strings.optional(MAX_COMMENT_LENGTH.toLocaleString(locale))
      : remainingMessage(comment, strings);
  return html`
    <div class="why" part="why">
      <label for="comment">${strings.why(score)}</label>
      <textarea
        id="comment"
        part="comment"
        rows="3"
        dir="auto"
        maxlength=${MAX_COMMENT_LENGTH}
        aria-describedby="limit"
        .value=${live(comment)}
        ?readonly=${view.isReadOnly}
        ?disabled=${view.isDisabled}
      ></textarea>
      <p class="small" id="limit">${limit}</p>
      <p class="sr" role="status">${view.announcement}</p>
    </div>
  `;
}
