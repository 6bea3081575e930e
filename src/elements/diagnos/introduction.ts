import { nothing, type TemplateResult } from 'lit';
import type { StatementTexts } from '../../instruments/texts.js';
import type { QuestionnaireStrings } from '../../locales/questionnaire-strings.js';
import type { Scale } from '../../scoring/instrument.js';
import { html } from '../internal/html.js';

/**
 * The introduction: why, who, how long, how, and the meaning of the numbers.
 *
 * @param textsLang The language of the texts when it differs from that of the strings.
 */
export function introductionTemplate(
  { title, introduction, scale: scaleLabels }: StatementTexts,
  { introduction: labels }: QuestionnaireStrings,
  { min, max }: Scale,
  textsLang: string | undefined,
): TemplateResult {
  const facts = [
    [labels.who, introduction.who],
    [labels.duration, introduction.duration],
    [labels.how, introduction.how],
    [labels.scale, `${min}\u00a0=\u00a0${scaleLabels.lowest}, ${max}\u00a0=\u00a0${scaleLabels.highest}`],
  ];
  return html`
    <h2 part="title" lang=${textsLang ?? nothing}>${title}</h2>
    <p class="lead" lang=${textsLang ?? nothing}>${introduction.purpose}</p>
    <dl>
      ${facts.map(
        ([label, fact]) => html`
          <div>
            <dt>${label}</dt>
            <dd lang=${textsLang ?? nothing}>${fact}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}
