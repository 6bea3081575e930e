import { words as english } from './en/words.js';
import type { Language } from './round.js';
import { words as swedish } from './sv/words.js';
import type { PageWords } from './words.js';

export const languages: Readonly<Record<Language, PageWords>> = { sv: swedish, en: english };

/** By the page's language: the other one, and the way to it in that language. */
export const otherLanguage: Readonly<Record<Language, { language: Language; switchTo: string }>> = {
  sv: { language: 'en', switchTo: 'In English' },
  en: { language: 'sv', switchTo: 'På svenska' },
};

/** The page's language for somebody who reads these: Swedish where it is one of them, else English. */
export const languageFor = (tags: readonly string[]): Language =>
  tags.some((tag) => /^sv\b/i.test(tag)) ? 'sv' : 'en';
