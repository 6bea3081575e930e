import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { MAX_DOTS } from '../../../../charts/answer-marks.js';
import { lightShape } from '../../../../charts/light-shape.js';
import { lastShownRound } from '../../../../report/change.js';
import { LIGHTS_WORST_FIRST } from '../../../../scoring/evaluate.js';
import { html } from '../../html.js';
import type { ReportView } from '../report/report-view.js';

/**
 * The key to the areas' pictures: the marks that they have, and the ends of their scale.
 *
 * @param isInNumbers Whether numbers have taken the place of the pictures. They explain themselves.
 */
export function marksKey(view: ReportView, isInNumbers = false): TemplateResult {
  const { min, max } = view.report.scale;
  const { lowest, highest } = view.texts.scale;
  const key = view.customers?.key ?? null;
  return html`
    <p class="marks quiet">
      ${isInNumbers ? nothing : pictureMarks(view)} ${key === null ? nothing : html`<span>${key}</span>`}
      <span>${`${min} ${lowest} – ${max} ${highest}`}</span>
    </p>
  `;
}

/** Hidden from assistive technology, as the pictures are. */
function pictureMarks({ report, summary, strings: { marks } }: ReportView): TemplateResult[] {
  const item = (shapes: readonly SVGTemplateResult[], label: string) => html`
    <span aria-hidden="true">
      ${shapes.map((shape) => html`<svg class="chart" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`)}
      ${label}
    </span>
  `;
  const lights = LIGHTS_WORST_FIRST.filter((light) => summary.questions.some((one) => one.light === light));
  return [
    summary.n > MAX_DOTS ? item([COLUMNS], marks.column) : item([DOT], marks.dot),
    item(
      lights.map((light) => svg`<path class=${light} d=${lightShape[light]} />`),
      marks.mean,
    ),
    ...(lastShownRound(report) ? [item([BEFORE], marks.before)] : []),
  ];
}

const DOT = svg`<path class="accent" d="M4 8a4 4 0 018 0a4 4 0 01-8 0" />`;
const COLUMNS = svg`<path class="accent" d="M2 15V8h5v7zM9 15V2h5v13z" />`;
/** The small point, and the line from it towards the mean. */
const BEFORE = svg`<path class="line" d="M0 8a4 4 0 018 0a4 4 0 01-8 0M8 7.5h8v1H8z" />`;
