import type { TemplateResult } from 'lit';
import type { SurveyStrings } from '../../locales/survey-strings.js';
import { MAX_COMMENT_LENGTH } from '../../surveys/survey.js';
import { html } from '../internal/html.js';

/** Shows the characters left once there are only so many. */
const FEW = 200;
/** Announces the characters left again after so many. */
const STEP = 50;

export interface CommentView {
  score: number;
  comment: string;
  strings: SurveyStrings;
  locale: string;
  isReadOnly: boolean;
  isDisabled: boolean;
  /** The characters left, for a screen reader; empty when there is nothing to announce. */
  announcement: string;
}

const remaining = (comment: string): number => MAX_COMMENT_LENGTH - comment.length;

/** An announcement of the characters left. */
export interface RoomLeft {
  step: number;
  message: string;
}

/** The next announcement of the characters left. It changes once in a while, not with each letter. `null` while there are plenty. */
export function roomLeft(comment: string, told: RoomLeft | null, strings: SurveyStrings): RoomLeft | null {
  const left = remaining(comment);
  const step = Math.ceil(left / STEP);
  if (left > FEW) return null;
  return step === told?.step ? told : { step, message: strings.remaining(left) };
}

/** The follow-up question, with a field for the customer's comment. */
export function commentTemplate(view: CommentView): TemplateResult {
  const { score, comment, strings, locale } = view;
  const limit =
    remaining(comment) > FEW
      ? strings.optional(MAX_COMMENT_LENGTH.toLocaleString(locale))
      : strings.remaining(remaining(comment));
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
        .value=${comment}
        ?readonly=${view.isReadOnly}
        ?disabled=${view.isDisabled}
      ></textarea>
      <p class="small" id="limit">${limit}</p>
      <p class="sr" role="status">${view.announcement}</p>
    </div>
  `;
}
