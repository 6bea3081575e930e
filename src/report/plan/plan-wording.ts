import type { CommonStrings } from '../../locales/common-strings.js';
import { formatDate } from '../../locales/format.js';
import type { PlanStrings } from '../../locales/plan-strings.js';
import { dateOf, type LocalDate } from '../../plan/local-date.js';
import type { AreaNames } from '../area-names.js';

/** The texts and strings for a plan's files. */
export interface PlanWording {
  /** BCP 47 tag, for dates. */
  readonly locale: string;
  readonly texts: AreaNames | null;
  readonly lightLabels: CommonStrings['lightLabels'];
  readonly strings: PlanStrings;
}

/** An area's name; its id when there is none. */
export function areaName({ texts }: Pick<PlanWording, 'texts'>, question: string): string {
  const questions = texts?.questions ?? {};
  return Object.hasOwn(questions, question) ? questions[question]!.name : question;
}

/** A date in words, the same in every time zone: "28 december 2026". */
export const dayInWords = (locale: string, day: LocalDate): string => formatDate(locale, dateOf(day), 'UTC');

/** A field's name as a label before its value: "Status:", "Vem ansvarar?". */
export const labelOf = (field: string): string => (/[?:]$/.test(field) ? field : `${field}:`);
