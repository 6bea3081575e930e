import { html, type TemplateResult } from 'lit';
import type { Scale } from '../../scoring/instrument.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Strings } from '../../locales/strings.js';

export interface IntroductionView {
  texts: InstrumentTexts;
  strings: Strings;
  scale: Scale;
  /** What the button says. */
  start: string;
  onStart: () => void;
}

/** What a person needs to know before they begin: why, who, how long, how, and what the figures mean. */
export function introductionTemplate({
  texts,
  strings,
  scale,
  start,
  onStart,
}: IntroductionView): TemplateResult {
  const { title, introduction, scale: ends } = texts;
  const labels = strings.introduction;
  return html`
    <slot name="introduction">
      <h2 part="title">${title}</h2>
      <p class="lead">${introduction.purpose}</p>
      <dl>
        <div>
          <dt>${labels.who}</dt>
          <dd>${introduction.who}</dd>
        </div>
        <div>
          <dt>${labels.duration}</dt>
          <dd>${introduction.duration}</dd>
        </div>
        <div>
          <dt>${labels.how}</dt>
          <dd>${introduction.how}</dd>
        </div>
        <div>
          <dt>${labels.scale}</dt>
          <dd>
            ${scale.min} = ${ends.lowest} <span class="dash" aria-hidden="true"></span> ${scale.max} =
            ${ends.highest}
          </dd>
        </div>
      </dl>
    </slot>
    <slot name="privacy"></slot>
    <button type="button" part="start" @click=${onStart}>${start}</button>
  `;
}
