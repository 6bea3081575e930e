import { parseArgument } from '../../scoring/argument.js';
import { strictObject } from '../../scoring/strict-object.js';
import { optional, refine } from '../../scoring/validate.js';
import { planCalendar } from './calendar.js';
import { isLocalDate } from '../../plan/local-date.js';
import { parseAnyPlan, type Plan } from '../../plan/plan.js';
import { planFileFields, wordingFor, type PlanFileOptions } from './plan-file-options.js';

export interface PlanCalendarOptions extends PlanFileOptions {
  /** The time that the file is made. Events of actions that are done or stopped are cancelled from this day on. Default: now. */
  readonly now?: Date | null | undefined;
}

/**
 * A plan as a calendar file (RFC 5545): an event for each follow-up and for the day that an action is due, all day, with an alarm the day before at
 * 15. Imported again, the file updates what it brought before: an event has the same `UID` each time, and the plan's revision as its
 * `SEQUENCE`. The coming events of an action that is done or stopped are there as cancelled, and say so in their titles, for calendars that keep
 * what was cancelled. What has left the plan stays in a calendar until somebody removes it.
 *
 * @param plan From `makePlan`, or parsed with `parsePlan` of `kund-diagnos/schema`.
 * @param options See `PlanCalendarOptions`.
 * @returns The file's text, to be saved in UTF-8 as `.ics`, `text/calendar`; `null` where nothing in the plan has a day.
 * @throws {KundDiagnosError} `invalid-argument`, `incompatible` or `unreadable` for something that is not a plan or not such options.
 *
 * @example
 * const file = planToCalendar(plan, { texts: kundorienteringSv, locale: 'sv', now: new Date('2026-11-28T12:00Z') });
 * file.includes('SUMMARY:Ska vara klart: Ring tio kunder (Anna)'); // true
 */
export function planToCalendar(plan: Plan, options?: PlanCalendarOptions | null): string | null {
  const parsed = parseArgument('planToCalendar', 'plan', plan, parseAnyPlan);
  const { now, ...about } = parseArgument('planToCalendar', 'options', options ?? {}, parseOptions);
  return planCalendar(parsed, wordingFor(about), now ?? new Date());
}

const parseDate = refine(
  'a Date from 1970 to 2999',
  (value: Date) =>
    Object.prototype.toString.call(value) === '[object Date]' &&
    !Number.isNaN(value.getTime()) &&
    isLocalDate(value.toISOString().slice(0, 10)),
);

const parseOptions = strictObject({ ...planFileFields, now: optional(parseDate) });
