import { html, nothing, type TemplateResult } from 'lit';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { Summary } from '../../scoring/summarize.js';
import { mostDots } from '../../charts/dot-plot.js';
import { scalePoints } from '../../charts/scale-points.js';
import { formatMean } from '../../locales/format.js';
import { lightMark } from '../shared/light-mark.js';
import { answersPicture } from './answers-picture.js';
import type { MeetingView } from './meeting-view.js';
import { reasonsFor } from './reasons.js';
import { sinceLast } from './rounds-table.js';

/** Everything about one area, in type that is read across a room. `place` says which of the areas it is. */
export function oneAreaTemplate(item: DiscussionItem, place: string, view: MeetingView): TemplateResult {
  const { summary, instrument, texts, strings, lights, language, rounds } = view;
  const { columns } = strings;
  const pick = ({ questions }: Summary) => questions.find(({ id }) => id === item.question)!;
  const question = pick(summary);
  const area = texts.questions[item.question];
  const actions = area?.advice[item.light] ?? [];
  const { min, max } = instrument.scale;
  // Bars are shares, and have no place for a point of the scale.
  const dots = question.n <= mostDots;
  const end = (point: number) => html`<span class=${dots ? 'sr' : ''}>${point}</span>`;
  const figure = (value: number | null) => formatMean(language, value!);
  return html`
    <h2 tabindex="-1"><small class="quiet">${place}</small> ${area?.name}</h2>
    <p>${area?.statement}</p>
    <ul class="columns">
      <li>
        <div class="verdict">
          <p class="figure">
            <span class="sr">${strings.mean}</span>
            ${figure(question.rounded)}<small> ${strings.outOf(max)}</small>
          </p>
          <div>
            ${lightMark(item.light, lights[item.light])}${sinceLast(rounds, summary, strings, language, pick)}
            <p>${strings.meeting.median} ${figure(question.median)}</p>
            <p>${columns.range} ${strings.range(question.min!, question.max!)}</p>
          </div>
        </div>
        ${answersPicture(question, instrument, strings)} ${dots ? scalePoints(instrument.scale) : nothing}
        <p class="ends">
          <span>${end(min)} ${texts.scale.lowest}</span>
          <span>${texts.scale.highest} ${end(max)}</span>
        </p>
        <details>
          <summary>${question.spread ? strings.spread[question.spread] : strings.noSpread}</summary>
          ${question.sd === null ? nothing : html`<p>${columns.sd} ${figure(question.sd)}</p>`}
        </details>
      </li>
      <li>
        ${reasonsFor(item, question, instrument.scale, strings, language).map((reason) => html`<p>${reason}</p>`)}
        ${
          actions.length > 0
            ? html`
                <h3>${strings.actions}</h3>
                <ul class="actions">
                  ${actions.map((action) => html`<li>${action}</li>`)}
                </ul>
              `
            : nothing
        }
      </li>
    </ul>
  `;
}
