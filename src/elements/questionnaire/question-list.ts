import { html, noChange, type TemplateResult } from 'lit';
import { questionTemplate, type QuestionView } from './question.js';

/** The statements, in order. An answer changes one of them: only what looks different is drawn anew. */
export class QuestionList {
  /** False where another statement has just come: the second half of a double click, whose first was elsewhere, answers nothing. */
  isPressed = false;
  #drawn: readonly QuestionView[] = [];

  /** What happens outside the list, on the host's own controls in a slot, is none of its business. */
  template(views: readonly QuestionView[], onAnswer: (event: Event) => void): TemplateResult {
    const before = this.#drawn;
    this.#drawn = views;
    return html`
      <ol @click=${this.#onClick} @keydown=${onAnswer} @change=${onAnswer}>
        ${views.map((view, index) => (isSame(view, before[index]) ? noChange : questionTemplate(view)))}
      </ol>
    `;
  }

  /** To be called when they are taken off the page. */
  clear(): void {
    this.#drawn = [];
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.detail < 2) this.isPressed = true;
    else if (!this.isPressed) event.preventDefault();
  };
}

const isSame = (view: QuestionView, before: QuestionView | undefined): boolean =>
  !!before && (Object.keys(view) as (keyof QuestionView)[]).every((key) => view[key] === before[key]);
