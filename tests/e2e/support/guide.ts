import { readFileSync } from 'node:fs';

/** The code of a guide below a heading, by language: the first of each. */
export function guideCode(guide: string, heading: string): Record<string, string> {
  const text = readFileSync(new URL(`../../../docs/guides/${guide}.md`, import.meta.url), 'utf8');
  const [, section] = text.split(`\n${heading}\n`);
  if (section === undefined) throw new Error(`${guide} has no “${heading}”.`);
  const code: Record<string, string> = {};
  for (const [, language, block] of section.matchAll(/^```(\w+)\n([\s\S]*?)^```/gmu))
    code[language!] ??= block!;
  return code;
}
