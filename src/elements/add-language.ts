import type { Language } from '../locales/language.js';
import { groupStrings } from './group-result/languages.js';
import { kundorienteringTexts, strings } from './shared/languages.js';

/**
 * Adds a language to the elements, or replaces one that they have. Call it before the elements are shown.
 *
 * @param tag - Its BCP 47 tag, for example `nb`; a page with `lang="nb"` or `lang="nb-NO"` then uses it.
 * @param language - Its words. A key that is missing does not compile.
 *
 * @example
 * import { en } from 'kund-diagnos/locales/en';
 *
 * addLanguage('en-GB', { ...en, answer: { ...en.answer, submit: 'Submit' } });
 */
export function addLanguage(tag: string, { answer, group, kundorientering }: Language): void {
  strings.add(tag, answer);
  if (group) groupStrings.add(tag, group);
  if (kundorientering) kundorienteringTexts.add(tag, kundorientering);
}
