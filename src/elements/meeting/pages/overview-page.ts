import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatMean } from '../../../locales/format.js';
import { headlineInWords } from '../../../report/group-report/headline.js';
import { html } from '../../internal/html.js';
import { scaleAxis } from '../../internal/results/charts/scale-axis.js';
import { answersRow, marksKey } from '../../internal/results/charts/area-answers.js';
import { lightMark } from '../../internal/results/light/light-mark.js';
import { areaName, questionOf } from '../../internal/results/report/report-view.js';
import { moveInAgenda } from '../agenda.js';
import type { MeetingView } from '../meeting-view.js';

/** The page of the overview: every area in one picture, and the agenda beside it. */
export function overviewPage(view: MeetingView): TemplateResult {
  const { report, texts, strings, meetingStrings, locale } = view;
  const nameOf = (question: string) => areaName(texts, question);
  // Where there is a summary, there is a headline.
  const { lights, first, further } = headlineInWords(report, strings, nameOf, locale, view.customers)!;
  const ofCustomers = view.customers?.headline(nameOf) ?? [];
  return html`
    <h2 tabindex="-1" class="headline">${lights} ${first}</h2>
    ${[further, ofCustomers].map((sentences) =>
      sentences.length === 0 ? nothing : html`<p>${sentences.join(' ')}</p>`,
    )}
    <div class="overview">
      <table aria-label=${meetingStrings.overview}>
        <thead class="sr">
          <tr>
            <th scope="col">${strings.columns.area}</th>
            <th scope="col">${strings.columns.answers}</th>
            <th scope="col">${strings.columns.mean}</th>
            <th scope="col">${strings.columns.light}</th>
          </tr>
        </thead>
        <tbody>
          ${report.order.map(({ question }) => rowTemplate(question, view))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td></td>
            <td>${scaleAxis(report.scale)}</td>
            <td></td>
            <td></td>
          </tr>
        </tfoot>
      </table>
      ${agendaTemplate(view)}
    </div>
    ${marksKey(view)}
  `;
}

function rowTemplate(question: string, view: MeetingView): TemplateResult {
  const { summary, texts, common, locale } = view;
  const answered = questionOf(summary, question);
  const light = answered.light!;
  return html`
    <tr>
      <th scope="row">${areaName(texts, question)}</th>
      <td class="picture">${answersRow(answered, view)}</td>
      <td class="number">${formatMean(locale, answered.rounded!)}</td>
      <td>${lightMark(light, common.lightLabels[light])}${view.customers?.mark(question) ?? nothing}</td>
    </tr>
  `;
}

function agendaTemplate(view: MeetingView): TemplateResult {
  const { report, agenda, meetingStrings } = view;
  const others = report.order
    .map(({ question }) => question)
    .filter((question) => !agenda.includes(question));
  // By area, so that a button that has the focus is never another area's.
  return html`
    <div>
      <h3>${meetingStrings.agenda}</h3>
      <ol class="agenda">
        ${repeat(agenda, String, (question, index) => agendaItem(question, index, view))}
      </ol>
      ${
        others.length > 0
          ? html`
              <details>
                <summary>${meetingStrings.otherAreas}</summary>
                <ul class="agenda">
                  ${repeat(others, String, (question, index) => addButton(question, index, others.length - 1, view))}
                </ul>
              </details>
            `
          : nothing
      }
    </div>
  `;
}

function addButton(question: string, index: number, left: number, view: MeetingView): TemplateResult {
  const { texts, meetingStrings, changeAgenda } = view;
  const name = areaName(texts, question);
  return html`
    <li>
      <button
        class="plain small"
        aria-label=${meetingStrings.add(name)}
        @click=${() => {
          const next = Math.min(index + 1, left);
          changeAgenda(
            (agenda) => (agenda.includes(question) ? agenda : [...agenda, question]),
            `ul.agenda li:nth-child(${next}) button`,
            'ol.agenda li:last-child button:enabled',
          );
        }}
      >
        ${`+ ${name}`}
      </button>
    </li>
  `;
}

function agendaItem(question: string, index: number, view: MeetingView): TemplateResult {
  const { agenda, texts, meetingStrings, changeAgenda } = view;
  const name = areaName(texts, question);
  const last = agenda.length - 1;
  const button = (
    className: string,
    symbol: string,
    label: string,
    isDisabled: boolean,
    act: () => void,
  ) => html`
    <button class="plain small ${className}" aria-label=${label} ?disabled=${isDisabled} @click=${act}>
      ${symbol}
    </button>
  `;
  const move = (by: -1 | 1, className: string) => () => {
    const item = `ol.agenda li:nth-child(${index + by + 1})`;
    // At an end the other way is left.
    changeAgenda(
      (now) => moveInAgenda(now, question, by),
      `${item} .${className}:enabled`,
      `${item} button:enabled`,
    );
  };
  const remove = () => {
    changeAgenda(
      (now) => now.filter((one) => one !== question),
      `ol.agenda li:nth-child(${Math.min(index + 1, last)}) .remove`,
    );
  };
  return html`
    <li>
      <span>${`${index + 1}. ${name}`}</span>
      <span class="moves">
        ${button('up', '↑', meetingStrings.moveUp(name), index === 0, move(-1, 'up'))}
        ${button('down', '↓', meetingStrings.moveDown(name), index === last, move(1, 'down'))}
        ${button('remove', '×', meetingStrings.remove(name), false, remove)}
      </span>
    </li>
  `;
}
