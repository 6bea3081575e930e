import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';

/**
 * Says that this browser keeps the answers, and lets the person take them away. That cannot be undone, or the next person at
 * the computer could do it: so it takes two presses in two places.
 */
export function keptTemplate(strings: Strings, clear: () => void): TemplateResult {
  return html`
    <div class="kept small">
      <p>${strings.draftKept}</p>
      <details>
        <summary>${strings.clear}</summary>
        <button class="plain" @click=${clear}>${strings.confirmClear}</button>
      </details>
    </div>
  `;
}
