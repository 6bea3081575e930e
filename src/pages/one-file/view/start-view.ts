import type { TemplateResult } from 'lit';
import { html } from '../../../elements/internal/html.js';
import type { OneFileApp } from '../app.js';

/** A blank page: who opens it, leads or answers. A copy that was sent out is for answering alone. */
export function startTemplate(app: OneFileApp): TemplateResult {
  const { start } = app.words;
  const answering = html`
    <section>
      <h2>${start.answering.title}</h2>
      <p>${start.answering.text}</p>
      <button
        class=${app.round ? '' : 'quiet'}
        @click=${() => {
          app.answerAlone();
        }}
      >
        ${start.answering.button}
      </button>
    </section>
  `;
  const leading = html`
    <section>
      <h2>${start.leading.title}</h2>
      <p>${start.leading.text}</p>
      <button
        @click=${() => {
          app.lead();
        }}
      >
        ${start.leading.button}
      </button>
    </section>
  `;
  return html`
    <h1 tabindex="-1">${start.title}</h1>
    <p class="lead">${start.lead}</p>
    <div class="ways">${app.round ? answering : html`${leading} ${answering}`}</div>
    <section class="aside">
      <h2>${start.where}</h2>
      <p>${start.whereText}</p>
    </section>
  `;
}
