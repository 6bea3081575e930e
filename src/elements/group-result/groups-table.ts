import type { TemplateResult } from 'lit';
import { formatMean } from '../../locales/format.js';
import type { GroupSummary } from '../../report/group-report.js';
import type { Summary } from '../../scoring/summarize.js';
import { lightMark } from '../internal/results/light-mark.js';
import type { ReportView } from '../internal/results/report-view.js';
import { areaButton } from './area-button.js';
import { html } from '../internal/html.js';

type Figures = Pick<Summary, 'rounded' | 'light'>;

/** A heat map, area by group: each cell a figure, a shape and a tint. A hidden group is hatched and says so. */
export function groupsTable(view: ReportView): TemplateResult {
  const { report, summary, texts, strings } = view;
  const columns: GroupSummary[] = [{ name: strings.everyone, summary }, ...report.groups];
  const row = (header: unknown, pick: (group: Summary) => Figures) => html`
    <tr>
      <th scope="row">${header}</th>
      ${columns.map(({ name, summary: group }) => cellTemplate(name, group && pick(group), view))}
    </tr>
  `;
  return html`
    <section class="section">
      <h3 id="groups">${strings.groups}</h3>
      <p class="quiet hint">${strings.groupsHint(report.minimumGroupSize)}</p>
      <div class="scroll" role="region" aria-labelledby="groups" tabindex="0">
        <table class="groups" part="groups" aria-labelledby="groups">
          <thead>
            <tr>
              <th scope="col">${strings.columns.area}</th>
              ${columns.map(({ name, summary: group }) => {
                const people = group ? strings.answered(group.n) : strings.hidden;
                return html`<th scope="col">${name}<span class="quiet n">${people}</span></th>`;
              })}
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
      </div>
    </section>
  `;
}

function cellTemplate(
  name: string,
  figures: Figures | null,
  { strings, common, locale }: ReportView,
): TemplateResult {
  const label = html`<span class="label">${name}</span>`;
  if (!figures?.light || figures.rounded === null) {
    return html`<td class="cell hidden">${label}${strings.hidden}</td>`;
  }
  const { light, rounded } = figures;
  return html`
    <td class="cell ${light}-cell">
      ${label}${lightMark(light, formatMean(locale, rounded))}
      <span class="sr">${common.lightLabels[light]}</span>
    </td>
  `;
}
