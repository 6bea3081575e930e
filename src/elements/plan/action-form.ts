import { nothing, type TemplateResult } from 'lit';
import { formatMean } from '../../locales/format.js';
import { dayInWords } from '../../report/plan/plan-wording.js';
import { isLate } from '../../plan/schedule.js';
import type { PlanAction } from '../../plan/plan.js';
import { html } from '../internal/html.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { dueField, noteField, ownerField, statusField, textField } from './fields.js';
import { areaOf, type PlanView } from './plan-view.js';

/** The fields of one action: its task, owner, due date and status. */
export function actionForm(action: PlanAction, view: PlanView): TemplateResult {
  const { strings, remove } = view;
  const area = areaOf(view, action);
  const state = isLate(action, view.today)
    ? html`<p class="state">${view.strings.states.late(dayInWords(view.locale, action.due!))}</p>`
    : nothing;
  return html`
    <li class="action ${state === nothing ? '' : 'late'}" part="action">
      <fieldset>
        <legend class="sr">${area}</legend>
        ${areaHeading(action, view)} ${state}
        <div class="fields">
          <div class="wide what">${textField(action, view)} ${suggestionsTemplate(action, view)}</div>
          ${ownerField(action, view)} ${dueField(action, view)} ${statusField(action, view)}
          ${noteField(action, view)}
        </div>
        <button
          class="plain remove"
          aria-label=${strings.removeAction(action.text ?? area)}
          @click=${() => {
            remove(action);
          }}
        >
          ${strings.remove}
        </button>
      </fieldset>
    </li>
  `;
}

/** The area with its light and mean in this round. Without figures, with its light from when the plan was made. */
export function areaHeading(action: PlanAction, view: PlanView): TemplateResult {
  const { common, locale, figuresOf } = view;
  const figures = figuresOf(action.question);
  const light = figures ? figures.light : action.light;
  return html`
    <p class="area">
      <strong>${areaOf(view, action)}</strong>
      <span>
        ${light === null ? nothing : lightMark(light, common.lightLabels[light])}
        ${figures ? html`<span class="number">${formatMean(locale, figures.rounded)}</span>` : nothing}
      </span>
    </p>
  `;
}

/** Suggestions for an action that has no text yet. */
function suggestionsTemplate(action: PlanAction, view: PlanView): TemplateResult | typeof nothing {
  const { strings, suggestionsFor, edit, commit } = view;
  const suggestions = action.text === null ? suggestionsFor(action) : [];
  if (suggestions.length === 0) return nothing;
  return html`
    <div class="suggestions" role="group" aria-label=${strings.suggestions}>
      <p class="quiet" aria-hidden="true">${strings.suggestions}</p>
      ${suggestions.map(
        (text) => html`
          <button
            class="plain"
            @click=${({ target }: Event) => {
              edit(action, { text });
              commit();
              // The buttons disappear, so the focus moves to the text.
              (target as HTMLElement).closest('fieldset')!.querySelector('textarea')!.focus();
            }}
          >
            ${text}
          </button>
        `,
      )}
    </div>
  `;
}
