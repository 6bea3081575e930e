import { latestCheckIn } from '../../plan/check-in.js';
import type { Plan, PlanAction } from '../../plan/plan.js';
import { areaName, dayInWords, labelOf, type PlanWording } from './plan-wording.js';

/** A plan in plain text, to paste into a mail: each action with what is to be done, by whom and when, and what was said of it last. */
export function planText(plan: Plan, wording: PlanWording): string {
  const { strings, locale } = wording;
  return [
    plan.round ? `${strings.title}, ${plan.round}` : strings.title,
    strings.decided(dayInWords(locale, plan.decided)),
    ...(plan.actions.length === 0 ? ['', strings.empty] : []),
    ...plan.actions.flatMap((action, index) => ['', ...actionLines(action, `${index + 1}. `, wording)]),
  ].join('\n');
}

function actionLines(action: PlanAction, number: string, wording: PlanWording): string[] {
  const { strings, locale } = wording;
  const { fields, missing, statuses } = strings;
  const inWords = (day: string | null) => day && dayInWords(locale, day);
  const latest = latestCheckIn(action);
  const indent = ' '.repeat(number.length);
  // Indents the further lines of a text under its action.
  const indented = (line: string) => line.replace(/\r\n?|[\n\u2028\u2029]/g, `\n${indent}`);
  return [
    `${number}${areaName(wording, action.question)}`,
    ...[
      action.text ?? missing.text,
      `${labelOf(fields.owner)} ${action.owner ?? missing.owner}`,
      `${labelOf(fields.due)} ${inWords(action.due) ?? missing.due}`,
      `${labelOf(fields.status)} ${statuses[action.status]}`,
      ...(action.reason === null ? [] : [`${labelOf(fields.reason)} ${action.reason}`]),
      ...(latest === null ? [] : [`${labelOf(fields.checkIns)} ${inWords(latest.date)}. ${latest.note}`]),
    ].map((line) => indent + indented(line)),
  ];
}
