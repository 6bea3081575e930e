const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}

/** A figure with the language's own decimal sign: "3,5" in Swedish. */
export const formatNumber = (locale: string, value: number, decimals = 0): string =>
  cached(
    numbers,
    `${locale} ${decimals}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  ).format(value);

/** "A, B och C" */
export const formatList = (locale: string, items: readonly string[]): string =>
  cached(lists, locale, () => new Intl.ListFormat(locale)).format(items);

/** With a capital first letter, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
