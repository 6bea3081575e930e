import { dateFormat, listFormat, numberFormat } from './intl-cache.js';

/**
 * A number as the language writes it: "1 200", "−100". The minus sign is that of typography, which is as wide as a plus. English and others have a
 * hyphen in its place, which a line may break after.
 *
 * @param options Default: no decimals are added, and at most three are left.
 */
export const formatNumber = (locale: string, value: number, options?: Intl.NumberFormatOptions): string =>
  numberFormat(locale, options).format(value).replace('-', '−');

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** A mean or a spread with one decimal and the locale's decimal sign: "3,5" in Swedish. */
export const formatMean = (locale: string, value: number): string => formatNumber(locale, value, ONE_DECIMAL);

/** A difference between two means with its sign: "+0,6", "−0,3", "0,0". */
export const formatChange = (locale: string, value: number): string =>
  (value > 0 ? '+' : value < 0 ? '−' : '') + formatMean(locale, Math.abs(value));

/** A score −100…100 or a difference between two, whole: "38", "−12". */
export const formatScore = (locale: string, score: number): string => formatNumber(locale, score);

/** A share in whole percent, as the language writes it: "43 %". */
export const formatShare = (locale: string, part: number, whole: number): string =>
  numberFormat(locale, { style: 'percent' }).format(part / whole);

/** "A, B och C" */
export const formatList = (locale: string, items: readonly string[]): string =>
  listFormat(locale).format(items);

/** "23 november 2026", as a calendar has it in the time zone; default: where the program runs. */
export const formatDate = (locale: string, date: Date, timeZone?: string): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone }).format(date);

/** With a capital first letter, as a sentence begins. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * "One action is late and two are due." The noun comes with the first number; `null` where all are none.
 *
 * @param parts Counts, each with the words for it.
 * @param nouns For one, and for more.
 */
export function countedSentence(
  locale: string,
  parts: readonly (readonly [count: number, predicate: string])[],
  inWords: (count: number) => string,
  [one, many]: readonly [one: string, many: string],
): string | null {
  const counted = parts
    .filter(([count]) => count > 0)
    .map(([count, predicate], index) => {
      const noun = index > 0 ? [] : [count === 1 ? one : many];
      return [inWords(count), ...noun, predicate].join(' ');
    });
  return counted.length === 0 ? null : `${capitalize(formatList(locale, counted))}.`;
}
