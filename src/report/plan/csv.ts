import { csvOf, type CsvCell } from '../formats/csv.js';
import type { Plan, PlanAction } from '../../plan/plan.js';
import { areaName, type PlanWording } from './plan-wording.js';

/** A plan as the text of a CSV file: a row for each action. Dates are written as `2026-12-28`, which every spreadsheet reads as a date. */
export function planCsv(plan: Plan, wording: PlanWording): string {
  const { area, light, text, owner, due, status, reason, checkIns } = wording.strings.fields;
  const headings = [area, light, text, owner, due, status, reason, checkIns];
  const rows = plan.actions.map((action) => cellsOf(action, wording));
  return csvOf([headings, ...rows], wording.locale);
}

const cellsOf = (action: PlanAction, wording: PlanWording): CsvCell[] => [
  areaName(wording, action.question),
  action.light && wording.lightLabels[action.light],
  action.text,
  action.owner,
  action.due,
  wording.strings.statuses[action.status],
  action.reason,
  action.checkIns.map(({ date, note }) => `${date}: ${note}`).join('\n') || null,
];
