import { nothing, svg, type TemplateResult } from 'lit';
import { SCORE_TICKS, scorePercent } from '../../charts/score-axis.js';
import { formatList, formatScore } from '../../locales/format.js';
import type { NpsFigures } from '../../report/nps/figures.js';
import type { NpsBreakdown } from '../../report/nps/report.js';
import { apartInWords, fromOthersInWords, sortedGroups } from '../../report/nps/sentences.js';
import { html } from '../internal/html.js';
import { scoreCells, scoreHeads } from './score-table.js';
import type { NpsView } from './nps-view.js';

/** Groups with their intervals on one axis, by score or by size, and which of them differ by more than chance explains. */
export function breakdownTemplate(
  breakdown: NpsBreakdown,
  index: number,
  isBySize: boolean,
  view: NpsView,
): TemplateResult {
  const { report, whole, strings, locale } = view;
  const groups = sortedGroups(breakdown, isBySize);
  const hidden = breakdown.groups.filter(({ figures }) => !figures).map(({ name }) => name);
  const apart = apartInWords(breakdown, view);
  const id = `breakdown-${index}`;
  return html`
    <section class="section" part="breakdown">
      <h3 id=${id} dir="auto">${breakdown.name}</h3>
      ${apart ? html`<p class="apart">${apart}</p>` : nothing}
      ${
        groups.length > 0
          ? html`
              <table class="scores groups" aria-labelledby=${id}>
                <thead>
                  <tr>
                    <th scope="col">${strings.tableStrings.group}</th>
                    <td class="picture">${axis(view)}</td>
                    ${scoreHeads(view)}
                    <th scope="col">${strings.comparedTo}</th>
                  </tr>
                </thead>
                <tbody>
                  ${row(strings.everyone, whole, null, view)}
                  ${groups.map(({ group, figures }) =>
                    row(group.name, figures, fromOthersInWords(group, view), view),
                  )}
                </tbody>
              </table>
              <p class="quiet key">${strings.axisHint}</p>
            `
          : nothing
      }
      ${
        hidden.length > 0
          ? html`<p class="quiet hidden-groups" dir="auto">
              ${strings.hiddenGroups(formatList(locale, hidden), report.minimumGroupSize)}
            </p>`
          : nothing
      }
    </section>
  `;
}

/** @param compared How it stands beside the others, in words; `null` for everyone. */
function row(name: string, figures: NpsFigures, compared: string | null, view: NpsView): TemplateResult {
  return html`
    <tr part="group" class=${compared === null ? 'everyone' : nothing}>
      <th scope="row" dir="auto">${name}</th>
      <td class="picture" aria-hidden="true">${range(figures)}</td>
      ${scoreCells(figures, view)}
      <td class="compared-cell">${compared ?? ''}</td>
    </tr>
  `;
}

const grid = SCORE_TICKS.map(
  (tick) =>
    svg`<line class=${tick === 0 ? 'zero' : 'grid'} x1="${scorePercent(tick)}%" x2="${scorePercent(tick)}%" y1="0" y2="100%"></line>`,
);

const axis = ({ locale }: NpsView): TemplateResult => html`
  <svg class="range axis" width="100%" height="1.4em" aria-hidden="true">
    ${SCORE_TICKS.map(
      (tick) =>
        svg`<text x="${scorePercent(tick)}%" y="1em" text-anchor="middle">${formatScore(locale, tick)}</text>`,
    )}
  </svg>
`;

function range({ score, interval: [low, high] }: NpsFigures): TemplateResult {
  return html`
    <svg class="range" width="100%" height="1.75em">
      ${grid}
      <line class="interval" x1="${scorePercent(low)}%" x2="${scorePercent(high)}%" y1="50%" y2="50%"></line>
      <circle cx="${scorePercent(score)}%" cy="50%" r="0.4em"></circle>
    </svg>
  `;
}
