import { dateOf, type LocalDate } from './local-date.js';

/** "28 december 2026" */
export const formatLocalDate = (locale: string, date: LocalDate): string =>
  dateOf(date).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
