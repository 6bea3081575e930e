import { nothing, type TemplateResult } from 'lit';
import type { SurveyQuestion, SurveyStrings } from '../../locales/survey-strings.js';
import type { Scale } from '../../scoring/instrument.js';
import { SURVEYS, type SurveyId } from '../../surveys/survey.js';
import { pointsTemplate } from '../internal/answering/scale-points.js';
import { html } from '../internal/html.js';
import { numberFrom } from '../internal/properties/number.js';
import { warnOnce } from '../internal/warn-once.js';

export interface QuestionView {
  survey: SurveyId;
  question: SurveyQuestion<[]>;
  strings: SurveyStrings;
  score: number | null;
  /** True while the score is from a link, and the person has not answered. */
  isPreselected: boolean;
  /** Says that the answer is from a link or an earlier visit; empty when it is neither. */
  note: string;
  /** True when the person has tried to submit without an answer. */
  isUnanswered: boolean;
  isDisabled: boolean;
  handleAnchorFocus: () => void;
  handleInput: (event: Event) => void;
  handleKey: (event: KeyboardEvent) => void;
}

/** The question with its scale: native radio buttons in a fieldset that the question names. */
export function questionTemplate(view: QuestionView): TemplateResult {
  const { survey, strings, note, isUnanswered } = view;
  const { scale } = SURVEYS[survey];
  const { question, ...scaleLabels } = view.question;
  const describedBy = [note && 'note', isUnanswered && 'unanswered'].filter(Boolean).join(' ');
  return html`
    <div class="unanswered" tabindex="-1" @focus=${view.handleAnchorFocus}>
      ${isUnanswered ? html`<p class="mark" id="unanswered">${strings.unanswered}</p>` : nothing}
    </div>
    <fieldset
      class=${view.isPreselected ? 'preselected' : ''}
      ?disabled=${view.isDisabled}
      aria-describedby=${describedBy || nothing}
      @input=${view.handleInput}
      @keydown=${view.handleKey}
    >
      <legend part="asked">${question()}</legend>
      <div class="points ${survey}" part="scale">
        ${pointsTemplate({ id: survey, scale, scaleLabels, strings, answer: view.score })}
      </div>
      <p class="ends" aria-hidden="true">
        <span>${strings.end(scale.min, scaleLabels.lowest)}</span
        ><span>${strings.end(scale.max, scaleLabels.highest)}</span>
      </p>
    </fieldset>
    ${note && html`<p class="note small" id="note">${note}</p>`}
  `;
}

/** Parses the property `score`. `null`, with a warning, when it is not on the scale. */
export function preselectedScore(score: unknown, { min, max }: Scale): number | null {
  const value = numberFrom(score);
  if (value === null || value === undefined) return null;
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return Number(value);
  warnOnce(`score="${String(score)}" is not a whole number from ${min} to ${max}; nothing is preselected.`);
  return null;
}
