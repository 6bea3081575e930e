import { nothing, type TemplateResult } from 'lit';
import type { InstrumentTexts } from '../../../instruments/texts.js';
import type { RuleText } from '../../../report/rule-texts.js';
import type { Evaluation } from '../../../scoring/evaluate.js';
import { html } from '../html.js';

/** The rules that apply under their heading; nothing where none does. */
export const rulesSection = (heading: string, rules: readonly RuleText[]): TemplateResult | typeof nothing =>
  rules.length > 0
    ? html`
        <section class="section">
          <h3>${heading}</h3>
          <ul class="columns">
            ${rules.map(
              ({ title, areas, text }) => html`
                <li>
                  <h4>${title}</h4>
                  ${areas ? html`<p class="quiet">${areas}</p>` : nothing}
                  <p>${text}</p>
                </li>
              `,
            )}
          </ul>
        </section>
      `
    : nothing;

/** The next steps under their heading; nothing where the instrument has none. */
export const nextStepsSection = (
  heading: string,
  steps: Evaluation['nextSteps'],
  texts: InstrumentTexts,
): TemplateResult | typeof nothing =>
  steps.length > 0
    ? html`
        <section class="section">
          <h3>${heading}</h3>
          <ol class="steps">
            ${steps.map(({ id }) => html`<li>${texts.nextSteps[id]}</li>`)}
          </ol>
        </section>
      `
    : nothing;
