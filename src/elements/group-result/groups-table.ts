import { nothing, type TemplateResult } from 'lit';
import { formatList, formatMean } from '../../locales/format.js';
import { distanceClass } from '../../charts/distance-class.js';
import type { Summary } from '../../scoring/summarize.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { areaName, type ReportView } from '../internal/results/report/report-view.js';
import { html } from '../internal/html.js';
import { foldTemplate, type Fold } from './folded-section.js';

type Figures = Pick<Summary, 'rounded' | 'light'>;

interface GroupColumn {
  name: string;
  summary: Summary;
}

/**
 * A heat map, area by group: each cell has its mean and the shape of its light, and is tinted by how far it is from everyone's. Hidden groups
 * are named below.
 */
export function groupsSection(view: ReportView, fold: Fold): TemplateResult {
  const { report, summary, texts, strings, locale } = view;
  const columns = report.groups.flatMap((group): GroupColumn[] =>
    group.summary ? [{ name: group.name, summary: group.summary }] : [],
  );
  const hidden = report.groups.filter((group) => !group.summary).map(({ name }) => name);
  const row = (header: string, pick: (group: Summary) => Figures) => html`
    <tr>
      <th scope="row">${header}</th>
      ${cellTemplate(strings.everyone, pick(summary), null, view)}
      ${columns.map((group) => cellTemplate(group.name, pick(group.summary), pick(summary), view))}
    </tr>
  `;
  const headers = [{ name: strings.everyone, summary }, ...columns];
  const content = html`
    ${
      columns.length > 0
        ? html`
            <div class="scroll" role="region" aria-labelledby="groups" tabindex="0">
              <table class="groups" part="groups" aria-labelledby="groups">
                <thead>
                  <tr>
                    <th scope="col">${strings.columns.area}</th>
                    ${headers.map(
                      (column) => html`
                        <th scope="col">
                          ${column.name}<span class="quiet n">${strings.answered(column.summary.n)}</span>
                        </th>
                      `,
                    )}
                  </tr>
                </thead>
                <tbody>
                  ${summary.questions.map(({ id }, index) =>
                    row(areaName(texts, id), ({ questions }) => questions[index]!),
                  )}
                </tbody>
                <tfoot>
                  ${row(strings.mean, (whole) => whole)}
                </tfoot>
              </table>
            </div>
          `
        : nothing
    }
    ${
      hidden.length > 0
        ? html`<p class="quiet">
            ${strings.hiddenGroups(formatList(locale, hidden), report.minimumGroupSize)}
          </p>`
        : nothing
    }
  `;
  return foldTemplate('groups', strings.groups, content, view, fold);
}

function cellTemplate(
  name: string,
  { light, rounded }: Figures,
  everyone: Figures | null,
  { common, locale }: ReportView,
): TemplateResult {
  return html`
    <td class="cell ${distanceClass(rounded!, everyone?.rounded ?? null)}">
      <span class="label">${name}</span>${lightMark(light!, formatMean(locale, rounded!))}
      <span class="sr">${common.lightLabels[light!]}</span>
    </td>
  `;
}
