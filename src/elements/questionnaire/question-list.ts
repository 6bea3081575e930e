import { html, noChange, type TemplateResult } from 'lit';
import { questionTemplate, type QuestionView } from './question.js';

/** The statements, in order. An answer changes one of them: only what looks different is drawn anew. */
export class QuestionList {
  #drawn: readonly QuestionView[] = [];

  template(views: readonly QuestionView[]): TemplateResult {
    const before = this.#drawn;
    this.#drawn = views;
    return html`
      <ol>
        ${views.map((view, index) => (isSame(view, before[index]) ? noChange : questionTemplate(view)))}
      </ol>
    `;
  }

  /** To be called when they are taken off the page. */
  clear(): void {
    this.#drawn = [];
  }
}

const isSame = (view: QuestionView, before: QuestionView | undefined): boolean =>
  !!before && (Object.keys(view) as (keyof QuestionView)[]).every((key) => view[key] === before[key]);
