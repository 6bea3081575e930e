import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';
import { onServer } from '../shared/on-server.js';
import type { Answering } from './answering.js';

/** Said calmly, while all is well. */
export function calmWords({ state, isInTrouble }: Answering, strings: Strings): string {
  if (state === 'not-sent') return onServer || navigator.onLine ? '' : strings.offline;
  return isInTrouble ? '' : strings[state];
}

/** Said at once, when it is not: what happened, why, and what has become of the answers. */
export const troubleTemplate = (
  { state, reason, isInTrouble, sheet }: Answering,
  strings: Strings,
): TemplateResult | typeof nothing =>
  isInTrouble && state !== 'not-sent'
    ? html`<p><strong>${strings[state]}</strong> ${reason}</p>
        ${sheet.sent ? html`<p>${strings.kept}</p>` : nothing}`
    : nothing;
