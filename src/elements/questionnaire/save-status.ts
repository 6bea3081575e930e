import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';
import { onServer } from '../shared/on-server.js';
import type { Saving } from './saving.js';

/** Said calmly, while all is well. */
export function calmWords({ state }: Saving, strings: Strings): string {
  if (state === 'not-sent') return onServer || navigator.onLine ? '' : strings.offline;
  return state === 'failed' || state === 'unhandled' ? '' : strings[state];
}

/** Said at once, when it is not: what happened, why, and what has become of the answers. */
export const troubleTemplate = (
  { state, reason }: Saving,
  strings: Strings,
): TemplateResult | typeof nothing =>
  state === 'failed'
    ? html`<p><strong>${strings.failed}</strong> ${reason}</p>
        <p>${strings.kept}</p>`
    : state === 'unhandled'
      ? html`<p>${strings.unhandled}</p>`
      : nothing;
