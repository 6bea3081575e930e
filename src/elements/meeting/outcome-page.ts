import type { TemplateResult } from 'lit';
import type { Decisions } from '../../report/decisions.js';
import { nextStepsSection } from '../internal/results/advice.js';
import { lightMark } from '../internal/results/light-mark.js';
import { areaName } from '../internal/results/report-view.js';
import type { MeetingView } from './meeting-view.js';
import { html } from '../internal/html.js';

/** What the meeting has come to: what to work on, what was discussed, and the next steps. */
export function outcomePage(view: MeetingView): TemplateResult {
  const { report, texts, strings, meetingStrings } = view;
  return html`
    <h2 tabindex="-1">${meetingStrings.outcome}</h2>
    <ul class="columns">
      ${listTemplate('chosen', view)} ${listTemplate('discussed', view)}
    </ul>
    ${nextStepsSection(strings.nextSteps, report.nextSteps, texts)}
  `;
}

function listTemplate(kind: keyof Decisions, view: MeetingView): TemplateResult {
  const { agenda, decisions, texts, common, meetingStrings } = view;
  const marked = agenda.filter(({ question }) => decisions[kind].includes(question));
  return html`
    <li>
      <h3>${meetingStrings[kind]}</h3>
      ${marked.map(
        ({ question, light }) =>
          html`<p>${areaName(texts, question)} ${lightMark(light, common.lightLabels[light])}</p>`,
      )}
      ${marked.length > 0 ? '' : html`<p>${meetingStrings.none}</p>`}
    </li>
  `;
}
