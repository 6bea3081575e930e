import { nothing, type TemplateResult } from 'lit';
import { formatMean } from '../../locales/format.js';
import type { GroupReport } from '../../report/group-report/report.js';
import { followUpItems } from '../../plan/follow-up.js';
import { promisedActions, type AreaFigures, type PromisedAction } from '../../report/plan/promised.js';
import { html } from '../internal/html.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { stateInWords } from './action-list.js';
import { areaOf, type PlanView } from './plan-view.js';

/** The outcome of a plan: each action's status, its area then and now, and the group's answer to "did it help?". Claims no cause. */
export function promisedView(
  view: PlanView,
  report: GroupReport | null,
  helped: GroupReport | null,
): TemplateResult {
  const promised: PromisedAction[] = report
    ? promisedActions(report, view.plan)
    : view.plan.actions.map((action) => ({ action, then: null, now: null }));
  return html`
    <ol class="actions-read columns">
      ${promised.map((item) => promisedTemplate(item, view, report !== null, helped))}
    </ol>
  `;
}

function promisedTemplate(
  { action, then, now }: PromisedAction,
  view: PlanView,
  hasReport: boolean,
  helped: GroupReport | null,
): TemplateResult {
  const { plan, today, strings } = view;
  const item = followUpItems({ ...plan, actions: [action] }, today)[0]!;
  return html`
    <li part="promised">
      <p class="area"><strong>${areaOf(view, action)}</strong></p>
      <p class="what">${action.text ?? strings.missing.text}</p>
      <p>
        <strong>${stateInWords(item, view)}</strong>${action.reason === null ? nothing : `. ${action.reason}`}
        ${action.owner === null ? nothing : html`<span class="quiet">${`\u00a0· ${action.owner}`}</span>`}
      </p>
      ${then && now ? thenNowTemplate(then, now, view) : nothing}
      ${hasReport && !(then && now) ? html`<p class="quiet">${strings.promised.notShown}</p>` : nothing}
      ${helpedTemplate(action.id, helped, view)}
    </li>
  `;
}

function thenNowTemplate(
  then: AreaFigures,
  now: AreaFigures,
  { strings, common, locale }: PlanView,
): TemplateResult {
  const figure = ({ rounded, light, n }: AreaFigures) => html`
    <span class="figure-of-round">
      <strong>${formatMean(locale, rounded)}</strong> ${lightMark(light, common.lightLabels[light])}
      <span class="quiet">${strings.promised.count(n)}</span>
    </span>
  `;
  return html`
    <dl class="then-now">
      <div>
        <dt>${strings.promised.then}</dt>
        <dd>${figure(then)}</dd>
      </div>
      <div>
        <dt>${strings.promised.now}</dt>
        <dd>${figure(now)}</dd>
      </div>
    </dl>
  `;
}

function helpedTemplate(
  id: string,
  helped: GroupReport | null,
  { strings, locale }: PlanView,
): TemplateResult | typeof nothing {
  if (!helped) return nothing;
  const question = helped.summary?.questions.find((one) => one.id === id);
  if (question?.rounded === null || question?.rounded === undefined) {
    return html`<p class="quiet">${strings.promised.helpedTooFew(helped.minimumGroupSize)}</p>`;
  }
  return html`<p>${strings.promised.helpedMean(formatMean(locale, question.rounded), question.n)}</p>`;
}
