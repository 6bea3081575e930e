// Formatters by language and options. Creating one takes far longer than using it, and a page of figures has hundreds of numbers.

function cached<O extends object, F>(
  create: (locale: string, options?: O) => F,
): (locale: string, options?: O) => F {
  const formats = new Map<string, F>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    let format = formats.get(key);
    if (!format) formats.set(key, (format = create(locale, options)));
    return format;
  };
}

export const numberFormat = cached(
  (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

export const dateFormat = cached(
  (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

export const listFormat = cached((locale) => new Intl.ListFormat(locale));
