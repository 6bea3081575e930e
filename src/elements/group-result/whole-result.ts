import { html, nothing, type TemplateResult } from 'lit';
import { formatMean } from '../../locales/format.js';
import { nextStepsTemplate, rulesInWords, rulesTemplate } from '../shared/advice.js';
import { lightMark } from '../shared/light-mark.js';
import { areasTemplate, type AreasView } from './areas.js';
import { groupsTemplate, type GroupsView } from './groups.js';
import type { MeetingView } from './meeting-view.js';
import type { Meeting } from './meeting.js';
import { roundsTemplate, sinceLast, type RoundsView } from './rounds-table.js';
import { takeAlongTemplate, type TakeAlongView } from './take-along.js';
import { talkFirstTemplate, type TalkFirstView } from './talk-first.js';

export interface WholeView
  extends TalkFirstView, AreasView, GroupsView, RoundsView, TakeAlongView, MeetingView {
  meeting: Meeting;
}

/** All of a group's result, in the order that it is read. */
export function wholeResultTemplate(view: WholeView): TemplateResult {
  const { recommendations, texts, strings, language } = view;
  const { rules, nextSteps } = recommendations;
  return html`
    ${verdictTemplate(view)}
    ${view.minimum < 3 ? html`<p class="section">${strings.canBeInferred}</p>` : nothing}
    ${talkFirstTemplate(view)} ${areasTemplate(view)}
    ${view.columns.length > 0 ? groupsTemplate(view) : nothing}
    ${view.rounds.length > 0 ? roundsTemplate(view) : nothing}
    ${
      rules.length > 0
        ? html`
            <section class="section">
              <h3>${strings.rules}</h3>
              ${rulesTemplate(rulesInWords(rules, texts, language))}
            </section>
          `
        : nothing
    }
    ${nextStepsTemplate(strings.nextSteps, nextSteps, texts)} ${takeAlongTemplate(view)}
    ${view.meeting.window?.template(view)}
  `;
}

/** The mean of the whole, its light, what to do, and how many it is drawn from. */
function verdictTemplate(view: WholeView): TemplateResult {
  const { summary, invited, rounds, instrument, texts, strings, lights, language } = view;
  const light = summary.light!;
  return html`
    <div class="verdict">
      <p class="figure" part="mean">
        <span class="sr">${strings.mean}</span>
        ${formatMean(language, summary.rounded!)}<small> ${strings.outOf(instrument.scale.max)}</small>
      </p>
      <div>
        ${lightMark(light, lights[light])}
        <p>${texts.actions[light]}</p>
        <p class="quiet">
          ${strings.answered(summary.n, invited)}${sinceLast(rounds, summary, strings, language)}${
            summary.sd === null
              ? nothing
              : html` · ${strings.betweenPeople(formatMean(language, summary.sd))}`
          }
        </p>
      </div>
    </div>
  `;
}
