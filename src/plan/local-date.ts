// Dates without a time: a day in the calendar of whoever reads it, the same day in every time zone. Calculated in UTC, where every day has 24
// hours.
import { refine, type Parser } from '../scoring/validation/validate.js';

/** A day as `2026-12-28`. */
export type LocalDate = string;

const DAY_MS = 24 * 60 * 60 * 1000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

const asUtc = (date: LocalDate): Date => new Date(`${date}T00:00Z`);
const fromUtc = (date: Date): LocalDate => date.toISOString().slice(0, 10);

/** True for a day that exists: `2028-02-29`, and not `2027-02-29`. From 1970 to 2999, so that a year of four digits remains after any addition. */
export const isLocalDate = (value: unknown): value is LocalDate =>
  typeof value === 'string' &&
  FORM.test(value) &&
  value >= '1970' &&
  value < '3000' &&
  !Number.isNaN(asUtc(value).getTime()) &&
  fromUtc(asUtc(value)) === value;

export const parseLocalDate: Parser<LocalDate> = refine('a date such as "2026-12-28"', (value: LocalDate) =>
  isLocalDate(value),
);

/** The day a number of days later; earlier for a negative number. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromUtc(new Date(asUtc(date).getTime() + days * DAY_MS));

/** How many days there are from one day to another; negative when the other is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (asUtc(to).getTime() - asUtc(from).getTime()) / DAY_MS;

/** For sorting: earlier days first, and none before all. */
export const compareDates = (a: LocalDate | null, b: LocalDate | null): number =>
  Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? ''));

/** The local day at a moment, in the time zone of the program. */
export function localDateOf(time: Date): LocalDate {
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return [pad(time.getFullYear(), 4), pad(time.getMonth() + 1, 2), pad(time.getDate(), 2)].join('-');
}

/** For a formatter with the time zone UTC. */
export const dateOf = asUtc;
