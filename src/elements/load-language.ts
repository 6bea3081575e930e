import { groupStrings } from './group-result/languages.js';
import { matchLanguage } from './shared/language.js';
import { kundorienteringTexts, strings } from './shared/languages.js';

/**
 * Fetches a language's words ahead. A page needs no such thing: its elements fetch what they show. A server draws at
 * once, and has to wait for the words first.
 *
 * @param locale - A BCP 47 tag, for example `en` or `sv-SE`.
 * @returns the language that the elements show for it: itself, or without its region; Swedish when there is neither
 *
 * @example
 * await loadLanguage('en-GB'); // 'en'
 */
export async function loadLanguage(locale: string): Promise<string> {
  const catalogs = [strings, kundorienteringTexts, groupStrings];
  const known = (language: string) => catalogs.some((catalog) => catalog.has(language));
  const language = matchLanguage([locale], known) ?? 'sv';
  const having = catalogs.filter((catalog) => catalog.has(language));
  await Promise.all(having.map((catalog) => catalog.load(language)));
  return language;
}
