const means = new Map<string, Intl.NumberFormat>();

/** A mean or a spread with one decimal and the language's own sign for it: "3,5" in Swedish. */
export function formatMean(locale: string, value: number): string {
  const format =
    means.get(locale) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  means.set(locale, format);
  return format.format(value);
}

/** A difference between two means with its sign: "+0,6", "−0,3", "0,0". */
export const formatChange = (locale: string, value: number): string =>
  (value > 0 ? '+' : value < 0 ? '−' : '') + formatMean(locale, Math.abs(value));

/** "A, B och C" */
export const formatList = (locale: string, items: readonly string[]): string =>
  new Intl.ListFormat(locale).format(items);

/** With a capital first letter, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "23 november 2026" */
export const today = (locale: string): string => new Date().toLocaleDateString(locale, { dateStyle: 'long' });
