// Makes the files of a plan. Fetched when somebody asks for one.
import { planCalendar } from '../../report/plan/calendar.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanWording } from '../../report/plan/plan-wording.js';
import { planCsv } from '../../report/plan/table.js';
import { download } from '../../storage/download.js';

export { planText } from '../../report/plan/text.js';

export type PlanFormat = 'ics' | 'csv' | 'json';

/**
 * Makes a file of a plan, and offers it under a name that says what it is.
 *
 * @returns False where the plan has no day for a calendar.
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
