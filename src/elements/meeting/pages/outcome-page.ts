import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { orderNextSteps } from '../../../report/group-report/next-steps.js';
import { html } from '../../internal/html.js';
import { firstAdvice, nextStepsSection } from '../../internal/results/advice/proposals.js';
import { lightMark } from '../../internal/results/light/light-mark.js';
import { areaName } from '../../internal/results/report/report-view.js';
import { checkbox } from './checkbox.js';
import { itemOf, type MeetingView } from '../meeting-view.js';

/** The page of the outcome: the areas to work on, and for each of them its own suggestions to pick from. */
export function outcomePage(view: MeetingView): TemplateResult {
  const { report, agenda, decisions, texts, strings, meetingStrings } = view;
  const { chosen } = decisions;
  // One that was chosen at an earlier meeting can be taken back, too.
  const areas = [...agenda, ...chosen.filter((question) => !agenda.includes(question))];
  // By area, so that a box that was ticked is never another area's.
  return html`
    <h2 tabindex="-1">${strings.decided}</h2>
    <h3 id="areas">${meetingStrings.chooseAreas}</h3>
    <div class="choices" role="group" aria-labelledby="areas">
      ${repeat(areas, String, (question) =>
        checkbox(areaName(texts, question), chosen.includes(question), (isMarked) =>
          view.mark('chosen', question, isMarked),
        ),
      )}
    </div>
    ${
      chosen.length > 0
        ? html`<ul class="columns">
            ${repeat(chosen, String, (question) => chosenTemplate(question, view))}
          </ul>`
        : html`<p>${meetingStrings.none}</p>`
    }
    ${nextStepsSection(strings.nextSteps, orderNextSteps(report.nextSteps, chosen), texts)}
  `;
}

function chosenTemplate(question: string, view: MeetingView): TemplateResult {
  const { decisions, texts, common, meetingStrings } = view;
  const item = itemOf(view, question);
  const advice = texts.questions[question]?.advice[item.light] ?? [];
  const suggestions = [...firstAdvice(item, view), ...advice];
  const decided = decisions.actions.filter((one) => one.question === question).map(({ text }) => text);
  const unticked = view.unticked.filter((one) => one.question === question).map(({ text }) => text);
  // Includes actions decided in another language, set by the host or written in the plan, so that they can be unticked, and ticked again.
  const actions = [...new Set([...suggestions, ...decided, ...unticked])];
  return html`
    <li>
      <h3>${areaName(texts, question)} ${lightMark(item.light, common.lightLabels[item.light])}</h3>
      <fieldset>
        <legend class="quiet">${meetingStrings.choose}</legend>
        ${repeat(actions, String, (action) =>
          checkbox(action, decided.includes(action), (isTaken) => view.choose(question, action, isTaken)),
        )}
      </fieldset>
    </li>
  `;
}
