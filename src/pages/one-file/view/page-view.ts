import { nothing, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html } from '../../../elements/internal/html.js';
import type { OneFileApp, Place } from '../app.js';
import { otherLanguage } from '../languages.js';
import { answeredIn } from '../round.js';
import { answerTemplate, turnTemplate } from './answer-view.js';
import { collectTemplate } from './collect-view.js';
import { resultTemplate } from './result-view.js';
import { startTemplate } from './start-view.js';

const PLACES: readonly Place[] = ['answer', 'collect', 'result'];

/** Draws the page: its head, the place that is shown, and the question that is asked. */
export class PageView {
  readonly #page: HTMLElement;

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** @param focusHeading True where there is another view, which is then read from its heading. */
  draw(app: OneFileApp, focusHeading: boolean): void {
    const { language, round, words } = app;
    document.documentElement.lang = language;
    document.title = round ? `${words.page} – ${round.name}` : words.page;
    render(pageTemplate(app), this.#page);
    const dialog = this.#page.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
      // The other one cannot be undone.
      dialog.querySelector<HTMLElement>('[value=no]')?.focus();
    }
    if (!focusHeading) return;
    const heading = this.#page.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

const pageTemplate = (app: OneFileApp): TemplateResult => html`
  ${headTemplate(app)}
  <main class=${app.turn || !app.round ? 'narrow' : app.place}>
    <p class="notice" role="status">${app.notice}</p>
    ${placeTemplate(app)}
  </main>
  ${questionTemplate(app)}
`;

function headTemplate(app: OneFileApp): TemplateResult {
  const { words, round, turn, language } = app;
  const isLeading = round?.purpose === 'lead' && !turn;
  const other = otherLanguage[language];
  return html`
    <header>
      <p class="brand">
        <svg viewBox="0 0 34 12" aria-hidden="true">
          <circle cx="6" cy="6" r="5" />
          <path d="M17 1 L22.5 11 L11.5 11 Z" />
          <rect x="24" y="1.5" width="9" height="9" rx="1" />
        </svg>
        <b>${words.page}</b>
        ${round?.name ? html`<span>${round.name}</span>` : nothing}
      </p>
      ${isLeading ? navTemplate(app) : nothing}
      <div class="tools">
        ${app.canSave ? saveTemplate(app) : nothing}
        <button
          class="link"
          lang=${other.language}
          @click=${() => {
            app.switchLanguage();
          }}
        >
          ${other.switchTo}
        </button>
      </div>
    </header>
  `;
}

const navTemplate = (app: OneFileApp): TemplateResult => html`
  <nav aria-label=${app.words.places.label}>
    ${PLACES.map(
      (place) => html`
        <button
          aria-current=${app.place === place ? 'page' : nothing}
          @click=${() => {
            app.goTo(place);
          }}
        >
          <span>${app.words.places[place]}</span
          >${place === 'collect' ? html`<small>${answeredIn(app.round!)}</small><span class="sr">${app.words.collect.answered(answeredIn(app.round!), null)}</span>` : nothing}
        </button>
      `,
    )}
  </nav>
`;

/** Says whether a file has everything, and saves one. */
function saveTemplate(app: OneFileApp): TemplateResult | typeof nothing {
  const { keep } = app.words;
  const { purpose } = app.round!;
  if (!app.isUnsaved && !app.file) return nothing;
  return html`
    <span class="state ${app.isUnsaved ? 'unsaved' : ''}">${app.isUnsaved ? keep.unsaved : keep.saved}</span>
    <button
      class="quiet small"
      @click=${() => {
        void app.save(purpose);
      }}
    >
      ${keep.save}
    </button>
  `;
}

function placeTemplate(app: OneFileApp): TemplateResult {
  if (app.turn) return turnTemplate(app, app.turn);
  if (!app.round) return startTemplate(app);
  if (app.round.purpose === 'answer') return startTemplate(app);
  if (app.round.purpose === 'group' || app.place === 'result') return resultTemplate(app, app.round);
  return app.place === 'answer' ? answerTemplate(app, app.round) : collectTemplate(app, app.round);
}

function questionTemplate(app: OneFileApp): TemplateResult | typeof nothing {
  const { question, words } = app;
  if (!question) return nothing;
  // A dialog of its own for each question: one is told late that it was closed.
  return html`${keyed(
    question,
    html`
      <dialog
        aria-labelledby="question"
        @close=${(event: Event) => {
          app.answerQuestion(question, (event.target as HTMLDialogElement).returnValue === 'yes');
        }}
      >
        <form method="dialog">
          <h2 id="question">${question.title}</h2>
          <p>${question.text}</p>
          <p class="buttons">
            <button value="yes">${question.yes}</button>
            <button value="no" class="quiet">${words.cancel}</button>
          </p>
        </form>
      </dialog>
    `,
  )}`;
}
