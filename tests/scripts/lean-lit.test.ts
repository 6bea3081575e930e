import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unused } from '../../scripts/lean-lit.mjs';

const published = ['lit-html', '@lit/reactive-element', 'lit-element'].map((name) =>
  readFileSync(`node_modules/${name}/${name.split('/').at(-1)}.js`, 'utf8'),
);

test('everything that is left out of Lit stands in its published files', () => {
  let files = published;
  const missing = unused.filter(([words, instead]) => {
    const before = files.join();
    files = files.map((code) => code.replace(words, instead));
    return files.join() === before;
  });
  expect(missing).toEqual([]);
});
