import { parseArgument } from '../scoring/validation/argument.js';
import { addDays, compareDates, parseLocalDate, type LocalDate } from './local-date.js';
import { isOpen, parseAnyPlan, type Plan, type PlanAction } from './plan.js';
import { isLate, nextFollowUp } from './schedule.js';

/** An action's state on a given day: late, due within a week, due later, without a due date, or closed. */
export type ActionState = 'late' | 'soon' | 'later' | 'undated' | 'done' | 'stopped';

/** An action with its state on a given day. */
export interface FollowUpItem {
  action: PlanAction;
  state: ActionState;
  /** The day of its next follow-up; today or earlier when one is overdue, `null` when none is planned. */
  followUp: LocalDate | null;
  /** True when it is to be followed up now. */
  isFollowUpDue: boolean;
}

/** A week includes its first day, so an action due six days later is due within a week. */
const LAST_DAY_OF_WEEK = 6;
const STATES: readonly ActionState[] = ['late', 'soon', 'later', 'undated', 'done', 'stopped'];

/**
 * A plan as it is gone through in a weekly meeting: late actions first, then those that are due within a week, then the rest by day, and what
 * is done or stopped last.
 *
 * @param plan From `makePlan`, or parsed with `parsePlan` of `kund-diagnos/schema`.
 * @param today The day of the meeting, as `2026-12-28`.
 * @returns One item for each action. Of one with the same day as another, the order of the plan stands.
 * @throws {KundDiagnosError} `invalid-argument` or `unreadable` for something that is not a plan or a day.
 *
 * @example
 * followUp(plan, '2026-12-29')[0].state; // 'late'
 */
export function followUp(plan: Plan, today: LocalDate): FollowUpItem[] {
  return followUpItems(
    parseArgument('followUp', 'plan', plan, parseAnyPlan),
    parseArgument('followUp', 'today', today, parseLocalDate),
  );
}

/** The same for a validated plan. */
export const followUpItems = (plan: Plan, today: LocalDate): FollowUpItem[] =>
  plan.actions
    .map((action) => {
      const next = nextFollowUp(plan, action, today);
      return {
        action,
        state: stateOf(action, today),
        followUp: next,
        isFollowUpDue: next !== null && next <= today,
      };
    })
    .sort(
      (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || compareDates(a.action.due, b.action.due),
    );

function stateOf(action: PlanAction, today: LocalDate): ActionState {
  if (!isOpen(action)) return action.status === 'done' ? 'done' : 'stopped';
  if (action.due === null) return 'undated';
  if (isLate(action, today)) return 'late';
  return action.due <= addDays(today, LAST_DAY_OF_WEEK) ? 'soon' : 'later';
}
