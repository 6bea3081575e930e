import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';
import { onServer } from '../shared/on-server.js';
import type { Answering } from './answering.js';

const noConnection = (strings: Strings): string => (onServer || navigator.onLine ? '' : strings.offline);

/** Said calmly, while all is well. */
export function calmWords({ state, isInTrouble }: Answering, strings: Strings): string {
  if (isInTrouble) return '';
  if (state === 'saved') return strings.saved;
  return `${state === 'not-sent' ? '' : strings[state as 'saving' | 'slow' | 'cleared']} ${noConnection(strings)}`.trim();
}

/** Said at once, when it is not: what happened, why, and what has become of the answers, which can be taken along. */
export function troubleTemplate(answering: Answering, strings: Strings): TemplateResult {
  const { state, reason, isInTrouble, sheet } = answering;
  return html`
    <div class="trouble">
      <div role="alert">
        ${
          isInTrouble
            ? html`<p>
                  <strong>${strings[state === 'unhandled' ? state : 'failed']}</strong>
                  ${reason} ${noConnection(strings)}
                </p>
                <p>${sheet.sent ? strings.kept : nothing}</p>`
            : nothing
        }
      </div>
      <button class="plain" ?hidden=${!isInTrouble} @click=${answering.download}>${strings.download}</button>
    </div>
  `;
}
