// The fields of an action. Each key stroke updates the plan; leaving the field saves it.
import { nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../report/plan/plan-wording.js';
import { isLocalDate } from '../../plan/local-date.js';
import type { PlanConflict, PlanField } from '../../plan/merge-plans.js';
import { MAX_LENGTHS, STATUSES, type ActionStatus, type PlanAction } from '../../plan/plan.js';
import { html } from '../internal/html.js';
import { fieldId, type PlanView } from './plan-view.js';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const valueOf = (event: Event): string => (event.target as Input).value;
/** The text; `null` when it is blank. */
const textOf = (event: Event): string | null => (valueOf(event).trim() === '' ? null : valueOf(event));

export const textField = (action: PlanAction, view: PlanView): TemplateResult => html`
  <div class="field">
    <label for=${fieldId(view.plan, action.id, 'text')}>${view.strings.fields.text}</label>
    <textarea
      id=${fieldId(view.plan, action.id, 'text')}
      rows="2"
      maxlength=${MAX_LENGTHS.text}
      .value=${action.text ?? ''}
      @input=${(event: Event) => {
        view.edit(action, { text: textOf(event) });
      }}
      @change=${view.commit}
    ></textarea>
    ${conflictTemplate(action, 'text', view)}
  </div>
`;

export const ownerField = (action: PlanAction, view: PlanView): TemplateResult => html`
  <div class="field owner">
    <label for=${fieldId(view.plan, action.id, 'owner')}>${view.strings.fields.owner}</label>
    <input
      id=${fieldId(view.plan, action.id, 'owner')}
      list="people"
      autocomplete="off"
      maxlength=${MAX_LENGTHS.owner}
      .value=${action.owner ?? ''}
      @input=${(event: Event) => {
        view.edit(action, { owner: textOf(event) });
      }}
      @change=${view.commit}
    />
    ${conflictTemplate(action, 'owner', view)}
  </div>
`;

export const dueField = (action: PlanAction, view: PlanView): TemplateResult => html`
  <div class="field">
    <label for=${fieldId(view.plan, action.id, 'due')}>${view.strings.fields.due}</label>
    <input
      id=${fieldId(view.plan, action.id, 'due')}
      type="date"
      .value=${action.due ?? ''}
      @change=${(event: Event) => {
        const due = valueOf(event);
        // While somebody types a year, it is 0002 for a moment.
        if (due !== '' && !isLocalDate(due)) return;
        view.edit(action, { due: due === '' ? null : due });
        view.commit();
      }}
    />
    ${conflictTemplate(action, 'due', view)}
  </div>
`;

export function statusField(action: PlanAction, view: PlanView): TemplateResult {
  const { strings, stopping } = view;
  const isStopping = stopping.has(action.id);
  const shown = isStopping ? 'stopped' : action.status;
  return html`
    <div class="field">
      <label for=${fieldId(view.plan, action.id, 'status')}>${strings.fields.status}</label>
      <select
        id=${fieldId(view.plan, action.id, 'status')}
        .value=${shown}
        @change=${(event: Event) => {
          const status = valueOf(event) as ActionStatus;
          view.askForReason(action, status === 'stopped');
          if (status === 'stopped') return;
          view.edit(action, { status, reason: null });
          view.commit();
        }}
      >
        ${STATUSES.map(
          (status) =>
            html`<option value=${status} ?selected=${status === shown}>${strings.statuses[status]}</option>`,
        )}
      </select>
      ${conflictTemplate(action, 'status', view)}
    </div>
    ${shown === 'stopped' ? reasonField(action, view) : nothing}
  `;
}

const reasonField = (action: PlanAction, view: PlanView): TemplateResult => html`
  <div class="field wide">
    <label for=${fieldId(view.plan, action.id, 'reason')}>${view.strings.fields.reason}</label>
    <textarea
      id=${fieldId(view.plan, action.id, 'reason')}
      rows="1"
      aria-describedby=${action.reason === null ? fieldId(view.plan, action.id, 'reason-needed') : nothing}
      required
      maxlength=${MAX_LENGTHS.reason}
      .value=${action.reason ?? ''}
      @input=${(event: Event) => {
        const reason = textOf(event);
        if (reason !== null) view.edit(action, { status: 'stopped', reason });
      }}
      @change=${view.commit}
    ></textarea>
    ${
      action.reason === null
        ? html`<p class="hint" id=${fieldId(view.plan, action.id, 'reason-needed')}>
            ${view.strings.reasonNeeded}
          </p>`
        : nothing
    }
  </div>
`;

/** Today's check-in, in a field that grows, above earlier ones. Omitted on the day of the decision. */
export function noteField(action: PlanAction, view: PlanView): TemplateResult | typeof nothing {
  const { plan, today, strings, locale } = view;
  if (today <= plan.decided && action.checkIns.length === 0) return nothing;
  const written = action.checkIns.findLast(({ date }) => date === today);
  const others = action.checkIns.filter((checkIn) => checkIn !== written);
  return html`
    <div class="field wide">
      <label for=${fieldId(view.plan, action.id, 'note')}>${strings.note}</label>
      <textarea
        id=${fieldId(view.plan, action.id, 'note')}
        rows="1"
        maxlength=${MAX_LENGTHS.note}
        .value=${written?.note ?? ''}
        @input=${(event: Event) => {
          const note = textOf(event);
          const checkIns = note === null ? others : [...others, { date: today, note }];
          view.edit(action, { checkIns });
        }}
        @change=${view.commit}
      ></textarea>
      ${
        others.length > 0
          ? html`<ul class="notes">
              ${others
                .toReversed()
                .map(
                  ({ date, note }) =>
                    html`<li><span class="quiet">${dayInWords(locale, date)}</span> ${note}</li>`,
                )}
            </ul>`
          : nothing
      }
    </div>
  `;
}

/** Two people's versions of a field, and buttons to choose one. */
function conflictTemplate(
  action: PlanAction,
  field: PlanField,
  view: PlanView,
): TemplateResult | typeof nothing {
  const { strings, conflicts, resolve } = view;
  const conflict = conflicts.find((one) => one.action === action.id && one.field === field);
  if (!conflict) return nothing;
  const button = (label: string, choice: 'mine' | 'theirs') => html`
    <button
      class="plain"
      @click=${() => {
        resolve(conflict, choice);
      }}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="conflict">
      <p>${strings.theirs(inWords(conflict, view))}</p>
      <p class="buttons">${button(strings.keepMine, 'mine')} ${button(strings.takeTheirs, 'theirs')}</p>
    </div>
  `;
}

function inWords({ field, theirs }: PlanConflict, { strings, locale }: PlanView): string {
  switch (field) {
    case 'status':
      return [strings.statuses[theirs.status], theirs.reason].filter((part) => part !== null).join('. ');
    case 'due':
      return theirs.due === null ? strings.missing.due : dayInWords(locale, theirs.due);
    case 'text':
    case 'owner':
      return theirs[field] ?? strings.missing[field];
  }
}
