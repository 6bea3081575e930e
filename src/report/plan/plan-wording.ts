import type { CommonStrings } from '../../locales/common-strings.js';
import { formatDate } from '../../locales/format.js';
import type { PlanStrings } from '../../locales/plan-strings.js';
import type { AreaNames } from '../report-table.js';
import { dateOf, type LocalDate } from '../../plan/local-date.js';

/** The words that a plan's files are written with. */
export interface PlanWording {
  /** BCP 47 tag, for dates. */
  readonly locale: string;
  readonly texts: AreaNames | null;
  readonly lightLabels: CommonStrings['lightLabels'];
  readonly strings: PlanStrings;
}

/** An area's name, or its id where nobody has named it. */
export function areaName({ texts }: Pick<PlanWording, 'texts'>, question: string): string {
  const questions = texts?.questions ?? {};
  return Object.hasOwn(questions, question) ? questions[question]!.name : question;
}

/** A day in words, the same wherever it is read: "28 december 2026". */
export const dayInWords = (locale: string, day: LocalDate): string => formatDate(locale, dateOf(day), 'UTC');

/** A field's name before what it holds: "Status:", "Vem ansvarar?". */
export const labelOf = (field: string): string => (/[?:]$/.test(field) ? field : `${field}:`);
