import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionSummary } from '../../scoring/summarize.js';
import { divergingBar } from '../../charts/diverging-bar.js';
import { mostDots } from '../../charts/dot-plot.js';
import { pointsOf, scalePoints } from '../../charts/scale-points.js';
import { formatMean } from '../../locales/format.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { lightMark } from '../shared/light-mark.js';
import { answersPicture } from './answers-picture.js';
import { areaButton } from './area-button.js';
import { inTalkOrder } from './area-order.js';
import { areaToolsTemplate, type AreaTools } from './area-tools.js';
import type { ResultView } from './result-view.js';

export interface AreasView extends ResultView {
  order: readonly DiscussionItem[];
  tools: AreaTools;
}

/** Every area in a row: its answers as a picture or in figures, and what follows from them. */
export function areasTemplate({
  summary,
  order,
  tools,
  instrument,
  texts,
  strings,
  lights,
  language,
}: AreasView): TemplateResult {
  const { columns } = strings;
  const dots = summary.n <= mostDots;
  const points = pointsOf(instrument.scale);
  /** That people agree weighs less where the groups that they belong to do not. */
  const groupsDiffer = (area: string) =>
    order.some(({ question, groups }) => question === area && groups.length > 0);
  const scale = dots ? scalePoints(instrument.scale) : nothing;
  const row = (question: QuestionSummary) => {
    const light = question.light!;
    return html`
      <tr part="area">
        <th scope="row">${areaButton(question.id, texts)}</th>
        ${
          tools.figures
            ? question.counts.map(
                (count, index) =>
                  html`<td class="number count">
                    <span class="label">${points[index]}</span>${count.toLocaleString(language)}
                  </td>`,
              )
            : html`<td class="picture">${answersPicture(question, instrument, strings)}${scale}</td>`
        }
        <td class="number mean">
          <span class="label">${columns.mean}</span>${formatMean(language, question.rounded!)}
        </td>
        <td>${lightMark(light, lights[light])}</td>
        <td class="number">
          <span class="label">${columns.range}</span
          >${summary.n > 1 ? strings.range(question.min!, question.max!) : question.min}
        </td>
        <td>
          ${question.spread ? strings.spread[question.spread] : strings.noSpread}${
            question.spread === 'low' && groupsDiffer(question.id) ? strings.butGroups : nothing
          }
          ${
            question.sd === null
              ? nothing
              : html`<span class="quiet sd">${columns.sd} ${formatMean(language, question.sd)}</span>`
          }
        </td>
      </tr>
    `;
  };
  return html`
    <section class="section">
      <h3 id="areas">${strings.areas}</h3>
      <p class="quiet hint">${strings.areasHint(dots)}</p>
      ${areaToolsTemplate(tools, strings)}
      <p class="quiet key" aria-hidden="true">
        ${instrument.scale.min} ${texts.scale.lowest}
        ${dots ? '–' : divergingBar(instrument.scale, Array<number>(points.length).fill(1))}
        ${instrument.scale.max} ${texts.scale.highest}
      </p>
      <table class="areas" aria-labelledby="areas">
        <thead>
          <tr>
            <th scope="col">${columns.area}</th>
            ${
              tools.figures
                ? points.map(
                    (point) =>
                      html`<th scope="col" class="number">
                        <span class="sr">${columns.answers}</span> ${point}
                      </th>`,
                  )
                : html`
                    <th scope="col" class="picture">
                      <span class=${dots ? 'sr' : ''}>${columns.answers}</span>
                      ${scale}
                    </th>
                  `
            }
            <th scope="col" class="number">${columns.mean}</th>
            <th scope="col">${columns.light}</th>
            <th scope="col" class="number">${columns.range}</th>
            <th scope="col">${columns.spread}</th>
          </tr>
        </thead>
        <tbody>
          ${(tools.discussion ? inTalkOrder(summary.questions, order) : summary.questions).map(row)}
        </tbody>
      </table>
    </section>
  `;
}
