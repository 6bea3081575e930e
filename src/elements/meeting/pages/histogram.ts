import { nothing, svg, type TemplateResult } from 'lit';
import { meanMarks } from '../../../charts/mean-marks.js';
import { CHART_WIDTH, outlineOnPage } from '../../../charts/area-chart.js';
import { scaleValues } from '../../../charts/scale-values.js';
import { formatShare } from '../../../locales/format.js';
import type { QuestionSummary } from '../../../scoring/summarize.js';
import { html } from '../../internal/html.js';
import { meansOf } from '../../internal/results/charts/area-answers.js';
import type { MeetingView } from '../meeting-view.js';

const HEIGHT = 200;
const MEANS_HEIGHT = 24;

/** A large group's answers: a column for each value of the scale with its share above it, and the mean on the same axis where it is to be seen. */
export function histogram(
  { counts, n, ...question }: QuestionSummary,
  showsMeans: boolean,
  { report, strings, locale }: MeetingView,
): TemplateResult {
  const { scale } = report;
  const values = scaleValues(scale);
  const highest = Math.max(...counts);
  const axis = { x: 0, column: CHART_WIDTH / values.length };
  const column = (count: number) => {
    const height = (count / highest) * HEIGHT;
    return svg`<rect class="accent" y=${HEIGHT - height} width="100" height=${height} />`;
  };
  return html`
    <ol class="histogram">
      ${counts.map(
        (count, index) => html`
          <li>
            <span>${formatShare(locale, count, n)}</span>
            <svg class="chart" viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
              ${column(count)}
            </svg>
            <span class="value">${values[index]}</span>
          </li>
        `,
      )}
    </ol>
    ${
      showsMeans
        ? html`
            <svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${MEANS_HEIGHT}" aria-hidden="true">
              ${meanMarks(scale, meansOf(report, { counts, n, ...question }), { ...axis, y: MEANS_HEIGHT / 2 }).map(outlineOnPage)}
            </svg>
          `
        : nothing
    }
    <span class="sr">${strings.answered(n)}</span>
  `;
}
