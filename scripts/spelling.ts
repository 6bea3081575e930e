// Checks the spelling of the Swedish and English on screen: every string in a file or a folder named by its language.
// `node scripts/spelling.ts` checks the library's own; files named on the command line are checked instead.
import { globSync, readFileSync } from 'node:fs';
import british from 'dictionary-en-gb';
import swedish from 'dictionary-sv';
import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import ts from 'typescript';

const dictionaries = { sv: swedish, en: british };
type Language = keyof typeof dictionaries;

const FOLDERS = ['src/instruments/*/{sv,en}', 'src/locales/{sv,en}', 'src/pages/*/{sv,en}'];

interface Misspelling {
  word: string;
  line: number;
  column: number;
}

/** A dictionary and the field's own words, which stand in `scripts/spelling/`, one a line. */
async function speller(language: Language): Promise<Hunspell> {
  const { aff, dic } = dictionaries[language];
  const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const hunspell = await createHunspellFromStrings(read(aff), read(dic));
  const own = readFileSync(new URL(`spelling/${language}.txt`, import.meta.url), 'utf8');
  for (const word of own.split('\n').filter(Boolean)) hunspell.addWord(word);
  return hunspell;
}

/** The words of a source file that the dictionary does not know, where they stand in its strings. */
function misspellings(hunspell: Hunspell, source: string): Misspelling[] {
  const file = ts.createSourceFile('texts.ts', source, ts.ScriptTarget.Latest);
  const found: Misspelling[] = [];

  const visit = (node: ts.Node): void => {
    // Skips strings that are code: a module's path, a type, a key.
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node)) {
      visit(node.initializer);
      return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      const start = node.getStart(file);
      for (const { 0: word, index } of node.getText(file).matchAll(/\p{L}[\p{L}\p{M}’-]*/gu)) {
        // "kund-" and "customers’" are whole words with a sign after them.
        if (hunspell.testSpelling(word.replace(/[-’]$/, '').replaceAll('’', "'"))) continue;
        const { line, character } = file.getLineAndCharacterOfPosition(start + index);
        found.push({ word, line: line + 1, column: character + 1 });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const named = process.argv.slice(2);
const paths = named.length > 0 ? named : globSync(FOLDERS.map((folder) => `${folder}/**/*.ts`)).sort();
const spellers = new Map<Language, Hunspell>();
let errors = 0;

for (const path of paths) {
  const language = /.*\b(sv|en)\b/.exec(path)?.[1] as Language;
  const hunspell = spellers.get(language) ?? (await speller(language));
  spellers.set(language, hunspell);
  for (const { word, line, column } of misspellings(hunspell, readFileSync(path, 'utf8'))) {
    console.error(`${path}:${line}:${column} ${word}`);
    errors += 1;
  }
}
console.log(`${paths.length} files, ${errors} unknown words`);
process.exitCode = errors > 0 || paths.length === 0 ? 1 : 0;
