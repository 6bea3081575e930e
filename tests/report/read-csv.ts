import { expect } from 'vitest';

/** A reader of its own, by RFC 4180, with the separator to expect. */
export function readCsv(file: string, separator: string): string[][] {
  expect(file.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 1; i < file.length; i++) {
    const character = file[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (file[i + 1] === '"') cell += file[i++]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator || file.startsWith('\r\n', i)) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += character;
  }
  expect(cell).toBe('');
  return rows.slice(0, -1);
}
