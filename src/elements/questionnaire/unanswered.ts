import { html, type TemplateResult } from 'lit';
import type { StatementTexts } from '../../instruments/texts.js';
import type { QuestionnaireStrings } from '../../locales/questionnaire-strings.js';

/** What is left to answer, with a link to each statement. The focus moves here when somebody tries to submit too early. */
export const unansweredTemplate = (
  unanswered: readonly string[],
  texts: StatementTexts,
  strings: QuestionnaireStrings,
  goTo: (question: string) => void,
): TemplateResult => html`
  <div class="unanswered" role="group" tabindex="-1" aria-labelledby="unanswered-heading">
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
  </div>
`;
