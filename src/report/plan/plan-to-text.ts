import { parseArgument } from '../../scoring/argument.js';
import { strictObject } from '../../scoring/strict-object.js';
import { parseAnyPlan, type Plan } from '../../plan/plan.js';
import { planFileFields, wordingFor, type PlanFileOptions } from './plan-file-options.js';
import { planText } from './text.js';

/**
 * A plan in plain text, to paste into a mail: the round, and each action with its area, what will be done, by whom and when, how far it has
 * come, and what was said of it last.
 *
 * @param plan From `makePlan`, or parsed with `parsePlan` of `kund-diagnos/schema`.
 * @param options See `PlanFileOptions`.
 * @returns Lines, joined with `\n`.
 * @throws {KundDiagnosError} `invalid-argument`, `incompatible` or `unreadable` for something that is not a plan or not such options.
 *
 * @example
 * planToText(plan, { texts: kundorienteringSv }).split('\n')[1]; // 'Bestämd 28 november 2026'
 */
export function planToText(plan: Plan, options?: PlanFileOptions | null): string {
  const parsed = parseArgument('planToText', 'plan', plan, parseAnyPlan);
  return planText(
    parsed,
    wordingFor(parseArgument('planToText', 'options', options ?? {}, strictObject(planFileFields))),
  );
}
