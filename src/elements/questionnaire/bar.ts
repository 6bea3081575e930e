import { nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../../locales/common-strings.js';
import type { QuestionnaireStrings } from '../../locales/questionnaire-strings.js';
import type { AnswerSession } from '../internal/answering/answer-session.js';
import { statusMessage } from '../internal/answering/save-status.js';
import { html } from '../internal/html.js';

export interface BarView {
  session: AnswerSession;
  strings: QuestionnaireStrings;
  common: CommonStrings;
  /** The index of the statement that is shown; `null` when all of them are. */
  page: number | null;
  /** True in a form, which has its own submit button. */
  isInForm: boolean;
  /** True when every statement is answered. */
  isComplete: boolean;
  disabled: boolean;
  showPage: (page: number) => void;
  submit: () => void;
}

/** The bar that sticks to the foot of the window: progress and buttons only, since it covers content. */
export function barTemplate(view: BarView): TemplateResult {
  const { session, strings, common, page, showPage } = view;
  const { answered, total, sent, isRestored } = session.responseDraft;
  const isLast = page === null || page === total - 1;
  const progress = isRestored ? strings.restored(answered, total) : strings.progress(answered, total);
  const pageButton = (label: string, to: number, className = '') => html`
    <button
      class=${className}
      @click=${() => {
        showPage(to);
      }}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="bar surface" part="bar">
      ${sent ? nothing : html`<progress aria-label=${progress} max=${total} .value=${answered}></progress>`}
      <div class="small">
        <p aria-hidden="true">${sent ? nothing : progress}</p>
        <p role="status">${statusMessage(session.submission, strings)}</p>
      </div>
      <div>
        ${page ? pageButton(common.previous, page - 1, 'plain') : nothing}
        ${isLast ? nothing : pageButton(common.next, page + 1)}
        ${isLast && !view.isInForm ? submitButton(view) : nothing}
      </div>
    </div>
  `;
}

function submitButton({ session, strings, isComplete, disabled, submit }: BarView): TemplateResult {
  const { submission, isRetry, isSaved, responseDraft } = session;
  const isAgain = responseDraft.sent && !isSaved && (isRetry || !submission.isSaving);
  return html`
    <button
      class=${isComplete ? '' : 'plain'}
      part="submit"
      aria-disabled=${submission.isSaving || isSaved}
      ?disabled=${disabled}
      @click=${submit}
    >
      ${isAgain ? strings.retry : strings.submit}
    </button>
  `;
}
