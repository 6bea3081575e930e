import { isLanguageTag } from '../scoring/language-tag.js';
import { optional, refine, type Parser } from '../scoring/validation/validate.js';

/** True for Swedish. Texts in every other language are in English. */
export const isSwedish = (locale: string): boolean => /^sv\b/i.test(locale);

export const parseLocale = refine('a language tag', isLanguageTag) as Parser<string>;

/** The language of a file: Swedish where the caller names none. */
export const parseFileLocale: Parser<string> = (locale) => optional(parseLocale)(locale) ?? 'sv';
