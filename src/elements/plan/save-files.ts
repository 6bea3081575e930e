// Makes the files of a plan. Loaded on demand.
import { planCalendar } from '../../report/plan/calendar.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanWording } from '../../report/plan/plan-wording.js';
import { planCsv } from '../../report/plan/csv.js';
import { download } from '../../storage/download.js';

export { planText } from '../../report/plan/text.js';

export type PlanFormat = 'ics' | 'csv' | 'json';

/**
 * Makes a file of a plan, and downloads it.
 *
 * @returns False when the plan has no date for a calendar.
 */
export function savePlan(format: PlanFormat, plan: Plan, wording: PlanWording): boolean {
  const file = makeFile(format, plan, wording);
  if (file.data === null) return false;
  download(`${plan.instrument}-${wording.strings.export.file}.${format}`, file.type, file.data);
  return true;
}

function makeFile(
  format: PlanFormat,
  plan: Plan,
  wording: PlanWording,
): { type: string; data: string | null } {
  switch (format) {
    case 'ics':
      return { type: 'text/calendar', data: planCalendar(plan, wording, new Date()) };
    case 'csv':
      return { type: 'text/csv', data: planCsv(plan, wording) };
    case 'json':
      return { type: 'application/json', data: JSON.stringify(plan, null, 2) };
  }
}
