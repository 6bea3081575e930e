import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { formatDate, formatNumber, formatScore, formatShare } from '../../locales/format.js';
import { answerShares, npsShares } from '../../report/nps/shares.js';
import { sinceInWords } from '../../report/nps/sentences.js';
import { kindOf, NPS_KINDS, type NpsKind } from '../../surveys/comments-by-kind.js';
import { html } from '../internal/html.js';
import type { NpsView } from './nps-view.js';

/** The score large, where it probably is, how many answered, and how it has moved. */
export function scoreTemplate(view: NpsView): TemplateResult {
  const { report, whole, strings, locale } = view;
  const [low, high] = whole.interval;
  const since = sinceInWords(report, view);
  return html`
    <p class="paper quiet">${formatDate(locale, new Date())}</p>
    <div class="headline">
      <p class="score" part="score">
        <small class="quiet">${strings.score}</small> <strong>${formatScore(locale, whole.score)}</strong>
      </p>
      <div>
        <p class="probably" part="interval">
          ${strings.probably(formatScore(locale, low), formatScore(locale, high))}
        </p>
        <p class="quiet">
          <span part="count">${strings.answered(whole.n, report.invited)}</span> ·
          <span>${strings.scale}</span>
        </p>
        ${since ? html`<p class="since">${since}</p>` : nothing}
      </div>
    </div>
  `;
}

/** Detractors, passives and promoters as one bar, with their shares in words. */
export function partsTemplate({ whole, strings, locale }: NpsView): TemplateResult {
  const shares = npsShares(whole);
  let from = 0;
  const bar = NPS_KINDS.map((kind) => {
    const width = (100 * whole[kind]) / whole.n;
    from += width;
    return width === 0 ? nothing : part(kind, from - width, width);
  });
  return html`
    <svg class="bar" width="100%" height="1.75em" aria-hidden="true">${bar}</svg>
    <ul class="parts">
      ${NPS_KINDS.map(
        (kind) => html`
          <li part="kind">
            <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
              <rect class=${kind} width="1" height="1"></rect>
            </svg>
            <span>${strings.kinds[kind]} <span class="quiet">${strings.kindScores[kind]}</span></span>
            <strong>${formatShare(locale, shares[kind], 100)}</strong>
            <span class="quiet">${strings.answered(whole[kind], null)}</span>
          </li>
        `,
      )}
    </ul>
  `;
}

/** Between two parts, in percent of the width. */
const GAP = 0.3;

const part = (kind: NpsKind, x: number, width: number): SVGTemplateResult =>
  svg`<rect class=${kind} x="${x}%" width="${Math.max(width - GAP, 0.2)}%" height="100%"></rect>`;

/** The highest column, in percent of the picture: the rest is for its number. */
const MAX_HEIGHT = 82;

/** How many gave each answer, as columns and as a table. */
export function distributionTemplate({ whole, strings, locale }: NpsView): TemplateResult | typeof nothing {
  const { counts } = whole;
  if (!counts) return nothing;
  const shares = answerShares(whole, counts);
  const most = Math.max(...counts);
  const format = (count: number) => formatNumber(locale, count);
  return html`
    <section class="section">
      <h3>${strings.distribution}</h3>
      <div class="columns-chart" aria-hidden="true">
        ${counts.map((count, score) => {
          const height = (MAX_HEIGHT * count) / most;
          return html`
            <div>
              <svg width="100%" height="8em">
                <rect
                  class=${kindOf(score)}
                  x="12%"
                  y="${100 - height}%"
                  width="76%"
                  height="${height}%"
                ></rect>
                <text x="50%" y="${100 - height}%" dy="-0.35em" text-anchor="middle">${format(count)}</text>
              </svg>
              <b>${score}</b>
            </div>
          `;
        })}
        ${NPS_KINDS.map((kind) => html`<p class=${kind}>${strings.kinds[kind]}</p>`)}
      </div>
      <details>
        <summary>${strings.asTable}</summary>
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">${strings.answers}</th>
              <th scope="col" class="number">${strings.people}</th>
              <th scope="col" class="number">${strings.share}</th>
            </tr>
          </thead>
          <tbody>
            ${counts.map(
              (count, score) => html`
                <tr>
                  <th scope="row">${score}</th>
                  <td class="number">${format(count)}</td>
                  <td class="number">${formatShare(locale, shares[score]!, 100)}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </details>
    </section>
  `;
}
