import { html, nothing, type TemplateResult } from 'lit';
import { difference } from '../../scoring/compare-groups.js';
import type { QuestionSummary, Summary } from '../../scoring/summarize.js';
import { roundsLine } from '../../charts/rounds-line.js';
import { scalePoints } from '../../charts/scale-points.js';
import { formatChange, formatMean } from '../../locales/format.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import { lightMark } from '../shared/light-mark.js';
import { areaButton } from './area-button.js';
import type { Round } from './rounds.js';
import type { ResultView } from './result-view.js';

export interface RoundsView extends ResultView {
  /** Earlier rounds, the oldest first. */
  rounds: readonly Round[];
  /** What the present round is called. */
  now: string;
}

type Figures = Pick<QuestionSummary, 'rounded' | 'light'>;

/** Earlier rounds and the present one: a line for each area and for the whole, every figure beside it. */
export function roundsTemplate(view: RoundsView): TemplateResult {
  const { rounds, now, summary, instrument, texts, strings, lights, language } = view;
  const shown = [...rounds, { name: now, summary }].flatMap(({ name, summary: of }) =>
    of ? [{ name, of, n: strings.answered(of.n) }] : [],
  );
  const mean = (rounded: number) => formatMean(language, rounded);
  const scale = scalePoints(instrument.scale);
  /** One row; `pick` finds its figures in each round. */
  const row = (name: unknown, pick: (of: Summary) => Figures) => {
    const figures = shown.map(({ of }) => pick(of));
    const means = figures.map(({ rounded }) => rounded!);
    const [before, after] = means.slice(-2) as [number, number];
    return html`
      <tr>
        <th scope="row">${name}</th>
        <td class="picture">
          ${roundsLine(instrument.scale, means, figures.at(-1)!.light!)}${scale}
          <span class="sr">${strings.fromTo(mean(before), mean(after))}</span>
        </td>
        ${figures.map(
          ({ rounded, light }, index) => html`
            <td>
              <span class="label">${shown[index]!.name}, ${shown[index]!.n}</span>
              ${lightMark(light!, mean(rounded!))} <span class="sr">${lights[light!]}</span>
            </td>
          `,
        )}
        <td class="number">
          <span class="label">${strings.change}</span>${formatChange(language, difference(after, before))}
        </td>
      </tr>
    `;
  };
  return html`
    <section class="section">
      <h3 id="rounds">${strings.rounds}</h3>
      ${rounds.map(({ name, missing }) =>
        missing ? html`<p class="quiet">${name}: ${strings.missing[missing]}</p>` : nothing,
      )}
      ${
        shown.length > 1
          ? html`
              <p class="quiet hint">${strings.roundsHint}</p>
              <table class="areas rounds" part="rounds" aria-labelledby="rounds">
                <thead>
                  <tr>
                    <th scope="col">${strings.columns.area}</th>
                    <th scope="col" class="picture">
                      <span class="sr">${strings.columns.mean}</span>
                      ${scale}
                    </th>
                    ${shown.map(
                      ({ name, n }) => html`<th scope="col">${name}<span class="quiet n">${n}</span></th>`,
                    )}
                    <th scope="col" class="number">${strings.change}</th>
                  </tr>
                </thead>
                <tbody>
                  ${instrument.questions.map(({ id }, index) =>
                    row(areaButton(id, texts), ({ questions }) => questions[index]!),
                  )}
                </tbody>
                <tfoot>
                  ${row(strings.mean, (of) => of)}
                </tfoot>
              </table>
            `
          : nothing
      }
    </section>
  `;
}

/** How the whole, or an area that is picked, has moved since the latest round that is shown; nothing when there is none. */
export function sinceLast(
  rounds: readonly Round[],
  summary: Summary,
  strings: GroupStrings,
  language: string,
  pick: (of: Summary) => Figures = (of) => of,
) {
  const last = rounds.findLast((round) => round.summary);
  if (!last) return nothing;
  const change = formatChange(language, difference(pick(summary).rounded!, pick(last.summary!).rounded!));
  return ` · ${strings.since(change, last.name)} (${strings.answered(last.summary!.n)})`;
}
