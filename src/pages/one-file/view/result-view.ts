import { nothing, type TemplateResult } from 'lit';
import type { KdDecisionsChangeEvent } from '../../../elements/events/kd-decisions-change.js';
import type { KdPlanChangeEvent } from '../../../elements/events/kd-plan-change.js';
import { html } from '../../../elements/internal/html.js';
import type { OneFileApp } from '../app.js';
import { answeredIn, canShow, lackingIn, pendingIn, type Round } from '../round.js';
import { afterTemplate } from './keep-view.js';

/** The group's result with its meeting and its plan; until it has been shown, what that takes. */
export const resultTemplate = (app: OneFileApp, round: Round): TemplateResult =>
  app.tally ? shownTemplate(app, round) : waitingTemplate(app, round);

function waitingTemplate(app: OneFileApp, round: Round): TemplateResult {
  const { collect, result } = app.words;
  const answered = answeredIn(round);
  return html`
    <div class="hand-over">
      <h1 tabindex="-1">${result.title}</h1>
      <p class="lead">
        ${
          answered === 0
            ? html`<span>${result.nobody}</span>`
            : html`<b>${answered}</b> <span>${`${collect.answered(answered, round.invited)}.`}</span>`
        }
        ${canShow(round) ? nothing : html`<span>${collect.lacking(lackingIn(round), round.minimum)}</span>`}
      </p>
      ${
        canShow(round)
          ? html`<button
              class="large"
              @click=${() => {
                askToShow(app, round);
              }}
            >
              ${result.show(answered)}
            </button>`
          : nothing
      }
    </div>
  `;
}

function askToShow(app: OneFileApp, round: Round): void {
  app.ask(app.words.result.showing(answeredIn(round), round.minimum), () => {
    app.showResult();
  });
}

function shownTemplate(app: OneFileApp, round: Round): TemplateResult {
  const { result } = app.words;
  const pending = pendingIn(round);
  return html`
    <h1 tabindex="-1" class="sr">${result.title}</h1>
    ${
      pending > 0 && round.purpose === 'lead'
        ? html`<p class="pending">
            <span>${result.pending(pending, lackingIn(round))}</span>
            ${
              canShow(round)
                ? html`<button
                    class="quiet small"
                    @click=${() => {
                      app.showResult();
                    }}
                  >
                    ${result.update}
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }
    <kund-diagnos-group-result
      sort="discussion"
      .locale=${app.language}
      .round=${round.name}
      .invited=${round.invited === null ? null : Math.max(round.invited, app.tally!.responses)}
      .minimumGroupSize=${round.minimum}
      .tally=${app.tally}
      .decisions=${round.decisions}
      .plan=${round.plan}
      @kd-decisions-change=${(event: KdDecisionsChangeEvent) => {
        app.setDecisions(event.decisions);
        event.waitUntil(Promise.resolve());
      }}
      @kd-plan-change=${(event: KdPlanChangeEvent) => {
        app.setPlan(event.plan);
        event.waitUntil(Promise.resolve());
      }}
      @kd-meeting-end=${() => {
        app.endMeeting();
      }}
    ></kund-diagnos-group-result>
    ${afterTemplate(app, round)}
  `;
}
