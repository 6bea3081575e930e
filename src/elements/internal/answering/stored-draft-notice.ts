import type { TemplateResult } from 'lit';
import type { SubmitStrings } from '../../../locales/questionnaire-strings.js';
import { html } from '../html.js';

/**
 * Says that this browser stores the answers, and lets the person clear them. Clearing cannot be undone, so it takes two presses.
 */
export const storedDraftTemplate = (strings: SubmitStrings, clear: () => void): TemplateResult => html`
  <div class="stored small">
    <p>${strings.draftStored}</p>
    <details>
      <summary>${strings.clear}</summary>
      <button class="plain" @click=${clear}>${strings.confirmClear}</button>
    </details>
  </div>
`;
