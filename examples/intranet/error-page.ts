import { readFileSync } from 'node:fs';
import type { Language } from './language.ts';

const template = readFileSync(new URL('error-page.html', import.meta.url), 'utf8');
const headings: Record<Language, string> = { sv: 'Det gick inte', en: 'That did not work' };

/** The page for a person who has opened an address that cannot be answered. */
export function errorPage(reason: string, language: Language): string {
  const texts: Record<string, string> = { language, reason, heading: headings[language] };
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => escape(texts[name]!));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter]!);
