import { nothing, type TemplateResult } from 'lit';
import type { OutboxStrings } from '../../locales/outbox-strings.js';
import { html } from '../internal/html.js';
import type { Rejected } from './outbox-controller.js';

interface RejectedActions {
  readonly retry: () => void;
  readonly save: () => void;
  readonly remove: () => void;
}

/**
 * A response that the host has rejected: why, and what can be done. Removing cannot be undone, so it takes presses of two buttons.
 *
 * @param number Tells it from the others; `null` where it is the only one.
 */
export function rejectedTemplate(
  { status, reason }: Rejected,
  number: number | null,
  strings: OutboxStrings,
  { retry, save, remove }: RejectedActions,
): TemplateResult {
  const label = (button: string) => (number === null ? nothing : strings.buttonFor(button, number));
  return html`
    <li>
      ${number === null ? nothing : html`<h3>${strings.response(number)}</h3>`}
      <p part="reason" dir="auto">${reason || strings.reason(status)}</p>
      <div class="buttons">
        <button class="plain" aria-label=${label(strings.download)} @click=${save}>
          ${strings.download}
        </button>
        <button class="plain" aria-label=${label(strings.retry)} @click=${retry}>${strings.retry}</button>
        <details>
          <summary aria-label=${label(strings.remove)}>${strings.remove}</summary>
          <p>${strings.removeHint}</p>
          <button class="plain" aria-label=${label(strings.confirmRemove)} @click=${remove}>
            ${strings.confirmRemove}
          </button>
        </details>
      </div>
    </li>
  `;
}
