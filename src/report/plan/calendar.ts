import { calendarFile, calendarText } from './calendar-text.js';
import { addDays, type LocalDate } from '../../plan/local-date.js';
import { isOpen, type Plan, type PlanAction } from '../../plan/plan.js';
import { areaName, dayInWords, labelOf, type PlanWording } from './plan-wording.js';
import { followUpDates } from '../../plan/schedule.js';

/** Relative to midnight, local time, at the start of the event's day: 15:00 the day before. */
const ALARM_TRIGGER = '-PT9H';

/** An all-day event. */
interface CalendarEvent {
  /** The same in every file made of the plan. */
  uid: string;
  day: LocalDate;
  title: string;
  isCancelled: boolean;
}

/**
 * A plan as a calendar file; `null` when nothing in it has a day, since a calendar file needs at least one event.
 *
 * @param now The time stamp of the file.
 */
export function planCalendar(plan: Plan, wording: PlanWording, now: Date): string | null {
  const events = plan.actions.flatMap((action) =>
    eventsOf(plan, action, wording, now).flatMap((event) => eventLines(event, plan, action, wording, now)),
  );
  if (events.length === 0) return null;
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//kund-diagnos//kund-diagnos//EN',
    ...events,
    'END:VCALENDAR',
  ]);
}

/**
 * An action's follow-ups and its due date. For a closed action the coming days are cancelled, since calendars may have them from an earlier
 * file.
 */
function eventsOf(plan: Plan, action: PlanAction, wording: PlanWording, now: Date): CalendarEvent[] {
  const { strings } = wording;
  const isCancelled = !isOpen(action);
  const name = action.text ?? areaName(wording, action.question);
  const titled = (kind: 'followUpEvent' | 'dueEvent'): string =>
    isCancelled
      ? strings.export.closedEvent(strings.statuses[action.status], name, action.owner)
      : strings.export[kind](name, action.owner);
  // No id contains `~` or `@`.
  const uidOf = (kind: string): string => `${kind}~${action.id}~${plan.id}@kund-diagnos`;
  const followUps = followUpDates(plan, action).map((day, index) => ({
    // Numbered: the day of a follow-up stays the same when the due date changes.
    uid: uidOf(`follow-up-${index + 1}`),
    day,
    title: titled('followUpEvent'),
    isCancelled,
  }));
  const due =
    action.due === null
      ? []
      : [{ uid: uidOf('due'), day: action.due, title: titled('dueEvent'), isCancelled }];
  const today = now.toISOString().slice(0, 10);
  return [...followUps, ...due].filter(({ day }) => !isCancelled || day >= today);
}

/** Only properties that Google, Microsoft and Apple document; `docs/decisions/plan.md` has the list. */
function eventLines(
  { uid, day, title, isCancelled }: CalendarEvent,
  plan: Plan,
  action: PlanAction,
  wording: PlanWording,
  now: Date,
): string[] {
  const summary = calendarText(title);
  const alarm = [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    `TRIGGER:${ALARM_TRIGGER}`,
    'END:VALARM',
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${plan.revision}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${calendarText(describe(action, wording))}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // Does not mark the day as busy.
    'TRANSP:TRANSPARENT',
    ...(isCancelled ? [] : alarm),
    'END:VEVENT',
  ];
}

function describe(action: PlanAction, wording: PlanWording): string {
  const { strings, locale } = wording;
  const { fields, missing, statuses } = strings;
  const due = action.due === null ? missing.due : dayInWords(locale, action.due);
  return [
    `${labelOf(fields.area)} ${areaName(wording, action.question)}`,
    `${labelOf(fields.text)} ${action.text ?? missing.text}`,
    `${labelOf(fields.owner)} ${action.owner ?? missing.owner}`,
    `${labelOf(fields.due)} ${due}`,
    `${labelOf(fields.status)} ${statuses[action.status]}`,
  ].join('\n');
}

/** "20261228" */
const compact = (day: LocalDate): string => day.replaceAll('-', '');
