import { nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../../locales/common-strings.js';
import type { PlanStrings } from '../../locales/plan-strings.js';
import { dayInWords } from '../../report/plan/plan-wording.js';
import { followUpItems, type FollowUpItem } from '../../plan/follow-up.js';
import type { PlanAction } from '../../plan/plan.js';
import { html } from '../internal/html.js';
import { areaHeading } from './action-form.js';
import type { PlanView } from './plan-view.js';

/** The actions as text, for readers and for print. */
export const actionList = (view: PlanView): TemplateResult => html`
  <ol class="actions-read">
    ${followUpItems(view.plan, view.today).map((item) => readAction(item, view))}
  </ol>
`;

function readAction(item: FollowUpItem, view: PlanView): TemplateResult {
  const { strings, locale } = view;
  const { action } = item;
  const words = [stateInWords(item, view), action.reason].filter((part) => part !== null).join('. ');
  return html`
    <li class="action" part="action">
      ${areaHeading(action, view)}
      <p class="what">${action.text ?? strings.missing.text}</p>
      <p><strong>${action.owner ?? strings.missing.owner}</strong> ${`· ${words}`}</p>
      ${notesTemplate(action, locale)}
    </li>
  `;
}

/** An action's state in words, with its due date. */
export function stateInWords(
  { state, action: { due, status } }: FollowUpItem,
  { strings, locale }: { strings: PlanStrings; common: CommonStrings; locale: string },
): string {
  const day = due === null ? '' : dayInWords(locale, due);
  switch (state) {
    case 'late':
    case 'soon':
    case 'later': {
      const words = strings.states[state](day);
      return status === 'under-way' ? `${strings.statuses[status]}. ${words}` : words;
    }
    default:
      return strings.states[state];
  }
}

const notesTemplate = ({ checkIns }: PlanAction, locale: string): TemplateResult | typeof nothing =>
  checkIns.length === 0
    ? nothing
    : html`<ul class="notes">
        ${checkIns.map(
          ({ date, note }) => html`<li><span class="quiet">${dayInWords(locale, date)}</span> ${note}</li>`,
        )}
      </ul>`;
