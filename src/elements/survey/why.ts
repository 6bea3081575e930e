import type { TemplateResult } from 'lit';
import type { SurveyStrings } from '../../locales/survey-strings.js';
import { MAX_COMMENT_LENGTH } from '../../surveys/survey.js';
import { html } from '../internal/html.js';

/** From here on the person is told how much room is left. */
const FEW = 200;
/** How much is written before a screen reader says it again. */
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

/** How much room a screen reader has been told of. */
export interface RoomLeft {
  step: number;
  message: string;
}

/** The next announcement of the room that is left: only now and then, not at each letter. `null` while there is plenty. */
export function roomLeft(comment: string, told: RoomLeft | null, strings: SurveyStrings): RoomLeft | null {
  const left = remaining(comment);
  const step = Math.ceil(left / STEP);
  if (left > FEW) return null;
  return step === told?.step ? told : { step, message: strings.remaining(left) };
}

/** The reason for an answer, in the customer's own words. */
export function whyTemplate(view: WhyView): TemplateResult {
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
