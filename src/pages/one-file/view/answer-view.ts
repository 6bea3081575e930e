import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { KdSavedEvent } from '../../../elements/events/kd-saved.js';
import type { KdSubmitEvent } from '../../../elements/events/kd-submit.js';
import { html } from '../../../elements/internal/html.js';
import type { QuestionnaireResponse } from '../../../scoring/response.js';
import { answerFileOf, type OneFileApp, type Turn } from '../app.js';
import { answeredIn, type Round } from '../round.js';

/** Between two people: nobody's answers are here. */
export function answerTemplate(app: OneFileApp, round: Round): TemplateResult {
  const { turn, collect } = app.words;
  const answered = answeredIn(round);
  return html`
    <div class="hand-over">
      <h1 tabindex="-1">${answered === 0 ? turn.titleFirst : turn.titleNext}</h1>
      <p class="lead">${turn.text}</p>
      <button
        class="large"
        @click=${() => {
          app.beginTurn();
        }}
      >
        ${turn.begin}
      </button>
      <p class="muted"><b>${answered}</b> <span>${collect.answered(answered, round.invited)}</span></p>
    </div>
  `;
}

/** One person's turn: the statements, and then what they answered. */
export const turnTemplate = (app: OneFileApp, turn: Turn): TemplateResult =>
  turn.stage === 'answered' ? answeredTemplate(app, turn.response) : answeringTemplate(app, turn.number);

function answeringTemplate(app: OneFileApp, number: number): TemplateResult {
  const { words, round, isOwnCopy } = app;
  const privacy = isOwnCopy
    ? [words.own.privacy, round && words.own.privacyMinimum(round.minimum)]
    : [words.turn.privacy(round!.minimum)];
  return html`
    <h1 tabindex="-1" class="sr">${words.places.answer}</h1>
    ${
      // An element of its own for each person: nothing of the one before is in it.
      keyed(
        number,
        html`
          <kund-diagnos
            .locale=${app.language}
            @kd-answer=${() => {
              app.markBegun();
            }}
            @kd-submit=${(event: KdSubmitEvent) => {
              // An error in storing it rejects, so that the person is told.
              event.waitUntil(
                new Promise<void>((resolve) => {
                  app.store(event.response);
                  resolve();
                }),
              );
            }}
            @kd-saved=${(event: KdSavedEvent) => {
              app.showOwnResult(event.response);
            }}
          >
            <p slot="privacy" class="privacy">${privacy.filter(Boolean).join(' ')}</p>
          </kund-diagnos>
        `,
      )
    }
    ${
      isOwnCopy && round
        ? nothing
        : html`<p class="leave">
            <button
              class="link"
              @click=${() => {
                app.leaveTurn();
              }}
            >
              ${words.turn.cancel}
            </button>
          </p>`
    }
  `;
}

function answeredTemplate(app: OneFileApp, response: QuestionnaireResponse): TemplateResult {
  const { words, isOwnCopy } = app;
  const { own, turn } = words;
  const handOver = () => {
    app.handOver();
  };
  const head = isOwnCopy
    ? html`
        <h1 tabindex="-1">${own.title}</h1>
        <p class="lead file-name">${own.send(answerFileOf(response))}</p>
        <p class="buttons">
          <button
            @click=${() => {
              app.store(response);
            }}
          >
            ${own.again}
          </button>
          <button class="quiet" @click=${handOver}>${own.remove}</button>
        </p>
        <p class="muted">${own.removing}</p>
      `
    : html`
        <h1 tabindex="-1" class="sr">${turn.handOver}</h1>
        <div class="bar">
          <p>${turn.answered}</p>
          <button @click=${handOver}>${turn.handOver}</button>
        </div>
      `;
  return html`
    ${head}
    <kund-diagnos-result .locale=${app.language} .response=${response}></kund-diagnos-result>
  `;
}
