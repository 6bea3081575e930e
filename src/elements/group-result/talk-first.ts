import { html, type TemplateResult } from 'lit';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { lightMark } from '../shared/light-mark.js';
import { areaButton } from './area-button.js';
import { reasonsFor } from './reasons.js';
import type { ResultView } from './result-view.js';

/** What a meeting has time for. */
export const shown = 3;

export interface TalkFirstView extends ResultView {
  order: readonly DiscussionItem[];
}

/** The areas to talk about first, with the reasons in sentences and what could be done. */
export function talkFirstTemplate(view: TalkFirstView): TemplateResult {
  const { order, summary, instrument, texts, strings, lights, language } = view;
  return html`
    <section class="section">
      <h3>${strings.talkFirst}</h3>
      <p class="quiet hint">${strings.talkFirstHint}</p>
      <button aria-haspopup="dialog" data-area part="start">${strings.meeting.start}</button>
      <ol class="first columns">
        ${order.slice(0, shown).map((item) => {
          const question = summary.questions.find(({ id }) => id === item.question)!;
          const area = texts.questions[item.question];
          return html`
            <li part="first">
              <h4>${areaButton(item.question, texts)} ${lightMark(item.light, lights[item.light])}</h4>
              <p class="statement">${area?.statement}</p>
              ${reasonsFor(item, question, instrument.scale, strings, language).map((reason) => html`<p>${reason}</p>`)}
              <details>
                <summary>${strings.actions}</summary>
                <ul class="actions">
                  ${area?.advice[item.light].map((action) => html`<li>${action}</li>`)}
                </ul>
              </details>
            </li>
          `;
        })}
      </ol>
    </section>
  `;
}
