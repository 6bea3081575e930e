// A translator copies a language, and the compiler names the missing strings.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from './support/repository.ts';

/** The compiler's errors for a host's module, which imports the library by its published names. */
function complaints(code: string): string[] {
  const folder = `${root}reports/translating`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/nb.ts`;
  writeFileSync(file, code);
  const program = ts.createProgram([file], {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  });
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  rmSync(folder, { recursive: true });
  return found;
}

const imports = `
  import { addLanguage, type Translation } from 'kund-diagnos/elements';
  import { sv } from 'kund-diagnos/locales/sv';
  import { en } from 'kund-diagnos/locales/en';`;

test('a copy with some words changed is a language', () => {
  expect(
    complaints(`${imports}
      const nb: Translation = { ...sv, questionnaire: { ...sv.questionnaire, submit: 'Send inn svarene' } };
      addLanguage('nb', nb);
      addLanguage('en-GB', en);`),
  ).toEqual([]);
});

test('each key that is missing is named', () => {
  const found = complaints(`${imports}
    const { retry, cleared, ...questionnaire } = en.questionnaire;
    const { tooFew, ...groupResult } = en.groupResult;
    const { voc, ...questions } = en.kundorientering.questions;
    const { common } = en;
    addLanguage('nb', { common, questionnaire, groupResult, kundorientering: { ...en.kundorientering, questions } });
    addLanguage('nb', {});`).join('\n');
  for (const key of ['retry', 'cleared', 'tooFew', 'voc', 'common', 'questionnaire'])
    expect(found).toContain(key);
});

test('a word of the wrong kind is refused', () => {
  expect(
    complaints(
      `${imports} addLanguage('nb', { ...en, questionnaire: { ...en.questionnaire, progress: 'svar' } });`,
    ),
  ).toHaveLength(1);
});
