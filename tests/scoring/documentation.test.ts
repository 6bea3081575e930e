// Runs the examples of the docstrings: `expression; // value` must hold.
import { readdirSync, readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/kundorientering/facts.js';
import * as scoring from '../../src/scoring/index.js';
import { respond } from './respond.js';

const folder = new URL('../../src/scoring/', import.meta.url);
/** What every example may use. */
const scope = {
  ...scoring,
  kundorientering,
  responses: [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]), respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])],
};

const examples = readdirSync(folder).flatMap((file) => {
  const source = readFileSync(new URL(file, folder), 'utf8');
  return [
    ...source.matchAll(
      /\/\*\*(?:(?!\*\/)[\s\S])*?@example\n([\s\S]*?)\*\/\s*export (?:class|function) (\w+)/g,
    ),
  ].map(([, block, name]) => ({ name: name!, code: block!.replace(/^ \* ?/gm, '') }));
});

suite('the example of', () => {
  test.each(examples)('$name', ({ code }) => {
    let checked = 0;
    const check = (actual: unknown, expected: unknown): void => {
      checked++;
      expect(actual).toEqual(expected);
    };
    const checks = code.match(/; \/\/ /g)!.length;
    const body = code.replace(/^(\s*)(.+); \/\/ (.+)$/gm, '$1check($2, ($3));');
    const run = compileFunction(body, ['check', ...Object.keys(scope)]) as (...names: unknown[]) => void;
    run(check, ...Object.values(scope));
    expect(checked).toBe(checks);
  });

  test('every function that is exported has one', () => {
    const functions = Object.entries(scoring).filter(([, value]) => typeof value === 'function');
    expect(examples.map(({ name }) => name).sort()).toEqual(functions.map(([name]) => name).sort());
  });
});
