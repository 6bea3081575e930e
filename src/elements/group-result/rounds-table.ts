import { nothing, type TemplateResult } from 'lit';
import { roundsLine } from '../../charts/rounds-line.js';
import { formatChange, formatMean } from '../../locales/format.js';
import { roundedDifference } from '../../scoring/compare-groups.js';
import type { TrafficLight } from '../../scoring/instrument.js';
import type { Summary } from '../../scoring/summarize.js';
import { lightMark } from '../internal/results/light-mark.js';
import type { ReportView } from '../internal/results/report-view.js';
import { scaleAxis } from '../internal/results/scale-axis.js';
import { areaButton } from './area-button.js';
import { html } from '../internal/html.js';

interface RoundColumn {
  name: string;
  summary: Summary;
  answered: string;
}

/** One round's figures in a row of the table. */
interface RoundCell {
  rounded: number;
  light: TrafficLight;
}

/** Earlier rounds and the present one: a line for each area and for the whole, with every figure beside it. */
export function roundsSection(view: ReportView): TemplateResult {
  const { report, summary, strings } = view;
  const now = { name: report.round ?? strings.now, summary };
  const columns = [...report.rounds, now].flatMap(({ name, summary: round }): RoundColumn[] =>
    round ? [{ name, summary: round, answered: strings.answered(round.n) }] : [],
  );
  return html`
    <section class="section">
      <h3 id="rounds">${strings.rounds}</h3>
      ${report.rounds.map(({ name, hiddenReason }) =>
        hiddenReason
          ? html`<p class="quiet">${`${name}: ${strings.hiddenReasons[hiddenReason]}`}</p>`
          : nothing,
      )}
      ${columns.length > 1 ? tableTemplate(columns, view) : nothing}
    </section>
  `;
}

function tableTemplate(columns: readonly RoundColumn[], view: ReportView): TemplateResult {
  const { report, summary, texts, strings } = view;
  const row = (header: unknown, pick: (round: Summary) => Pick<Summary, 'rounded' | 'light'>) =>
    rowTemplate(
      header,
      columns.map((column) => pick(column.summary) as RoundCell),
      columns,
      view,
    );
  return html`
    <p class="quiet hint">${strings.roundsHint}</p>
    <table class="areas rounds" part="rounds" aria-labelledby="rounds">
      <thead>
        <tr>
          <th scope="col">${strings.columns.area}</th>
          <th scope="col" class="picture">
            <span class="sr">${strings.columns.mean}</span>
            ${scaleAxis(report.scale)}
          </th>
          ${columns.map(
            ({ name, answered }) =>
              html`<th scope="col">${name}<span class="quiet n">${answered}</span></th>`,
          )}
          <th scope="col" class="number">${strings.change}</th>
        </tr>
      </thead>
      <tbody>
        ${summary.questions.map(({ id }, index) =>
          row(areaButton(id, texts), ({ questions }) => questions[index]!),
        )}
      </tbody>
      <tfoot>
        ${row(strings.mean, (whole) => whole)}
      </tfoot>
    </table>
  `;
}

function rowTemplate(
  header: unknown,
  cells: readonly RoundCell[],
  columns: readonly RoundColumn[],
  { report, strings, common, locale }: ReportView,
): TemplateResult {
  const means = cells.map(({ rounded }) => rounded);
  const [before, after] = means.slice(-2) as [number, number];
  const fromTo = strings.fromTo(formatMean(locale, before), formatMean(locale, after));
  return html`
    <tr>
      <th scope="row">${header}</th>
      <td class="picture">
        ${roundsLine(report.scale, means, cells.at(-1)!.light)}${scaleAxis(report.scale)}
        <span class="sr">${fromTo}</span>
      </td>
      ${cells.map(({ rounded, light }, index) => {
        const { name, answered } = columns[index]!;
        return html`
          <td>
            <span class="label">${`${name}, ${answered}`}</span>
            ${lightMark(light, formatMean(locale, rounded))}
            <span class="sr">${common.lightLabels[light]}</span>
          </td>
        `;
      })}
      <td class="number">
        <span class="label">${strings.change}</span>${formatChange(locale, roundedDifference(after, before))}
      </td>
    </tr>
  `;
}
