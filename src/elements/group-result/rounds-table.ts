import { nothing, type TemplateResult } from 'lit';
import { changeChart } from '../../charts/area-chart.js';
import { formatChange, formatMean } from '../../locales/format.js';
import { changeOf, type Change } from '../../report/group-report/change.js';
import type { TrafficLight } from '../../scoring/instrument.js';
import type { Summary } from '../../scoring/summarize.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { areaName, type ReportView } from '../internal/results/report/report-view.js';
import { scaleAxis } from '../internal/results/charts/scale-axis.js';
import { html } from '../internal/html.js';
import { foldTemplate, type Fold } from './folded-section.js';

interface RoundColumn {
  name: string;
  summary: Summary;
}

type Pick = (round: Summary) => { readonly rounded: number | null; readonly light: TrafficLight | null };

interface RoundRow {
  header: string;
  pick: Pick;
  change: Change;
}

/** Earlier rounds and the present one: for each area the mean of the round before and of now, the largest change first. */
export function roundsSection(view: ReportView, fold: Fold): TemplateResult {
  const { report, summary, strings } = view;
  const now = { name: report.round ?? strings.now, summary };
  const columns = [...report.rounds, now].flatMap((round): RoundColumn[] =>
    round.summary ? [{ name: round.name, summary: round.summary }] : [],
  );
  const content = html`
    ${columns.length > 1 ? tableTemplate(columns, view) : nothing}
    ${report.rounds.map(({ name, hiddenReason }) =>
      hiddenReason
        ? html`<p class="quiet">${`${name}: ${strings.hiddenReasons[hiddenReason]}`}</p>`
        : nothing,
    )}
  `;
  return foldTemplate('rounds', strings.rounds, content, view, fold);
}

function tableTemplate(columns: readonly RoundColumn[], view: ReportView): TemplateResult {
  const { report, summary, texts, strings } = view;
  const row = (header: string, pick: Pick): RoundRow => ({ header, pick, change: changeOf(report, pick)! });
  const rows = summary.questions
    .map(({ id }, index) => row(areaName(texts, id), ({ questions }) => questions[index]!))
    .sort((a, b) => Math.abs(b.change.difference) - Math.abs(a.change.difference));
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
          <th scope="col" class="number">${strings.change}</th>
          ${columns.map(
            ({ name, summary: round }) =>
              html`<th scope="col">${name}<span class="quiet n">${strings.answered(round.n)}</span></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((one) => rowTemplate(one, columns, view))}
      </tbody>
      <tfoot>
        ${rowTemplate(
          row(strings.mean, (whole) => whole),
          columns,
          view,
        )}
      </tfoot>
    </table>
  `;
}

const ARROWS = { rise: '↑', fall: '↓', none: '→' };

function rowTemplate(
  { header, pick, change: { before, now, difference } }: RoundRow,
  columns: readonly RoundColumn[],
  { report, summary, strings, common, locale }: ReportView,
): TemplateResult {
  const light = pick(summary).light!;
  const direction = difference > 0 ? 'rise' : difference < 0 ? 'fall' : 'none';
  return html`
    <tr>
      <th scope="row">${header}</th>
      <td class="picture">
        ${changeChart(report.scale, { now: { rounded: now, light }, before })}
        <span class="sr">${strings.fromTo(formatMean(locale, before), formatMean(locale, now))}</span>
      </td>
      <td class="number change ${direction}">
        <span class="label">${strings.change}</span><span aria-hidden="true">${ARROWS[direction]}</span>
        ${formatChange(locale, difference)}
      </td>
      ${columns.map(({ name, summary: round }) => {
        const { rounded, light: ownLight } = pick(round);
        return html`
          <td class="round">
            <span class="label">${name}</span>${lightMark(ownLight!, formatMean(locale, rounded!))}
            <span class="sr">${common.lightLabels[ownLight!]}</span>
          </td>
        `;
      })}
    </tr>
  `;
}
