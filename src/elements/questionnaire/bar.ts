import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { AnswerSheet } from './answer-sheet.js';
import type { Answering } from './answering.js';
import { calmWords, troubleTemplate } from './save-status.js';

export interface BarView {
  answering: Answering;
  strings: Strings;
  /** The place of the statement that is shown; `null` when all of them are. */
  page: number | null;
  /** A form has a button of its own. */
  inForm: boolean;
  disabled: boolean;
  show: (page: number) => void;
  send: () => void;
}

/** The bar at the foot: how far one has come, where the answers are, and the buttons. */
export function barTemplate(view: BarView): TemplateResult {
  const { answering, strings, page } = view;
  const { sheet } = answering;
  const isLast = page === null || page === sheet.total - 1;
  const stepTo = (to: number, label: string, look = '') =>
    button(label, look, () => {
      view.show(to);
    });
  return html`
    <div class="bar" part="bar">
      <div class="trouble" role="alert">${troubleTemplate(answering, strings)}</div>
      <div class="row">
        <div class="state">
          ${sheet.sent ? nothing : progressTemplate(sheet, strings)}
          <p role="status">${calmWords(answering, strings)}</p>
        </div>
        ${page ? stepTo(page - 1, strings.previous, 'plain') : nothing}
        ${answering.isInTrouble ? button(strings.download, 'plain', answering.download) : nothing}
        ${isLast ? (view.inForm ? nothing : submitButton(view)) : stepTo(page + 1, strings.next)}
      </div>
      <slot name="privacy"></slot>
      ${answering.draftIsKept ? html`<p class="small">${strings.draftKept}</p>` : nothing}
    </div>
  `;
}

const progressTemplate = ({ answered, total }: AnswerSheet, strings: Strings): TemplateResult => html`
  <label class="small">
    ${strings.progress(answered, total)}
    <progress max=${total} .value=${answered}></progress>
  </label>
`;

const button = (label: string, look: string, onClick: () => void): TemplateResult =>
  html`<button class=${look} @click=${onClick}>${label}</button>`;

function submitButton({ answering, strings, disabled, send }: BarView): TemplateResult {
  const done = answering.busy || answering.state === 'saved';
  return html`
    <button part="submit" aria-disabled=${done} ?disabled=${disabled} @click=${send}>
      ${answering.sheet.sent && !done ? strings.retry : strings.submit}
    </button>
  `;
}
