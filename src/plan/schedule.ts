import type { TrafficLight } from '../scoring/instrument.js';
import { addDays, daysBetween, isLocalDate, type LocalDate } from './local-date.js';
import { isOpen, type Plan, type PlanAction } from './plan.js';

const DAYS_TO_DUE: Readonly<Record<TrafficLight, number | null>> = { red: 30, yellow: 90, green: null };
const DAYS_BETWEEN_FOLLOW_UPS = 7;
/** A year of weeks. An action that takes longer is followed up in another way. */
const MAX_FOLLOW_UPS = 52;

/**
 * The day by which an action is to be done, unless the group sets another: 30 days after the decision for a red area, 90 for a yellow;
 * `null` for a green one, which has no hurry.
 */
export function defaultDueDate(light: TrafficLight | null, decided: LocalDate): LocalDate | null {
  const days = light && DAYS_TO_DUE[light];
  const due = days === null ? null : addDays(decided, days);
  return isLocalDate(due) ? due : null;
}

/** The days on which an action is followed up: every seventh after the decision for a red area, before the day it is due. */
export function followUpDates({ decided }: Pick<Plan, 'decided'>, { light, due }: PlanAction): LocalDate[] {
  if (light !== 'red' || due === null) return [];
  const weeks = Math.ceil(daysBetween(decided, due) / DAYS_BETWEEN_FOLLOW_UPS) - 1;
  const count = Math.max(0, Math.min(weeks, MAX_FOLLOW_UPS));
  return Array.from({ length: count }, (_, index) => addDays(decided, (index + 1) * DAYS_BETWEEN_FOLLOW_UPS));
}

/** The follow-up that is next for an open action: one that has come and has no check-in yet, else the first that is still to come. */
export function nextFollowUp(
  plan: Pick<Plan, 'decided'>,
  action: PlanAction,
  today: LocalDate,
): LocalDate | null {
  if (!isOpen(action)) return null;
  const dates = followUpDates(plan, action);
  const missed = dates.findLast((date) => date <= today);
  const isChecked = missed !== undefined && action.checkIns.some(({ date }) => date >= missed);
  if (missed !== undefined && !isChecked) return missed;
  return dates.find((date) => date > today) ?? null;
}

/** Due before today, and neither done nor stopped. */
export const isLate = (action: PlanAction, today: LocalDate): boolean =>
  action.due !== null && action.due < today && isOpen(action);
