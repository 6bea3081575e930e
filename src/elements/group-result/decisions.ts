import { nothing, type TemplateResult } from 'lit';
import { lightMark } from '../internal/results/light/light-mark.js';
import { areaName, questionOf, type ReportView } from '../internal/results/report/report-view.js';
import { html } from '../internal/html.js';

/**
 * The meeting's decisions, but for areas that the plan has actions for; nothing while there are none.
 *
 * @param planned Ids of questions.
 */
export function decisionsTemplate(
  view: ReportView,
  planned: ReadonlySet<string>,
): TemplateResult | typeof nothing {
  const { summary, decisions, texts, strings, common } = view;
  const chosen = decisions.chosen.filter((question) => !planned.has(question));
  if (chosen.length === 0) return nothing;
  return html`
    <section class="section decided" part="decisions">
      <h3>${strings.decided}</h3>
      <ul class="columns">
        ${chosen.map((question) => {
          const light = questionOf(summary, question).light!;
          const actions = decisions.actions.filter((action) => action.question === question);
          return html`
            <li>
              <h4>${areaName(texts, question)} ${lightMark(light, common.lightLabels[light])}</h4>
              ${
                actions.length > 0
                  ? html`<ul class="actions">
                      ${actions.map(({ text }) => html`<li>${text}</li>`)}
                    </ul>`
                  : html`<p class="quiet">${strings.noAction}</p>`
              }
            </li>
          `;
        })}
      </ul>
    </section>
  `;
}
