// The accessible content of a page, as lists and tables of text.
import type { Locator } from 'playwright-core';

interface Told {
  role: string;
  name: string;
}

/** Everything in a part of the page that has a role, in order. Playwright writes it as YAML, one a line. */
export async function told(part: Locator): Promise<Told[]> {
  const lines = (await part.ariaSnapshot()).split('\n');
  return lines.map((line) => {
    const whole = line.trim().replace(/^- /, '');
    const key = /^'(.*)':?$/.exec(whole)?.[1]?.replaceAll("''", "'") ?? whole;
    const [, role = '', quoted, plain = ''] =
      /^(\w+)(?: (".*?(?<!\\)")(?: \[.*\])?)?(?::(?: (.*))?)?$/.exec(key) ?? [];
    const text = quoted ?? (plain.startsWith('"') ? plain : JSON.stringify(plain));
    return { role, name: JSON.parse(text) as string };
  });
}

/** A table row by row: its heads and its cells. */
export async function rowsOf(table: Locator): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { role, name } of await told(table)) {
    if (role === 'row') rows.push([]);
    if (['rowheader', 'columnheader', 'cell'].includes(role)) rows.at(-1)!.push(name);
  }
  return rows;
}

/** The text in a part of the page, without layout. */
export const textOf = async (part: Locator): Promise<string> =>
  (await part.innerText()).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
