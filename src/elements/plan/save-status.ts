import { nothing, type TemplateResult } from 'lit';
import type { PlanStrings } from '../../locales/plan-strings.js';
import { html } from '../internal/html.js';
import type { PlanController } from './plan-controller.js';

/** Whether the plan is saved, and a button to try again when it is not. */
export function statusTemplate(
  controller: PlanController,
  strings: PlanStrings,
  retry: () => void,
): TemplateResult {
  const { state, errorMessage, conflicts, isStored } = controller;
  const message = conflicts.length === 0 ? quietMessage(controller, strings) : '';
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

/** The message while there is no error; empty while somebody is typing, since the change is not saved yet. */
function quietMessage(controller: PlanController, strings: PlanStrings): string {
  const { state, storedRevision } = controller;
  if (state === 'saving') return strings.saving;
  if (controller.hasChanges()) return '';
  if (state === 'saved') return strings.saved;
  if (state !== 'idle') return '';
  return storedRevision > 0 ? strings.stored(storedRevision) : strings.proposed;
}
