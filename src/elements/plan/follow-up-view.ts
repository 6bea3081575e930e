import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { latestCheckIn } from '../../plan/check-in.js';
import { dayInWords } from '../../report/plan/plan-wording.js';
import { followUpItems, type FollowUpItem } from '../../plan/follow-up.js';
import { isOpen, type PlanAction } from '../../plan/plan.js';
import { html } from '../internal/html.js';
import { areaHeading } from './action-form.js';
import { stateInWords } from './action-list.js';
import { noteField, statusField } from './fields.js';
import type { PlanView } from './plan-view.js';

/** The plan for a weekly meeting: late and due actions by person. */
export function followUpView(view: PlanView, isReadOnly: boolean): TemplateResult {
  const { strings } = view;
  const items = itemsAsOpened(view);
  const count = (test: (item: FollowUpItem) => boolean) => items.filter(test).length;
  const summary = strings.followUp.summary(
    count(({ state }) => state === 'late'),
    count(({ state }) => state === 'soon'),
    count(({ isFollowUpDue, state }) => isFollowUpDue && state !== 'late' && state !== 'soon'),
  );
  // People in the order of their first action.
  const owners = [...new Set(items.map(({ action }) => action.owner))];
  return html`
    <p class="summary" part="summary">${summary}</p>
    <ul class="people">
      ${repeat(
        owners,
        (owner) => String(owner),
        (owner) => html`
          <li part="person">
            <h3>${owner ?? strings.followUp.noOwner}</h3>
            <ul>
              ${repeat(
                items.filter(({ action }) => action.owner === owner),
                ({ action }) => action.id,
                (item) => line(item, view, isReadOnly),
              )}
            </ul>
          </li>
        `,
      )}
    </ul>
  `;
}

/** Keeps the order from when the page was opened, so that an item does not move while somebody edits it. */
function itemsAsOpened({ plan, today, restated }: PlanView): FollowUpItem[] {
  const actions = plan.actions.map((action) => ({
    ...action,
    status: restated.get(action.id) ?? action.status,
  }));
  const order = followUpItems({ ...plan, actions }, today).map(({ action }) => action.id);
  const place = ({ action }: FollowUpItem) => order.indexOf(action.id);
  return followUpItems(plan, today).sort((a, b) => place(a) - place(b));
}

function line(item: FollowUpItem, view: PlanView, isReadOnly: boolean): TemplateResult {
  const { strings, locale } = view;
  const { action, state, followUp, isFollowUpDue } = item;
  const input = isReadOnly
    ? saidTemplate(action, view)
    : html`<div class="fields">${statusField(action, view)} ${noteField(action, view)}</div>`;
  const what = action.text ?? strings.missing.text;
  // Actions closed on this page stay unfolded, since there may be more to write.
  if (!isOpen(action) && !view.restated.has(action.id)) {
    return html`
      <li class="line closed">
        <details>
          <summary><span class="quiet">${stateInWords(item, view)}</span> ${what}</summary>
          ${areaHeading(action, view)} ${input}
        </details>
      </li>
    `;
  }
  return html`
    <li class="line ${state}">
      <div>
        <p class="what">${what}</p>
        ${areaHeading(action, view)}
        <p class="state">${stateInWords(item, view)}</p>
        ${
          followUp === null
            ? nothing
            : html`<p class=${isFollowUpDue ? '' : 'quiet'}>
                ${isFollowUpDue ? strings.followUpDue : strings.nextFollowUp(dayInWords(locale, followUp))}
              </p>`
        }
      </div>
      ${input}
    </li>
  `;
}

/** The fields as text: the reason for stopping, and the latest check-in. */
function saidTemplate(action: PlanAction, { locale }: PlanView): TemplateResult {
  const latest = latestCheckIn(action);
  return html`
    <div>
      ${action.reason === null ? nothing : html`<p>${action.reason}</p>`}
      ${
        latest === null
          ? nothing
          : html`<p><span class="quiet">${dayInWords(locale, latest.date)}</span> ${latest.note}</p>`
      }
    </div>
  `;
}
