import { isLanguageTag } from '../scoring/language-tag.js';
import { refine, type Parser } from '../scoring/validate.js';

/** Words are in Swedish for Swedish, and in English for every other language. */
export const isSwedish = (locale: string): boolean => /^sv\b/i.test(locale);

export const parseLocale = refine('a language tag', isLanguageTag) as Parser<string>;
