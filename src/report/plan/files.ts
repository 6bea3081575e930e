// The files of a plan, for those who make them without a page.
import { common as commonEn } from '../../locales/en/common.js';
import { plan as planEn } from '../../locales/en/plan.js';
import { common as commonSv } from '../../locales/sv/common.js';
import { plan as planSv } from '../../locales/sv/plan.js';
import { isLocalDate } from '../../plan/local-date.js';
import { parseAnyPlan, type Plan } from '../../plan/plan.js';
import { parseArgument } from '../../scoring/validation/argument.js';
import { strictObject } from '../../scoring/validation/strict-object.js';
import { optional, refine } from '../../scoring/validation/validate.js';
import { parseAreaNames, type AreaNames } from '../area-names.js';
import { isSwedish, parseFileLocale } from '../language.js';
import { planCalendar } from './calendar.js';
import { planCsv } from './csv.js';
import type { PlanWording } from './plan-wording.js';
import { planText } from './text.js';

/** Options of a plan's files. */
export interface PlanFileOptions {
  /** The instrument's texts, for the areas' names. Default: their ids. */
  readonly texts?: AreaNames | null | undefined;
  /** Language of the words: Swedish or English. Dates are written as in this very language. Default: `sv`. */
  readonly locale?: string | null | undefined;
}

export interface PlanCalendarOptions extends PlanFileOptions {
  /** The time that the file is made. Events of actions that are done or stopped are cancelled from this day on. Default: now. */
  readonly now?: Date | null | undefined;
}

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
  return planText(parsed, wordingFor(parseArgument('planToText', 'options', options ?? {}, parseOptions)));
}

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
  return planCsv(parsed, wordingFor(parseArgument('planToCsv', 'options', options ?? {}, parseOptions)));
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
  const { now, ...about } = parseArgument('planToCalendar', 'options', options ?? {}, parseCalendarOptions);
  return planCalendar(parsed, wordingFor(about), now ?? new Date());
}

const parseDate = refine(
  'a Date from 1970 to 2999',
  (value: Date) =>
    Object.prototype.toString.call(value) === '[object Date]' &&
    !Number.isNaN(value.getTime()) &&
    isLocalDate(value.toISOString().slice(0, 10)),
);

const fields = { texts: optional(parseAreaNames), locale: parseFileLocale };
const parseOptions = strictObject(fields);
const parseCalendarOptions = strictObject({ ...fields, now: optional(parseDate) });

/** The wording in one of the library's two languages. */
function wordingFor({ texts, locale }: ReturnType<typeof parseOptions>): PlanWording {
  const [common, strings] = isSwedish(locale) ? [commonSv, planSv] : [commonEn, planEn];
  return { locale, texts, lightLabels: common.lightLabels, strings };
}
