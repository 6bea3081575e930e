import { html, nothing, type TemplateResult } from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Recommendations } from '../../scoring/recommend.js';
import { formatList } from '../../locales/format.js';

/** What a rule says, about which areas. */
export interface RuleInWords {
  title: string | undefined;
  /** The areas' names; empty where the rule has words for all of them. */
  areas: string;
  text: string | undefined;
}

/** The evaluation rules that apply, in words: the sharpest that fit. */
export const rulesInWords = (
  rules: Recommendations['rules'],
  texts: InstrumentTexts,
  locale: string,
): RuleInWords[] =>
  rules.map(({ id, questions, light }) => {
    const rule = texts.rules[id];
    const all = questions.length === Object.keys(texts.questions).length ? rule?.all : undefined;
    const names = questions.map((question) => texts.questions[question]?.name ?? question);
    return {
      title: rule?.title,
      areas: all ? '' : formatList(locale, names),
      text: all ?? rule?.[light] ?? rule?.text,
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

/** The next steps under their heading, the ones for the weakest areas first; nothing where the instrument has none. */
export const nextStepsTemplate = (
  heading: string,
  steps: Recommendations['nextSteps'],
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
