import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Runs the command on a file in that language with this content. */
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

/** Every file with words in a language. */
const filesIn = (language: string): string[] =>
  globSync(
    ['instruments/*', 'locales', 'pages/*'].map((folder) => `src/${folder}/${language}/**/*.ts`),
  ).sort();

test('what people read is spelled right, in every file that has words', () => {
  const files = [...filesIn('sv'), ...filesIn('en')];
  expect(files).toContain('src/instruments/kundorientering/sv/advice.ts');
  expect(files).toContain('src/locales/en/group-result.ts');
  const output = execFileSync(process.execPath, ['scripts/spelling.ts'], { encoding: 'utf8' });
  expect(output.trim()).toBe(`${files.length} files, 0 unknown words`);
});

test.each(['sv', 'en'])('every word of the field that the %s dictionary lacks is in use', (language) => {
  const words = readFileSync(`scripts/spelling/${language}.txt`, 'utf8').split('\n').filter(Boolean);
  const source = filesIn(language)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const used = new Set(source.match(/\p{L}[\p{L}\p{M}’]*/gu));
  expect(words.filter((word) => !used.has(word))).toEqual([]);
});

test.each([
  ['sv', 'kundresor', 'kundresea'],
  ['sv', 'konkreta åtgärder', 'konkreta åtgerder'],
  ['sv', 'medelvärdet', 'medelvärddet'],
  ['sv', 'kundintervjuer', 'kundintervjuver'],
  ['en', 'core customer', 'core customar'],
  ['en', 'Prioritise', 'Prioritize'],
])('a misspelling planted in %s fails: %s → %s', (language, right, wrong) => {
  const path = filesIn(language).find((file) => readFileSync(file, 'utf8').includes(right))!;
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
    type TrafficLight = 'rödd';
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

test('a sign after a word is no part of it, and one inside it is', () => {
  const source = "export const text = 'Customers’ views, sales- and service: you don’t, dont’t';";
  const { output } = checked('en.ts', source);
  expect(output.trim()).toBe(`1:${source.indexOf('dont’t') + 1} dont’t`);
});

test('a folder may be named by its language', () => {
  mkdirSync(join(folder, 'sv'));
  const { status, output } = checked('sv/answer.ts', "export const answer = 'Svarra';");
  expect(status).toBe(1);
  expect(output.trim()).toBe('1:24 Svarra');
});
