import { html, nothing, type TemplateResult } from 'lit';
import type { Instrument, Light } from '../../scoring/instrument.js';
import type { QuestionSummary, Summary } from '../../scoring/summarize.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import { divergingBar } from '../../charts/diverging-bar.js';
import { dotPlot } from '../../charts/dot-plot.js';
import { formatMean } from '../../locales/format.js';
import { lightMark } from '../shared/light-mark.js';

/** Up to so many answers are drawn one dot each. */
const mostDots = 12;

export interface AreasView {
  summary: Summary;
  instrument: Instrument;
  texts: InstrumentTexts;
  strings: GroupStrings;
  lights: Record<Light, string>;
  language: string;
}

/** Every area in the instrument's order: its answers as a picture, its figures as a table. */
export function areasTemplate({
  summary,
  instrument,
  texts,
  strings,
  lights,
  language,
}: AreasView): TemplateResult {
  const { columns } = strings;
  const dots = summary.n <= mostDots;
  const row = (question: QuestionSummary) => {
    const light = question.light!;
    const answers = question.counts
      .map((count, index) => ({ value: instrument.scale.min + index, count }))
      .filter(({ count }) => count > 0);
    return html`
      <tr part="area">
        <th scope="row">${texts.questions[question.id]?.name}</th>
        <td class="picture">
          ${
            dots
              ? dotPlot(instrument.scale, question.counts, question.mean!)
              : divergingBar(instrument.scale, question.counts)
          }
          <span class="sr">${strings.distribution(answers)}</span>
        </td>
        <td class="number">
          <span class="label">${columns.mean}</span>${formatMean(language, question.rounded!)}
        </td>
        <td>${lightMark(light, lights[light])}</td>
        <td class="number">
          <span class="label">${columns.range}</span>${strings.range(question.min!, question.max!)}
        </td>
        <td>
          ${question.spread ? strings.spread[question.spread] : strings.noSpread}
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
      <table class="areas" aria-labelledby="areas">
        <thead>
          <tr>
            <th scope="col">${columns.area}</th>
            <th scope="col" class="picture">
              <span class="sr">${columns.answers}</span>
              <span class="scale" aria-hidden="true"
                >${instrument.scale.min}<i></i>${instrument.scale.max}</span
              >
            </th>
            <th scope="col" class="number">${columns.mean}</th>
            <th scope="col">${columns.light}</th>
            <th scope="col" class="number">${columns.range}</th>
            <th scope="col">${columns.spread}</th>
          </tr>
        </thead>
        <tbody>
          ${summary.questions.map(row)}
        </tbody>
      </table>
    </section>
  `;
}
