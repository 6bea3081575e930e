import type { TemplateResult } from 'lit';
import { isOpen, MAX_OPEN_ACTIONS, type Plan } from '../../plan/plan.js';
import type { PlanStrings } from '../../locales/plan-strings.js';
import { html } from '../internal/html.js';

/** The control that adds an action for an area; with three open actions, a message why there is none. */
export function addAction(
  plan: Plan,
  areas: readonly { id: string; name: string }[],
  strings: PlanStrings,
  add: (question: string) => void,
): TemplateResult {
  const open = plan.actions.filter(isOpen);
  if (open.length >= MAX_OPEN_ACTIONS) {
    const empty = open.filter(({ text }) => text === null);
    return html`<p class="enough">${strings.enough(MAX_OPEN_ACTIONS, empty.length)}</p>`;
  }
  return html`
    <div class="add">
      <div class="field">
        <label for="area">${plan.actions.length === 0 ? strings.addFirst : strings.addTo}</label>
        <select id="area">
          ${areas.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
      </div>
      <button
        class="plain"
        @click=${({ target }: Event) => {
          add((target as HTMLElement).closest('.add')!.querySelector('select')!.value);
        }}
      >
        ${strings.add}
      </button>
    </div>
  `;
}
