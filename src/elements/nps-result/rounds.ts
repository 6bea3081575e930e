import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { scoreRange, ticksIn } from '../../charts/score-axis.js';
import { formatScore } from '../../locales/format.js';
import type { NpsFigures } from '../../report/nps/figures.js';
import type { NpsChange, NpsRound } from '../../report/nps/report.js';
import { changeInWords } from '../../report/nps/sentences.js';
import { html } from '../internal/html.js';
import { scoreCells, scoreHeads } from './score-table.js';
import type { NpsView } from './nps-view.js';

type RoundRow = Pick<NpsRound, 'name' | 'figures' | 'hiddenReason' | 'change'>;

/** Earlier rounds and the present one, as a line with intervals and as a table. */
export function roundsTemplate(view: NpsView): TemplateResult {
  const { report, whole, strings } = view;
  const now = {
    name: report.round ?? strings.now,
    figures: whole,
    hiddenReason: null,
    change: report.change,
  };
  const rows: RoundRow[] = [...report.rounds, now];
  const comparable = rows.filter(({ hiddenReason }) => hiddenReason !== 'incompatible');
  return html`
    <section class="section">
      <h3 id="rounds">${strings.rounds}</h3>
      ${comparable.filter(({ figures }) => figures).length > 1 ? lineChart(comparable, view) : nothing}
      <table class="scores rounds" part="rounds" aria-labelledby="rounds">
        <thead>
          <tr>
            <th scope="col">${strings.round}</th>
            ${scoreHeads(view)}
            <th scope="col">${strings.change}</th>
          </tr>
        </thead>
        <tbody>
          ${[...rows].reverse().map((each) => rowTemplate(each, view))}
        </tbody>
      </table>
    </section>
  `;
}

function rowTemplate({ name, figures, hiddenReason, change }: RoundRow, view: NpsView): TemplateResult {
  const heading = html`<th scope="row" dir="auto">${name}</th>`;
  if (!figures) {
    return html`<tr>
      ${heading}
      <td class="quiet hidden-cell" colspan="4">${view.strings.hiddenReasons[hiddenReason!]}</td>
    </tr>`;
  }
  return html`
    <tr>
      ${heading} ${scoreCells(figures, view)}
      <td class="compared-cell">${change ? changeCell(change, view) : html`<span class="wide">–</span>`}</td>
    </tr>
  `;
}

const changeCell = (change: NpsChange, view: NpsView): TemplateResult => html`
  <span class="change">${changeInWords(change, view)}</span>
  <span class="quiet">${view.strings.changes[change.chance]}</span>
`;

/** From the top of the picture to its foot, in em. */
const TOP = 1.5;
const BOTTOM = 12;
const HEIGHT = 12.75;
/** More names than this have no room below each other's points. */
const MAX_NAMES = 8;

interface Point {
  /** In percent of the width. */
  x: number;
  figures: NpsFigures;
}

function lineChart(rows: readonly RoundRow[], { locale }: NpsView): TemplateResult {
  const points = rows.flatMap(({ figures }, index): Point[] =>
    figures ? [{ x: ((index + 0.5) / rows.length) * 100, figures }] : [],
  );
  const [low, high] = scoreRange(points.map(({ figures }) => figures.interval));
  const yOf = (score: number) => TOP + ((high - score) / (high - low)) * (BOTTOM - TOP);
  const ticks = ticksIn([low, high]);
  const named = rows.map(({ name }, index) =>
    rows.length <= MAX_NAMES || index === 0 || index === rows.length - 1 ? name : '',
  );
  return html`
    <div class="line-chart" aria-hidden="true">
      <svg class="ticks" width="3em" height="${HEIGHT}em">
        ${ticks.map(
          (tick) =>
            svg`<text x="100%" y="${yOf(tick)}em" dy="0.35em" text-anchor="end">${formatScore(locale, tick)}</text>`,
        )}
      </svg>
      <svg class="plot" width="100%" height="${HEIGHT}em">
        ${ticks.map(
          (tick) =>
            svg`<line class=${tick === 0 ? 'zero' : 'grid'} x1="0" x2="100%" y1="${yOf(tick)}em" y2="${yOf(tick)}em"></line>`,
        )}
        ${points.slice(1).map((point, index) => joined(points[index]!, point, yOf, 100 / rows.length))}
        ${points.map((point, index) => {
          const { score } = point.figures;
          const isLast = index === points.length - 1;
          const joinedTo = points[isLast ? index - 1 : index + 1]!.figures.score;
          return pointTemplate(point, yOf, formatScore(locale, score), {
            isBelow: joinedTo > score,
            isFirst: index === 0,
            isLast,
          });
        })}
      </svg>
      <p class="names">${named.map((name) => html`<span dir="auto">${name}</span>`)}</p>
    </div>
  `;
}

/** @param step From one round to the next, in percent of the width: points further apart have a round between them that is not shown. */
const joined = (
  from: Point,
  to: Point,
  yOf: (score: number) => number,
  step: number,
): SVGTemplateResult => svg`
  <line
    class=${to.x - from.x > 1.5 * step ? 'joined across' : 'joined'}
    x1="${from.x}%"
    x2="${to.x}%"
    y1="${yOf(from.figures.score)}em"
    y2="${yOf(to.figures.score)}em"
  ></line>
`;

/** The label keeps clear of the line to the next point; that of the last, of the line to it and of the edge. */
const pointTemplate = (
  { x, figures: { score, interval } }: Point,
  yOf: (score: number) => number,
  label: string,
  { isBelow, isFirst, isLast }: { isBelow: boolean; isFirst: boolean; isLast: boolean },
): SVGTemplateResult => svg`
  <line class="interval" x1="${x}%" x2="${x}%" y1="${yOf(interval[1])}em" y2="${yOf(interval[0])}em"></line>
  <circle cx="${x}%" cy="${yOf(score)}em" r="0.4em"></circle>
  <text
    class=${isFirst || isLast ? nothing : 'between'}
    x="${x}%"
    dx=${isLast ? '-0.65em' : '0.65em'}
    text-anchor=${isLast ? 'end' : 'start'}
    y="${yOf(score)}em" dy=${isBelow ? '1.3em' : '-0.5em'}>${label}</text>
`;
