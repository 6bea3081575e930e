import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { Strings } from '../../locales/strings.js';
import type { Saving } from './saving.js';

/** Offers something as a file, without a server and without HTML. */
function download(name: string, value: unknown): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([JSON.stringify(value)], { type: 'application/json' }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}

/** Where the answers are, said once: calmly while all is well, at once when it is not. */
export function saveStatusTemplate(
  { state, reason }: Saving,
  strings: Strings,
  response: () => QuestionnaireResponse,
): TemplateResult {
  const calm =
    state === 'saving' || state === 'slow' || state === 'saved'
      ? strings[state]
      : navigator.onLine
        ? ''
        : strings.offline;
  const trouble = state === 'failed' || state === 'unhandled';
  return html`
    <p role="status">${calm}</p>
    <div class="trouble" role="alert">
      ${
        state === 'failed'
          ? html`<p><strong>${strings.failed}</strong> ${reason}</p>
              <p>${strings.kept}</p>`
          : nothing
      }
      ${state === 'unhandled' ? html`<p>${strings.unhandled}</p>` : nothing}
    </div>
    ${
      trouble
        ? html`<button
            class="plain"
            @click=${() => {
              download('kund-diagnos.json', response());
            }}
          >
            ${strings.download}
          </button>`
        : nothing
    }
  `;
}
