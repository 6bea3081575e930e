import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { orderNextSteps } from '../../report/next-steps.js';
import { html } from '../internal/html.js';
import { nextStepsSection } from '../internal/results/proposals.js';
import { lightMark } from '../internal/results/light-mark.js';
import { areaName } from '../internal/results/report-view.js';
import { checkbox } from './checkbox.js';
import { itemOf, type MeetingView } from './meeting-view.js';

/** The last page: for each chosen area its own suggestions to pick from, and the areas that may still be chosen. */
export function outcomePage(view: MeetingView): TemplateResult {
  const { report, agenda, decisions, texts, strings, meetingStrings } = view;
  const { chosen } = decisions;
  const others = agenda.filter((question) => !chosen.includes(question));
  // By area, so that a box that was ticked is never another area's.
  return html`
    <h2 tabindex="-1">${strings.decided}</h2>
    ${
      chosen.length > 0
        ? html`<ul class="columns">
            ${repeat(chosen, String, (question) => chosenTemplate(question, view))}
          </ul>`
        : html`<p>${meetingStrings.none}</p>`
    }
    ${
      others.length > 0
        ? html`
            <h3>${meetingStrings.chooseAreas}</h3>
            <div class="choices">
              ${repeat(others, String, (question) =>
                checkbox(areaName(texts, question), false, (isMarked) =>
                  view.mark('chosen', question, isMarked),
                ),
              )}
            </div>
          `
        : nothing
    }
    ${nextStepsSection(strings.nextSteps, orderNextSteps(report.nextSteps, chosen), texts)}
  `;
}

function chosenTemplate(question: string, view: MeetingView): TemplateResult {
  const { decisions, texts, common, strings, meetingStrings } = view;
  const item = itemOf(view, question);
  const advice = texts.questions[question]?.advice[item.light] ?? [];
  const suggestions = item.split ? [strings.splitAdvice, ...advice] : advice;
  const isChosen = (action: string) =>
    decisions.actions.some((one) => one.question === question && one.text === action);
  return html`
    <li>
      <h3>${areaName(texts, question)} ${lightMark(item.light, common.lightLabels[item.light])}</h3>
      <fieldset>
        <legend class="quiet">${meetingStrings.choose}</legend>
        ${suggestions.map((action) =>
          checkbox(action, isChosen(action), (isTaken) => view.choose(question, action, isTaken)),
        )}
      </fieldset>
    </li>
  `;
}
