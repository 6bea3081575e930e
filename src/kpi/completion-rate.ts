import { parseArgument } from '../scoring/validation/argument.js';
import { integer } from '../scoring/validation/validate.js';
import type { Kpi } from './kpi.js';
import { partOfWholeParser } from './part-of-whole.js';

/** Those who started a step. A cohort that has not had its time has `complete: false`, and needs no more than `started`. */
export type CompletionInput =
  | {
      readonly started: number;
      /** Those of them who completed it. */
      readonly completed: number;
      readonly complete?: boolean | null | undefined;
    }
  | { readonly started: number; readonly complete: false };

const parseCompletion = partOfWholeParser('completion-rate', 'started', 'completed', integer());

/**
 * The completion of a step, such as one of onboarding: the share of those who started it who completed it.
 *
 * 100·completed/started. Both are of the same customers: do not divide those who completed this month by those who started this month. Those who
 * never started are left out, so a step that few find can have a high rate.
 *
 * Source: a step of a funnel.
 *
 * @param step `started` and `completed`: whole numbers from 0 to 10¹⁰. `complete`: false while those who started have not had their time. Default:
 *   true.
 * @returns A percentage, 0–100. `null` when nobody started, or when their time has not run: `nullReason` says which.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, and for more completed than started.
 *
 * @example
 * completionRate({ started: 80, completed: 60 }).value; // 75
 */
export function completionRate(step: CompletionInput): Kpi {
  return parseArgument('completionRate', 'step', step, parseCompletion);
}
