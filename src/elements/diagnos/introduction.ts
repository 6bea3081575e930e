import { html, type TemplateResult } from 'lit';
import type { Scale } from '../../scoring/instrument.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Strings } from '../../locales/strings.js';

/** What a person needs to know before they begin: why, who, how long, how, and what the figures mean. */
export function introductionTemplate(
  { title, introduction, scale: ends }: InstrumentTexts,
  { introduction: labels }: Strings,
  { min, max }: Scale,
): TemplateResult {
  const facts = [
    [labels.who, introduction.who],
    [labels.duration, introduction.duration],
    [labels.how, introduction.how],
    [labels.scale, `${min}\u00a0=\u00a0${ends.lowest}, ${max}\u00a0=\u00a0${ends.highest}`],
  ];
  return html`
    <h2 part="title">${title}</h2>
    <p class="lead">${introduction.purpose}</p>
    <dl>
      ${facts.map(
        ([label, fact]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${fact}</dd>
          </div>`,
      )}
    </dl>
  `;
}
