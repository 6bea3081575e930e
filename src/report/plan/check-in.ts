import { compareDates } from './local-date.js';
import type { CheckIn, PlanAction } from './plan.js';

/** What was said last of an action; of one day, what was written last. `null` while nothing has been said. */
export const latestCheckIn = ({ checkIns }: PlanAction): CheckIn | null =>
  checkIns.reduce<CheckIn | null>(
    (latest, checkIn) => (latest && compareDates(latest.date, checkIn.date) > 0 ? latest : checkIn),
    null,
  );
