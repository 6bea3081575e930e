import { nothing, type TemplateResult } from 'lit';
import type { PlanStrings } from '../../locales/plan-strings.js';
import { html } from '../internal/html.js';
import type { PlanController } from './plan-controller.js';

/** Whether the changes are saved, and a button to try again when they are not. */
export function statusTemplate(
  { state, errorMessage, conflicts, isStored }: PlanController,
  strings: PlanStrings,
  retry: () => void,
): TemplateResult {
  const quiet = { saving: strings.saving, saved: strings.saved };
  const message = conflicts.length === 0 && state in quiet ? quiet[state as keyof typeof quiet] : '';
  const errors = { failed: strings.failed, unhandled: strings.unhandled, restored: strings.restored };
  const error =
    conflicts.length > 0 ? strings.conflict : state in errors ? errors[state as keyof typeof errors] : '';
  const canRetry = conflicts.length === 0 && error !== '';
  return html`
    <div class=${error === '' ? 'status' : 'status surface'}>
      <p class="quiet" role="status">${message}</p>
      <div role="alert">
        ${
          error === ''
            ? nothing
            : html`<p><strong>${error}</strong> ${conflicts.length > 0 ? nothing : errorMessage}</p>
                ${isStored && state !== 'restored' ? html`<p>${strings.kept}</p>` : nothing}`
        }
      </div>
      ${canRetry ? html`<button class="plain" @click=${retry}>${state === 'restored' ? strings.save : strings.retry}</button>` : nothing}
    </div>
  `;
}
