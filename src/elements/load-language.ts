import { parseArgument } from '../scoring/validation/argument.js';
import { string } from '../scoring/validation/validate.js';
import { instrumentCatalogs, stringsCatalogs } from './catalogs.js';
import { matchLanguage } from './internal/language/language.js';
import { orNothing } from './internal/properties/non-empty.js';

const catalogs = [...Object.values(stringsCatalogs), ...instrumentCatalogs];

/**
 * Preloads a language's strings. Needed only on a server, which renders synchronously: in a page the elements load their own.
 *
 * @param locale A BCP 47 tag, for example `en` or `sv-SE`.
 * @throws {KundDiagnosError} (as a rejection) `invalid-argument` for anything but a text or nothing.
 * @returns The language that the elements show for it: itself, or without its region; Swedish when there is neither.
 *
 * @example
 * await loadLanguage('en-GB'); // 'en'
 */
export async function loadLanguage(locale: string): Promise<string> {
  const tag = parseArgument('loadLanguage', 'locale', orNothing(locale) ?? '', string);
  const known = catalogs.flatMap(({ languages }) => languages);
  const language = matchLanguage([tag], known) ?? 'sv';
  await Promise.all(catalogs.map((catalog) => catalog.load(language)));
  return language;
}
