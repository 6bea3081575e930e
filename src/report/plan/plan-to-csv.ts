import { parseArgument } from '../../scoring/argument.js';
import { strictObject } from '../../scoring/strict-object.js';
import { parseAnyPlan, type Plan } from '../../plan/plan.js';
import { planFileFields, wordingFor, type PlanFileOptions } from './plan-file-options.js';
import { planCsv } from './table.js';

/**
 * A plan as a table for a spreadsheet, a row for each action, with everything that has been said of it.
 *
 * @param plan From `makePlan`, or parsed with `parsePlan` of `kund-diagnos/schema`.
 * @param options See `PlanFileOptions`. The language says what stands between cells.
 * @returns The text of a CSV file.
 * @throws {KundDiagnosError} `invalid-argument`, `incompatible` or `unreadable` for something that is not a plan or not such options.
 *
 * @example
 * const rows = planToCsv(plan, { texts: kundorienteringSv }).split('\r\n');
 * rows[1]; // 'VoC & insikter;Röd;Ring tio kunder;Anna;2026-12-28;Pågår;;'
 */
export function planToCsv(plan: Plan, options?: PlanFileOptions | null): string {
  const parsed = parseArgument('planToCsv', 'plan', plan, parseAnyPlan);
  const wording = wordingFor(
    parseArgument('planToCsv', 'options', options ?? {}, strictObject(planFileFields)),
  );
  return planCsv(parsed, wording);
}
