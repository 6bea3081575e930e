import { html, nothing, type TemplateResult } from 'lit';
import type { Instrument } from '../../scoring/instrument.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Recommendations } from '../../scoring/recommend.js';
import type { Strings } from '../../locales/strings.js';
import { formatList } from '../../locales/format.js';

/** What a rule says, about which areas. */
export interface RuleInWords {
  title: string | undefined;
  /** The areas' names; empty where all are alike. */
  areas: string;
  text: string | undefined;
}

/**
 * The evaluation rules that apply, in words: those of the worst light, where there are such. Where every area ties for
 * the weakest none is: naming all of them, and that they hold the others back, would not be true.
 */
export const rulesInWords = (
  rules: Recommendations['rules'],
  { questions: asked, rules: conditions }: Instrument,
  texts: InstrumentTexts,
  { result }: Strings,
  locale: string,
): RuleInWords[] =>
  rules.map(({ id, questions, light }) => {
    const rule = texts.rules[id];
    const weakest = conditions.find(({ when }) => 'weakest' in when)?.id;
    const level = id === weakest && questions.length > 1 && questions.length === asked.length;
    const names = questions.map((question) => texts.questions[question]?.name ?? question);
    return {
      title: rule?.title,
      areas: level ? '' : formatList(locale, names),
      text: level ? result.level : (rule?.[light] ?? rule?.text),
    };
  });

export const rulesTemplate = (rules: readonly RuleInWords[]): TemplateResult => html`
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
`;

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
