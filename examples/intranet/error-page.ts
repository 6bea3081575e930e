import { readFileSync } from 'node:fs';
import type { Language } from './language.ts';

const template = readFileSync(new URL('error-page.html', import.meta.url), 'utf8');
const texts: Record<Language, { heading: string; home: string }> = {
  sv: { heading: 'Det gick inte', home: 'Till startsidan' },
  en: { heading: 'That did not work', home: 'To the front page' },
};

/** The page for a person who has opened an address that cannot be answered. */
export function errorPage(reason: string, language: Language): string {
  const values: Record<string, string> = { language, reason, ...texts[language] };
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => escape(values[name]!));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter]!);
