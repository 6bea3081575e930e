import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spelling-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What the command prints about a file in that language with this content. */
function checked(name: string, content: string): { status: number; output: string } {
  const file = join(folder, name);
  writeFileSync(file, content);
  try {
    const output = execFileSync(process.execPath, ['scripts/spelling.ts', file], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { status: 0, output };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { status, output: stderr.replaceAll(`${file}:`, '') };
  }
}

test.each([
  ['sv', 'kundresor', 'kundresea'],
  ['sv', 'konkreta åtgärder', 'konkreta åtgerder'],
  ['sv', 'medelvärde', 'medelvärdde'],
  ['sv', 'kundintervjuer', 'kundintervjuver'],
  ['en', 'core customer', 'core customar'],
  ['en', 'Prioritise', 'Prioritize'],
])('a misspelling planted in %s fails: %s → %s', (language, right, wrong) => {
  const path = `src/instruments/kundorientering/${language}.ts`;
  const source = readFileSync(path, 'utf8');
  const at = source.indexOf(right);
  expect(at).toBeGreaterThan(0);
  const line = source.slice(0, at).split('\n').length;

  const { status, output } = checked(`${language}.ts`, source.replace(right, wrong));
  expect(status).toBe(1);
  expect(output.trim()).toMatch(new RegExp(`^${line}:\\d+ ${wrong.split(' ').at(-1)}$`));
});

test('strings alone are checked, in templates and calls as well, and not what is code', () => {
  const source = `
    import { thing } from './nosuchwordd.js';
    // kommentarrr
    type Light = 'rödd';
    export const texter = {
      'closed-lop': thing('Grön'),
      svar: (antal: number) => \`\${antal === 1 ? 'ett svarr' : \`\${antal} svar\`} innkommet\`,
    };`;
  const { status, output } = checked('sv.ts', source);
  expect(status).toBe(1);
  const line = source.split('\n')[6]!;
  const where = (word: string) => `7:${line.indexOf(word) + 1} ${word}`;
  expect(output.trim().split('\n')).toEqual([where('svarr'), where('innkommet')]);
});

test('a folder may be named by its language', () => {
  mkdirSync(join(folder, 'sv'));
  const { status, output } = checked('sv/answer.ts', "export const answer = 'Svarra';");
  expect(status).toBe(1);
  expect(output.trim()).toBe('1:24 Svarra');
});
