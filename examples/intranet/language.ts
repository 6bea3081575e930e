export type Language = 'sv' | 'en';

/**
 * The language to answer a request in: Swedish, unless the reader prefers English. The pages send their own language; other clients send
 * their user's.
 *
 * @param accepted The request's Accept-Language, for example `en-GB,en;q=0.9,sv;q=0.8`.
 */
export function languageOf(accepted: string | undefined): Language {
  const weight = { sv: 0, en: 0 };
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [, language, q = '1'] = /^\s*(sv|en)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/.exec(part) ?? [];
    if (language === 'sv' || language === 'en') weight[language] = Math.max(weight[language], Number(q) || 0);
  }
  return weight.en > weight.sv ? 'en' : 'sv';
}
