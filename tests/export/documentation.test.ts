// Runs the examples of the docstrings: `expression; // value` must hold.
import { readdirSync, readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import * as library from '../../src/export/index.js';
import { kundorientering, kundorienteringSv } from '../../src/instruments/index.js';
import { summarize, tally } from '../../src/scoring/index.js';
import { respond } from '../scoring/respond.js';

const folder = new URL('../../src/export/', import.meta.url);
/** What every example may use. */
const scope = {
  ...library,
  ...{ kundorientering, kundorienteringSv, summarize, tally },
  responses: [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]), respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])],
};

const examples = readdirSync(folder).flatMap((file) => {
  const source = readFileSync(new URL(file, folder), 'utf8');
  return [
    ...source.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*?@example\n([\s\S]*?)\*\/\s*export function (\w+)/g),
  ].map(([, block, name]) => ({ name: name!, code: block!.replace(/^ \* ?/gm, '') }));
});

test.each(examples)('the example of $name', ({ code }) => {
  const checks = code.match(/; \/\/ /g)!.length;
  expect.assertions(checks);
  const check = (actual: unknown, expected: unknown): void => {
    expect(actual).toEqual(expected);
  };
  const body = code.replace(/^(\s*)(.+); \/\/ (.+)$/gm, '$1check($2, ($3));');
  const run = compileFunction(body, ['check', ...Object.keys(scope)]) as (...names: unknown[]) => void;
  run(check, ...Object.values(scope));
});

test('every function that is exported has one', () => {
  const functions = Object.entries(library).filter(([, value]) => typeof value === 'function');
  expect(examples.map(({ name }) => name).sort()).toEqual(functions.map(([name]) => name).sort());
});
