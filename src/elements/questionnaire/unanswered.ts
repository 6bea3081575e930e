import { nothing, type TemplateResult } from 'lit';
import type { StatementTexts } from '../../instruments/texts.js';
import type { QuestionnaireStrings } from '../../locales/questionnaire-strings.js';
import { html } from '../internal/html.js';

export interface UnansweredView {
  unanswered: readonly string[];
  texts: StatementTexts;
  strings: QuestionnaireStrings;
  goTo: (question: string) => void;
  onFocus: () => void;
}

/**
 * What is left to answer, with a link to each statement. The focus moves here when somebody tries to submit too early: by the button, or
 * by the browser in a form, and for that it is always there.
 */
export function unansweredTemplate(view: UnansweredView): TemplateResult {
  const isComplete = view.unanswered.length === 0;
  return html`<div
    class="unanswered"
    tabindex="-1"
    role=${isComplete ? nothing : 'group'}
    aria-labelledby=${isComplete ? nothing : 'unanswered-heading'}
    @focus=${view.onFocus}
  >
    ${isComplete ? nothing : listTemplate(view)}
  </div>`;
}

const listTemplate = ({ unanswered, texts, strings, goTo }: UnansweredView): TemplateResult => html`
  <strong id="unanswered-heading">${strings.unansweredCount(unanswered.length)}</strong>
  <ul>
    ${unanswered.map(
      (question) => html`
        <li>
          <a
            href="#${question}"
            @click=${(event: Event) => {
              event.preventDefault();
              goTo(question);
            }}
            >${texts.questions[question]?.name}</a
          >
        </li>
      `,
    )}
  </ul>
`;
