import type { TemplateResult } from 'lit';
import type { StatementTexts } from '../../instruments/texts.js';
import type { QuestionnaireStrings } from '../../locales/questionnaire-strings.js';
import type { Scale } from '../../scoring/instrument.js';
import { html } from '../internal/html.js';

/** Tells a person before they begin: why, who, how long, how, and what the numbers mean. */
export function introductionTemplate(
  { title, introduction, scale: scaleLabels }: StatementTexts,
  { introduction: labels }: QuestionnaireStrings,
  { min, max }: Scale,
): TemplateResult {
  const facts = [
    [labels.who, introduction.who],
    [labels.duration, introduction.duration],
    [labels.how, introduction.how],
    [labels.scale, `${min}\u00a0=\u00a0${scaleLabels.lowest}, ${max}\u00a0=\u00a0${scaleLabels.highest}`],
  ];
  return html`
    <h2 part="title">${title}</h2>
    <p class="lead">${introduction.purpose}</p>
    <dl>
      ${facts.map(
        ([label, fact]) => html`
          <div>
            <dt>${label}</dt>
            <dd>${fact}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}
