import { html, type TemplateResult } from 'lit';
import type { QuestionSummary, Summary } from '../../scoring/summarize.js';
import { formatMean } from '../../locales/format.js';
import { lightMark } from '../shared/light-mark.js';
import { areaButton } from './area-button.js';
import type { ResultView } from './result-view.js';

/** One group; no summary when it is hidden. */
export interface GroupColumn {
  name: string;
  summary: Summary | null;
}

export interface GroupsView extends ResultView {
  columns: readonly GroupColumn[];
  minimum: number;
}

/** A heat map, area by group: each cell a figure, a shape and a shade. A hidden group is hatched and says so. */
export function groupsTemplate(view: GroupsView): TemplateResult {
  const { summary, columns, minimum, texts, strings, lights, language } = view;
  const whole = { name: strings.everyone, summary };
  const cell = (name: string, question: Pick<QuestionSummary, 'rounded' | 'light'> | undefined) => {
    const label = html`<span class="label">${name}</span>`;
    if (!question?.light) return html`<td class="cell hidden">${label}${strings.hidden}</td>`;
    const { light, rounded } = question;
    return html`
      <td class="cell ${light}-cell">
        ${label}${lightMark(light, formatMean(language, rounded!))}
        <span class="sr">${lights[light]}</span>
      </td>
    `;
  };
  return html`
    <section class="section">
      <h3 id="groups">${strings.groups}</h3>
      <p class="quiet hint">${strings.groupsHint(minimum)}</p>
      <div class="scroll" role="region" aria-labelledby="groups" tabindex="0">
        <table class="groups" part="groups" aria-labelledby="groups">
          <thead>
            <tr>
              <th scope="col">${strings.columns.area}</th>
              ${[whole, ...columns].map(
                ({ name, summary: of }) => html`
                  <th scope="col">
                    ${name}<span class="quiet n">${of ? strings.answered(of.n) : strings.hidden}</span>
                  </th>
                `,
              )}
            </tr>
          </thead>
          <tbody>
            ${summary.questions.map(
              ({ id }, index) => html`
                <tr>
                  <th scope="row">${areaButton(id, texts)}</th>
                  ${[whole, ...columns].map(({ name, summary: of }) => cell(name, of?.questions[index]))}
                </tr>
              `,
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">${strings.mean}</th>
              ${[whole, ...columns].map(({ name, summary: of }) => cell(name, of ?? undefined))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  `;
}
