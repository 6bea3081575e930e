import { html, type TemplateResult } from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Strings } from '../../locales/strings.js';

/** What is left to answer, with a link to each. The element moves the focus here when somebody tries to send. */
export function missingTemplate(
  missing: readonly string[],
  texts: InstrumentTexts,
  strings: Strings,
  goTo: (question: string) => void,
): TemplateResult {
  return html`
    <div class="missing" role="group" tabindex="-1" aria-labelledby="missing-title">
      <strong id="missing-title">${strings.missing(missing.length)}</strong>
      <ul>
        ${missing.map(
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
}
