import { html, type TemplateResult } from 'lit';
import type { Light } from '../../scoring/instrument.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Recommendations } from '../../scoring/recommend.js';
import { formatList } from '../../locales/format.js';

/** What a rule says, sharper where an area that it is about is red. */
export const ruleText = (
  rule: InstrumentTexts['rules'][string] | undefined,
  light: Light,
): string | undefined => (light === 'red' ? (rule?.red ?? rule?.text) : rule?.text);

/** The evaluation rules that apply, each with the areas that it is about. */
export function rulesTemplate(
  rules: Recommendations['rules'],
  texts: InstrumentTexts,
  locale: string,
): TemplateResult {
  return html`
    <ul class="columns">
      ${rules.map(({ id, questions, light }) => {
        const rule = texts.rules[id];
        const names = questions.map((question) => texts.questions[question]?.name ?? question);
        return html`
          <li>
            <h4>${rule?.title}</h4>
            <p class="quiet">${formatList(locale, names)}</p>
            <p>${ruleText(rule, light)}</p>
          </li>
        `;
      })}
    </ul>
  `;
}

/** The next steps, the ones for the weakest areas first. */
export function nextStepsTemplate(
  steps: Recommendations['nextSteps'],
  texts: InstrumentTexts,
): TemplateResult {
  return html`
    <ol class="steps">
      ${steps.map(({ id }) => html`<li>${texts.nextSteps[id]}</li>`)}
    </ol>
  `;
}
