import { nothing, type TemplateResult } from 'lit';
import type { SubmitStrings } from '../../../locales/questionnaire-strings.js';
import { downloadResponses } from '../../../storage/download-responses.js';
import { html } from '../html.js';
import { onServer } from '../page/on-server.js';
import type { AnswerSession, AnyResponseDraft } from './answer-session.js';
import type { SubmitController } from './submit-controller.js';

const offlineMessage = (strings: SubmitStrings): string =>
  onServer || navigator.onLine ? '' : strings.offline;

/** The message in the status region; empty when there is an error. */
export function statusMessage(
  { state, hasError, waiting }: SubmitController,
  strings: SubmitStrings,
): string {
  if (hasError) return '';
  const messages: Partial<Record<typeof state, string>> = {
    saving: strings.saving,
    slow: strings.slow,
    queued: strings.queued(waiting),
    saved: strings.saved,
    cleared: strings.cleared,
  };
  const message = messages[state] ?? '';
  return state === 'saved' ? message : [message, offlineMessage(strings)].join(' ').trim();
}

/** The alert when a save has failed: what happened, why, and where the answers are. They can be downloaded as a file. */
export function errorTemplate(
  session: AnswerSession<AnyResponseDraft>,
  strings: SubmitStrings,
): TemplateResult {
  const { submission, responseDraft } = session;
  const { state, errorMessage, hasError, isNotStored } = submission;
  const heading = state === 'unhandled' ? strings.unhandled : strings.failed;
  const downloadResponse = () => {
    downloadResponses([session.response]);
  };
  return html`
    <div class="error">
      <div role="alert">
        ${
          hasError
            ? html`<p>
                  <strong>${heading}</strong> ${errorMessage} ${isNotStored ? strings.notStored : nothing}
                  ${offlineMessage(strings)}
                </p>
                <p>${responseDraft.sent ? strings.answersKept : nothing}</p>`
            : nothing
        }
      </div>
      <button class="plain" ?hidden=${!hasError} @click=${downloadResponse}>${strings.download}</button>
    </div>
  `;
}
