import type { TemplateResult } from 'lit';
import { formatMean } from '../../locales/format.js';
import { headlineSentences } from '../../report/headline.js';
import { html } from '../internal/html.js';
import { scaleAxis } from '../internal/results/scale-axis.js';
import { answersRow } from '../internal/results/area-chart.js';
import { lightMark } from '../internal/results/light-mark.js';
import { areaName, questionOf } from '../internal/results/report-view.js';
import { moveInAgenda, type Agenda } from './agenda.js';
import type { MeetingView } from './meeting-view.js';

/** Where the group stands, in one picture, and what the meeting is to talk about. */
export function overviewPage(view: MeetingView): TemplateResult {
  const { report, texts, strings, meetingStrings, locale } = view;
  const sentences = headlineSentences(report, strings, (question) => areaName(texts, question), locale);
  return html`
    <h2 tabindex="-1" class="headline">${sentences.join(' ')}</h2>
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
  `;
}

function rowTemplate(question: string, view: MeetingView): TemplateResult {
  const { summary, texts, common, locale } = view;
  const figures = questionOf(summary, question);
  const light = figures.light!;
  return html`
    <tr>
      <th scope="row">${areaName(texts, question)}</th>
      <td class="picture">${answersRow(figures, view)}</td>
      <td class="number">${formatMean(locale, figures.rounded!)}</td>
      <td>${lightMark(light, common.lightLabels[light])}</td>
    </tr>
  `;
}

function agendaTemplate(view: MeetingView): TemplateResult {
  const { report, agenda, texts, meetingStrings } = view;
  const others = report.order.filter(({ question }) => !agenda.includes(question));
  return html`
    <div>
      <h3>${meetingStrings.agenda}</h3>
      <ol class="agenda">
        ${agenda.map((question, index) => agendaItem(question, index, view))}
      </ol>
      ${
        others.length > 0
          ? html`
              <details>
                <summary>${meetingStrings.otherAreas}</summary>
                <ul class="agenda">
                  ${others.map(({ question }) => addButton(question, areaName(texts, question), view))}
                </ul>
              </details>
            `
          : ''
      }
    </div>
  `;
}

const addButton = (
  question: string,
  name: string,
  { meetingStrings, changeAgenda }: MeetingView,
): TemplateResult => html`
  <li>
    <button
      class="plain small"
      aria-label=${meetingStrings.add(name)}
      @click=${() => {
        changeAgenda((agenda) => [...agenda, question]);
      }}
    >
      + ${name}
    </button>
  </li>
`;

function agendaItem(question: string, index: number, view: MeetingView): TemplateResult {
  const { agenda, texts, meetingStrings, changeAgenda } = view;
  const name = areaName(texts, question);
  const button = (
    symbol: string,
    label: string,
    isDisabled: boolean,
    change: (agenda: Agenda) => Agenda,
  ) => html`
    <button
      class="plain small"
      aria-label=${label}
      ?disabled=${isDisabled}
      @click=${() => {
        changeAgenda(change);
      }}
    >
      ${symbol}
    </button>
  `;
  return html`
    <li>
      <span>${index + 1}. ${name}</span>
      <span class="moves">
        ${button('↑', meetingStrings.moveUp(name), index === 0, (now) => moveInAgenda(now, question, -1))}
        ${button('↓', meetingStrings.moveDown(name), index === agenda.length - 1, (now) =>
          moveInAgenda(now, question, 1),
        )}
        ${button('×', meetingStrings.remove(name), false, (now) => now.filter((one) => one !== question))}
      </span>
    </li>
  `;
}
