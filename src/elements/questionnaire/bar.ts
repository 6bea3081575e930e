import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { Answering } from './answering.js';
import { calmWords } from './save-status.js';

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

/** What sticks to the foot of the window, and so holds no more than it must: how far one has come, and the buttons. */
export function barTemplate(view: BarView): TemplateResult {
  const { answering, strings, page } = view;
  const { sheet } = answering;
  const isLast = page === null || page === sheet.total - 1;
  const stepTo = (to: number, label: string, look = '') =>
    button(label, look, () => {
      view.show(to);
    });
  const { answered, total, sent } = sheet;
  const progress = strings[sheet.isRestored ? 'restored' : 'progress'](answered, total);
  return html`
    <div class="bar" part="bar">
      ${sent ? nothing : html`<progress aria-label=${progress} max=${total} .value=${answered}></progress>`}
      <div class="small">
        <p aria-hidden="true">${sent ? nothing : progress}</p>
        <p role="status">${calmWords(answering, strings)}</p>
      </div>
      <div>
        ${page ? stepTo(page - 1, strings.previous, 'plain') : nothing}
        ${isLast ? (view.inForm ? nothing : submitButton(view)) : stepTo(page + 1, strings.next)}
      </div>
    </div>
  `;
}

const button = (label: string, look: string, onClick: () => void): TemplateResult =>
  html`<button class=${look} @click=${onClick}>${label}</button>`;

function submitButton({ answering, strings, disabled, send }: BarView): TemplateResult {
  const { busy, isRetry, sheet } = answering;
  const isSaved = answering.state === 'saved';
  const again = sheet.sent && !isSaved && (isRetry || !busy);
  return html`
    <button part="submit" aria-disabled=${busy || isSaved} ?disabled=${disabled} @click=${send}>
      ${again ? strings.retry : strings.submit}
    </button>
  `;
}
