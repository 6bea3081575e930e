import { nothing, svg, type TemplateResult } from 'lit';
import { html } from '../../../elements/internal/html.js';
import type { OneFileApp } from '../app.js';
import type { FileOutcome } from '../arriving-files.js';
import { answeredIn, canShow, lackingIn, pendingIn, type Round } from '../round.js';
import { keepTemplate } from './keep-view.js';
import { settingsTemplate } from './settings-view.js';

/** Where answers come in: how many have, by which ways, and what becomes of them. Never what anybody answered. */
export function collectTemplate(app: OneFileApp, round: Round): TemplateResult {
  const { collect } = app.words;
  return html`
    <h1 tabindex="-1" class="sr">${collect.title}</h1>
    ${countTemplate(app, round)} ${settingsTemplate(app, round)}
    <section>
      <h2>${collect.ways}</h2>
      <div class="ways">
        <section>
          <h3>${collect.here}</h3>
          <p>${collect.hereText}</p>
          <button
            @click=${() => {
              app.goTo('answer');
            }}
          >
            ${collect.hereButton}
          </button>
        </section>
        <section>
          <h3>${collect.apart}</h3>
          <p>${collect.apartText}</p>
          <button
            class="quiet"
            @click=${() => {
              void app.save('answer');
            }}
          >
            ${collect.apartButton}
          </button>
        </section>
      </div>
      ${filesTemplate(app)}
    </section>
    ${keepTemplate(app, round)}
  `;
}

function countTemplate(app: OneFileApp, round: Round): TemplateResult {
  const { collect, result } = app.words;
  const answered = answeredIn(round);
  const lacking = lackingIn(round);
  let note = lacking > 0 ? collect.lacking(lacking, round.minimum) : collect.enough(round.minimum);
  if (round.shown > 0) note = pendingIn(round) > 0 ? result.pending(pendingIn(round), lacking) : '';
  return html`
    <div class="count">
      <p class="figure"><b>${answered}</b> <span>${collect.answered(answered, round.invited)}</span></p>
      ${dotsTemplate(answered, Math.max(round.invited ?? 0, round.minimum))}
      <p class="muted">${note}</p>
      ${
        canShow(round)
          ? html`<button
              @click=${() => {
                app.goTo('result');
              }}
            >
              ${collect.toResult}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** More would be no picture. */
const MAX_DOTS = 40;
const DOT_STEP = 20;

/** One ring for each person who is to answer, filled for each who has. */
function dotsTemplate(answered: number, expected: number): TemplateResult | typeof nothing {
  const total = Math.max(answered, expected);
  if (total > MAX_DOTS) return nothing;
  const dots = Array.from(
    { length: total },
    (_, index) =>
      svg`<circle class=${index < answered ? 'filled' : ''} cx=${index * DOT_STEP + 8} cy="8" r="6.5" />`,
  );
  const width = total * DOT_STEP;
  return html`<svg class="dots" viewBox="0 0 ${width} 16" width=${width} height="16" aria-hidden="true">
    ${dots}
  </svg>`;
}

function filesTemplate(app: OneFileApp): TemplateResult {
  const { collect } = app.words;
  const isOver = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', over);
  };
  return html`
    <div
      class="drop"
      @dragover=${(event: DragEvent) => {
        isOver(event, true);
      }}
      @dragleave=${(event: DragEvent) => {
        isOver(event, false);
      }}
      @drop=${(event: DragEvent) => {
        isOver(event, false);
      }}
    >
      <h3 id="files">${collect.files}</h3>
      <p aria-hidden="true">${collect.drop}</p>
      <label class="button quiet">
        <span>${collect.choose}</span>
        <input
          class="sr"
          type="file"
          multiple
          accept=".json,.html,application/json,text/html"
          aria-describedby="files"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const files = [...(input.files ?? [])];
            // So that the same file can be chosen again, and none is left in the field.
            input.value = '';
            void app.takeFiles(files);
          }}
        />
      </label>
      ${app.outcomes.length > 0 ? outcomesTemplate(app) : nothing}
    </div>
  `;
}

const outcomesTemplate = ({ words: { collect }, outcomes }: OneFileApp): TemplateResult => html`
  <ul class="outcomes" aria-label=${collect.outcomes}>
    ${outcomes.map(
      (outcome) => html`
        <li class=${isRefused(outcome) ? 'refused' : 'taken'}>
          <b>${outcome.name}</b> <span>${collect.outcome(outcome)}</span>
        </li>
      `,
    )}
  </ul>
`;

const isRefused = ({ taken, refusals }: FileOutcome): boolean => taken === 0 || refusals.length > 0;
