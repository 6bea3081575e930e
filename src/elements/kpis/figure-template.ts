import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { SPARKLINE, sparkline } from '../../charts/sparkline.js';
import { formatNumber } from '../../locales/format.js';
import { leastRangeOf, shownPeriods } from '../../report/figures/figure-format.js';
import type { FigureReport } from '../../report/figures/figure.js';
import {
  areasInWords,
  countInWords,
  definitionInWords,
  limitInWords,
  lineInWords,
  nameOf,
  periodName,
  scaleInWords,
  segmentOf,
  statusInWords,
  targetInWords,
  valueInWords,
  verdictOf,
  type FigureWording,
} from '../../report/figures/figure-words.js';
import { html } from '../internal/html.js';
import { statusMark } from './status-mark.js';

/** Input to the template of a figure. */
export interface FigureView {
  wording: FigureWording;
  /** Language of the areas' names where it is another than the interface's. */
  areasLang: string | undefined;
  isOpen: boolean;
  toggle: () => void;
}

/** One figure: its name, value, line and state; below them, once it is opened, what it counts and each of its periods. */
export function figureTemplate(figure: FigureReport, view: FigureView): TemplateResult {
  const { wording, areasLang, isOpen, toggle } = view;
  const { strings } = wording;
  const { index, status, latest, lowerIsBetter } = figure;
  const segment = segmentOf(figure, wording);
  const areas = areasInWords(figure, wording);
  const sentences = verdictOf(figure, wording).map((sentence) => html`<p>${sentence}</p>`);
  // Without a warning the state is one word; the sentence is in the details.
  const isSaid = figure.warnings.length > 0 || status === 'too-few';
  const details = `details-${index}`;
  return html`
    <li class="figure" part="figure">
      <h3>
        <button
          class="name"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls=${details}
          @click=${toggle}
        >
          <span
            >${nameOf(figure, wording)}${segment === null ? nothing : [' ', html`<small>${segment}</small>`]}</span
          >
        </button>
      </h3>
      <div class="amount">
        <p class=${latest.value === null ? 'value none' : 'value'} part="value">
          ${largeNumber(valueInWords(figure, latest, wording))}
        </p>
        ${notes([
          latest.value === null ? null : scaleInWords(figure, wording),
          countInWords(figure, wording),
          targetInWords(figure, wording),
          lowerIsBetter ? strings.lowerIsBetter : null,
        ])}
      </div>
      ${lineTemplate(figure, wording)}
      <div class="verdict">
        ${statusMark(status, statusInWords(figure, wording))} ${isSaid ? sentences : nothing}
        ${areas === null ? nothing : html`<p class="quiet small">${strings.areas} <span lang=${areasLang ?? nothing}>${areas}</span></p>`}
      </div>
      <div class="details" id=${details} ?hidden=${!isOpen}>
        ${detailsTemplate(figure, wording, isSaid ? [] : sentences)}
      </div>
    </li>
  `;
}

const notes = (lines: readonly (string | null)[]): TemplateResult[] =>
  lines.flatMap((line) => (line === null ? [] : [html`<p class="quiet small">${line}</p>`]));

/** A unit after the number is smaller than it. */
function largeNumber(formatted: string): string | TemplateResult {
  const [, number, unit] = /^(.*\d)(\D+)$/u.exec(formatted) ?? [];
  return number === undefined ? formatted : html`<span>${number}</span><small>${unit}</small>`;
}

/** The line of periods, with the names of the first and the last. The sentence beside it says the same. */
function lineTemplate(figure: FigureReport, wording: FigureWording): TemplateResult {
  const periods = shownPeriods(figure);
  const shape = sparkline(
    periods.map(({ value }) => value),
    figure.target,
    leastRangeOf(figure),
  );
  if (!shape) return html`<div class="line"></div>`;
  const { width, height } = SPARKLINE;
  const { x, y } = shape.last;
  return html`
    <div class="line">
      <svg class="sparkline" viewBox="0 0 ${width} ${height}" aria-hidden="true">
        ${shape.target === null ? nothing : targetLine(shape.target)}
        <path class="series" d=${shape.line} />
        <circle class="last" cx=${x} cy=${y} r="4" />
      </svg>
      <p class="ends quiet" aria-hidden="true">
        <span>${periodName(figure, periods[0]!, wording)}</span>
        <span>${periodName(figure, periods.at(-1)!, wording)}</span>
      </p>
      <p class="sr">${lineInWords(figure, wording)}</p>
    </div>
  `;
}

const targetLine = (d: string): SVGTemplateResult => svg`<path class="target" d=${d} />`;

function detailsTemplate(
  figure: FigureReport,
  wording: FigureWording,
  sentences: readonly TemplateResult[],
): TemplateResult {
  const { strings, locale } = wording;
  const definition = definitionInWords(figure, wording);
  const limit = limitInWords(figure, wording);
  return html`
    ${definition === null ? nothing : html`<p class="definition">${definition}</p>`} ${sentences}
    <p class="paper">${lineInWords(figure, wording)}</p>
    ${limit === null ? nothing : html`<p class="quiet small">${limit}</p>`}
    <table>
      <thead>
        <tr>
          <th scope="col">${strings.columns.period}</th>
          <th scope="col" class="number">${strings.columns.value}</th>
          <th scope="col" class="number">${strings.columns.n}</th>
        </tr>
      </thead>
      <tbody>
        ${shownPeriods(figure).map(
          (period) => html`
            <tr>
              <th scope="row">${periodName(figure, period, wording)}</th>
              <td class="number">${valueInWords(figure, period, wording)}</td>
              <td class="number">${period.n === null ? '–' : formatNumber(locale, period.n)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
