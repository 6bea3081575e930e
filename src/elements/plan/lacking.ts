import { nothing, type TemplateResult } from 'lit';
import { isOpen, type Plan, type PlanAction } from '../../plan/plan.js';
import { html } from '../internal/html.js';
import { areaOf, type PlanView } from './plan-view.js';

const FIELDS = ['text', 'owner', 'due'] as const;

const lackingIn = (action: PlanAction) =>
  isOpen(action) ? FIELDS.filter((field) => action[field] === null) : [];

/** True when an open action lacks something. */
export const isLacking = ({ actions }: Plan): boolean =>
  actions.some((action) => lackingIn(action).length > 0);

/** Lists the empty fields of open actions. Filling them in is optional. */
export function lackingTemplate(view: PlanView): TemplateResult | typeof nothing {
  const { plan, strings } = view;
  if (!isLacking(plan)) return nothing;
  const lacking = plan.actions.filter((action) => lackingIn(action).length > 0);
  return html`
    <div class="lacking" id="lacking">
      <p>${strings.lacking.title}</p>
      <ul>
        ${lacking.map(
          (action) =>
            html`<li>${strings.lacking.action(areaOf(view, action), action.owner, lackingIn(action))}</li>`,
        )}
      </ul>
    </div>
  `;
}
