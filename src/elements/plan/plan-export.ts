import type { CommonStrings } from '../../locales/common-strings.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanWording } from '../../report/plan/plan-wording.js';
import type { ExportFile, ExportOffer } from '../internal/export/text-export.js';
import type { PlanFormat } from './save-files.js';

const fetchFiles = () => import('./save-files.js');

/** A plan in calendars, as text, and as figures for a spreadsheet or a program. */
export function planExport(plan: Plan, wording: PlanWording, common: CommonStrings): ExportOffer {
  const { export: strings } = wording.strings;
  const file = (label: string, format: PlanFormat): ExportFile => ({
    label,
    save: async () => ((await fetchFiles()).savePlan(format, plan, wording) ? '' : strings.noDates),
  });
  return {
    strings,
    notFetched: common.notFetched,
    text: async () => (await fetchFiles()).planText(plan, wording),
    firstFile: file(strings.calendar, 'ics'),
    files: [file(strings.table, 'csv'), file(strings.data, 'json')],
  };
}
