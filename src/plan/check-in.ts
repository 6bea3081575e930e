import { compareDates } from './local-date.js';
import type { CheckIn, PlanAction } from './plan.js';

/** The latest check-in of an action, or the last of several on one day. `null` while there is none. */
export const latestCheckIn = ({ checkIns }: PlanAction): CheckIn | null =>
  checkIns.reduce<CheckIn | null>(
    (latest, checkIn) => (latest && compareDates(latest.date, checkIn.date) > 0 ? latest : checkIn),
    null,
  );
