import { nothing, type TemplateResult } from 'lit';
import { scaleValues } from '../../charts/scale-values.js';
import { formatMean, formatNumber } from '../../locales/format.js';
import { agreementOf } from '../../report/group-report/agreement.js';
import type { QuestionSummary } from '../../scoring/summarize.js';
import { answersRow, marksKey } from '../internal/results/charts/area-answers.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { areaName, questionOf, type ReportView } from '../internal/results/report/report-view.js';
import { areaDetails } from './area-details.js';
import { html } from '../internal/html.js';
import { scaleAxis } from '../internal/results/charts/scale-axis.js';

/** The reader's settings of the overview, and the handlers that change them. */
export interface OverviewOptions {
  byDiscussion: boolean;
  showNumbers: boolean;
  /** The areas that are open. */
  open: ReadonlySet<string>;
  onByDiscussion: (byDiscussion: boolean) => void;
  onShowNumbers: (showNumbers: boolean) => void;
  onToggle: (question: string) => void;
}

/** Every area on one screen: its answers, its mean now and before, its light, and how alike the group sees it. */
export function overviewTemplate(view: ReportView, options: OverviewOptions): TemplateResult {
  const { strings, summary, report } = view;
  const questions = options.byDiscussion
    ? report.order.map(({ question }) => questionOf(summary, question))
    : summary.questions;
  return html`
    <section class="overview">
      <h3 class="sr" id="areas">${strings.areas}</h3>
      ${marksKey(view, options.showNumbers)}
      <table class="areas ${options.showNumbers ? 'numbers' : ''}" aria-labelledby="areas">
        <thead>
          ${headerTemplate(view, options)}
        </thead>
        <tbody>
          ${questions.map((question) => rowTemplate(question, view, options))}
        </tbody>
      </table>
      ${options.showNumbers ? nothing : agreementKey(view)}
    </section>
  `;
}

/** The verdicts on agreement that do not explain themselves, where there are any. Below the table, so that its rows stay in the first window. */
function agreementKey({ report, strings }: ReportView): TemplateResult | typeof nothing {
  const verdicts = report.order.map(agreementOf);
  const hints = (['split', 'groups'] as const)
    .filter((verdict) => verdicts.includes(verdict))
    .map((verdict) => `${strings.agreement[verdict]}: ${strings.agreementHints[verdict]}.`);
  return hints.length === 0
    ? nothing
    : html`<p class="marks quiet">${hints.map((hint) => html`<span>${hint}</span>`)}</p>`;
}

/** What the reader may change about the overview. */
export function overviewOptions(
  { byDiscussion, showNumbers, onByDiscussion, onShowNumbers }: OverviewOptions,
  { strings }: ReportView,
): TemplateResult {
  const checkbox = (label: string, checked: boolean, onChange: (checked: boolean) => void) => html`
    <label>
      <input
        type="checkbox"
        .checked=${checked}
        @change=${({ target }: Event) => {
          onChange((target as HTMLInputElement).checked);
        }}
      />${label}
    </label>
  `;
  return html`
    <div class="tools">
      ${checkbox(strings.sortByDiscussion, byDiscussion, onByDiscussion)}
      ${checkbox(strings.showNumbers, showNumbers, onShowNumbers)}
    </div>
  `;
}

function headerTemplate(view: ReportView, { showNumbers }: OverviewOptions): TemplateResult {
  const { columns } = view.strings;
  const number = (label: unknown) => html`<th scope="col" class="number">${label}</th>`;
  const answers = showNumbers
    ? scaleValues(view.report.scale).map((value) =>
        number(html`<span class="sr">${columns.answers}</span> ${value}`),
      )
    : html`
        <th scope="col" class="picture">
          <span class="sr">${columns.answers}</span>
          ${scaleAxis(view.report.scale)}
        </th>
      `;
  return html`
    <tr>
      <th scope="col">${columns.area}</th>
      ${answers} ${number(columns.mean)}
      <th scope="col">${columns.light}</th>
      ${
        showNumbers
          ? [number(columns.median), number(columns.range), number(columns.sd)]
          : html`<th scope="col">${columns.agreement}</th>`
      }
    </tr>
  `;
}

function rowTemplate(question: QuestionSummary, view: ReportView, options: OverviewOptions): TemplateResult {
  const { report, texts, strings, common, locale } = view;
  const { columns } = strings;
  const { showNumbers, open, onToggle } = options;
  const light = question.light!;
  const item = report.order.find((one) => one.question === question.id)!;
  const agreement = agreementOf(item);
  const isOpen = open.has(question.id);
  return html`
    <tr part="area-row" class=${isOpen ? 'open' : nothing}>
      <th scope="row">
        <button
          class="name"
          aria-expanded=${isOpen}
          @click=${() => {
            onToggle(question.id);
          }}
        >
          ${areaName(texts, question.id)}
        </button>
      </th>
      ${
        showNumbers
          ? countCells(question, view)
          : html`<td class="picture">${answersRow(question, view)}</td>`
      }
      <td class="number mean">
        <span class="label">${columns.mean}</span>${formatMean(locale, question.rounded!)}
      </td>
      <td>${lightMark(light, common.lightLabels[light])}${view.customers?.mark(question.id) ?? nothing}</td>
      ${
        showNumbers
          ? figureCells(question, view)
          : html`<td class="agreement ${agreement ?? ''}">
              ${agreement ? strings.agreement[agreement] : strings.noAgreement}
            </td>`
      }
    </tr>
    ${
      isOpen
        ? html`<tr class="details">
            <td colspan=${showNumbers ? scaleValues(report.scale).length + 6 : 5}>
              ${areaDetails(item, view)}
            </td>
          </tr>`
        : nothing
    }
  `;
}

const numberCell = (label: string | number, value: string | number, className = ''): TemplateResult =>
  html`<td class="number count ${className}"><span class="label">${label}</span>${value}</td>`;

function countCells({ counts }: QuestionSummary, { report, locale }: ReportView): TemplateResult[] {
  const values = scaleValues(report.scale);
  return counts.map((count, index) => numberCell(values[index]!, formatNumber(locale, count)));
}

function figureCells(
  { n, median, min, max, sd }: QuestionSummary,
  { strings, locale }: ReportView,
): TemplateResult[] {
  const { columns } = strings;
  return [
    numberCell(columns.median, formatMean(locale, median!), 'wide'),
    numberCell(columns.range, n > 1 ? strings.range(min!, max!) : min!, 'wide'),
    numberCell(columns.sd, sd === null ? '–' : formatMean(locale, sd), 'wide'),
  ];
}
