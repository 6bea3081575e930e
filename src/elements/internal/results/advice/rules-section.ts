import { nothing, type TemplateResult } from 'lit';
import type { RuleText } from '../../../../report/rule-texts.js';
import { html } from '../../html.js';

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
