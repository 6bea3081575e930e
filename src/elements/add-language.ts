import type { Translation } from '../locales/translation.js';
import { parseArgument } from '../scoring/validation/argument.js';
import { nonEmptyString, object, plainObject } from '../scoring/validation/validate.js';
import { instrumentCatalogs, stringsCatalogs } from './catalogs.js';
import { attempt } from './internal/attempt.js';
import type { Catalog } from './internal/language/catalog.js';
import { canonical } from './internal/language/language.js';

const requiredParts = object({ common: plainObject, questionnaire: plainObject });

/**
 * Adds a language to the elements, or replaces one. Call it before the elements are shown.
 *
 * @param tag Its BCP 47 tag, for example `nb`; a page with `lang="nb"` or `lang="nb-NO"` then uses it.
 * @param translation Its strings. A key that is missing does not compile.
 * @throws {KundDiagnosError} `invalid-argument` for a tag that is not a text, and for a translation without the strings of the questionnaire.
 *
 * @example
 * import { en } from 'kund-diagnos/locales/en';
 *
 * addLanguage('en-GB', { ...en, questionnaire: { ...en.questionnaire, submit: 'Hand in' } });
 */
export function addLanguage(tag: string, translation: Translation): void {
  parseArgument('addLanguage', 'tag', tag, nonEmptyString);
  parseArgument('addLanguage', 'translation', translation, requiredParts);
  // Case does not matter: "EN" replaces "en".
  const language = attempt(() => canonical(tag)) ?? tag;
  for (const [name, catalog] of Object.entries<Catalog<unknown>>(stringsCatalogs)) {
    const strings = translation[name as keyof typeof stringsCatalogs];
    if (strings) catalog.add(language, strings);
  }
  const { kundorientering } = translation;
  if (kundorientering) for (const catalog of instrumentCatalogs) catalog.add(language, kundorientering);
}
