import { nothing, type TemplateResult } from 'lit';
import { MAX_DOTS } from '../../charts/dot-plot.js';
import { divergingBarOnPage } from '../../charts/on-page.js';
import { scaleValues } from '../../charts/scale-values.js';
import { formatMean } from '../../locales/format.js';
import type { QuestionSummary } from '../../scoring/summarize.js';
import { answersChart } from '../internal/results/answers-chart.js';
import { lightMark } from '../internal/results/light-mark.js';
import { questionOf, type ReportView } from '../internal/results/report-view.js';
import { scaleAxis } from '../internal/results/scale-axis.js';
import { areaButton } from './area-button.js';
import { html } from '../internal/html.js';

/** How the reader has chosen to see the areas. */
export interface AreaOptions {
  /** True when they are in discussion order instead of the instrument's. */
  byDiscussion: boolean;
  /** True when answers are shown as numbers instead of charts. */
  showNumbers: boolean;
  onByDiscussion: (byDiscussion: boolean) => void;
  onShowNumbers: (showNumbers: boolean) => void;
}

/** A row for every area: its answers as a chart or in numbers, and what follows from them. */
export function areasTemplate(view: ReportView, options: AreaOptions): TemplateResult {
  const { report, summary, strings } = view;
  const questions = options.byDiscussion
    ? report.order.map(({ question }) => questionOf(summary, question))
    : summary.questions;
  return html`
    <section class="section">
      <h3 id="areas">${strings.areas}</h3>
      <p class="quiet hint">${strings.areasHint(hasDots(view))}</p>
      ${optionsTemplate(options, view)} ${keyTemplate(view)}
      <table class="areas" aria-labelledby="areas">
        <thead>
          ${headerTemplate(view, options)}
        </thead>
        <tbody>
          ${questions.map((question) => rowTemplate(question, view, options))}
        </tbody>
      </table>
    </section>
  `;
}

const hasDots = ({ summary }: ReportView): boolean => summary.n <= MAX_DOTS;

/** Under dots; bars show shares, and have no place for a value of the scale. */
const axis = (view: ReportView): TemplateResult | typeof nothing =>
  hasDots(view) ? scaleAxis(view.report.scale) : nothing;

function optionsTemplate(
  { byDiscussion, showNumbers, onByDiscussion, onShowNumbers }: AreaOptions,
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

/** The ends of the scale in words, and the shades of the bars. */
function keyTemplate(view: ReportView): TemplateResult {
  const { report, texts } = view;
  const { scale } = report;
  const oneEach = scaleValues(scale).map(() => 1);
  return html`
    <p class="quiet key" aria-hidden="true">
      ${scale.min} ${texts.scale.lowest} ${hasDots(view) ? '–' : divergingBarOnPage(scale, oneEach)}
      ${scale.max} ${texts.scale.highest}
    </p>
  `;
}

function headerTemplate(view: ReportView, { showNumbers }: AreaOptions): TemplateResult {
  const { columns } = view.strings;
  const answers = showNumbers
    ? scaleValues(view.report.scale).map(
        (value) =>
          html`<th scope="col" class="number"><span class="sr">${columns.answers}</span> ${value}</th>`,
      )
    : html`
        <th scope="col" class="picture">
          <span class=${hasDots(view) ? 'sr' : ''}>${columns.answers}</span>
          ${axis(view)}
        </th>
      `;
  return html`
    <tr>
      <th scope="col">${columns.area}</th>
      ${answers}
      <th scope="col" class="number">${columns.mean}</th>
      <th scope="col">${columns.light}</th>
      <th scope="col" class="number">${columns.range}</th>
      <th scope="col">${columns.spread}</th>
    </tr>
  `;
}

function rowTemplate(question: QuestionSummary, view: ReportView, options: AreaOptions): TemplateResult {
  const { report, summary, texts, strings, common, locale } = view;
  const { columns } = strings;
  const light = question.light!;
  const answers = options.showNumbers
    ? numberCells(question, view)
    : html`<td class="picture">${answersChart(question, report.scale, strings)}${axis(view)}</td>`;
  const range = summary.n > 1 ? strings.range(question.min!, question.max!) : question.min;
  return html`
    <tr part="area-row">
      <th scope="row">${areaButton(question.id, texts)}</th>
      ${answers}
      <td class="number mean">
        <span class="label">${columns.mean}</span>${formatMean(locale, question.rounded!)}
      </td>
      <td>${lightMark(light, common.lightLabels[light])}</td>
      <td class="number"><span class="label">${columns.range}</span>${range}</td>
      <td>${spreadTemplate(question, view)}</td>
    </tr>
  `;
}

function numberCells({ counts }: QuestionSummary, { report, locale }: ReportView): TemplateResult[] {
  const values = scaleValues(report.scale);
  return counts.map(
    (count, index) => html`
      <td class="number count"><span class="label">${values[index]}</span>${count.toLocaleString(locale)}</td>
    `,
  );
}

function spreadTemplate({ id, spread, sd }: QuestionSummary, view: ReportView): TemplateResult {
  const { report, strings, locale } = view;
  // That people agree weighs less where the groups that they belong to do not.
  const groupsDiffer = report.order.some(({ question, groups }) => question === id && groups.length > 0);
  const butGroups = spread === 'low' && groupsDiffer ? strings.butGroups : '';
  return html`
    ${spread ? strings.spread[spread] : strings.noSpread}${butGroups}
    ${
      sd === null
        ? nothing
        : html`<span class="quiet sd">${strings.columns.sd} ${formatMean(locale, sd)}</span>`
    }
  `;
}
