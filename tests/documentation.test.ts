// Runs the examples of the docstrings: `expression; // value` must hold.
import { globSync, readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe as suite, expect, test } from 'vitest';
import * as instruments from '../src/instruments/index.js';
import * as kpi from '../src/kpi/index.js';
import * as live from '../src/live/index.js';
import * as report from '../src/report/index.js';
import * as schema from '../src/schema/index.js';
import * as scoring from '../src/scoring/index.js';
import * as sql from '../src/sql/index.js';
import * as conformance from '../src/storage/conformance/index.js';
import * as storage from '../src/storage/index.js';
import * as surveys from '../src/surveys/index.js';
import { aPlan } from './plan/plans.js';
import { respond } from './scoring/respond.js';
import { page } from './storage/support/page.js';

/** Entry points, and the folders whose functions they export. */
const entryPoints: [folders: string[], entryPoint: Record<string, unknown>][] = [
  [['instruments'], instruments],
  [['kpi'], kpi],
  [['live'], live],
  [['report', 'plan'], report],
  [['schema'], schema],
  [['scoring'], scoring],
  [['sql'], sql],
  [['storage'], { ...storage, ...conformance }],
  [['surveys'], surveys],
];

// Some examples are about a page.
let removePage: () => void;
beforeAll(() => {
  removePage = page().remove;
});
afterAll(() => {
  removePage();
});

/** The names that examples may use. */
const scope = {
  ...instruments,
  ...kpi,
  ...live,
  ...report,
  ...schema,
  ...scoring,
  ...sql,
  ...storage,
  ...conformance,
  ...surveys,
  plan: aPlan(),
  responses: [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]), respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])],
};

const DOCUMENTED =
  /\/\*\*(?:(?!\*\/)[\s\S])*?@example\n([\s\S]*?)\*\/\s*export (?:class|function|const) (\w+)/g;

const examplesIn = (folders: string[]) =>
  globSync(folders.map((folder) => `src/${folder}/**/*.ts`)).flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(DOCUMENTED), ([, block, name]) => ({
      name: name!,
      code: block!.replace(/^ \* ?/gm, ''),
    })),
  );

suite.each(entryPoints)('kund-diagnos/%s', (folders, entryPoint) => {
  const examples = examplesIn(folders);

  test.each(examples)('the example of $name', async ({ code }) => {
    let checked = 0;
    const check = (actual: unknown, expected: unknown): void => {
      checked++;
      expect(actual).toEqual(expected);
    };
    const checks = code.match(/; \/\/ /g)!.length;
    const body = code.replace(/^(\s*)(.+); \/\/ (.+)$/gm, '$1check($2, ($3));');
    const run = compileFunction(`return (async () => {\n${body}\n})()`, ['check', ...Object.keys(scope)]) as (
      ...values: unknown[]
    ) => Promise<void>;
    await run(check, ...Object.values(scope));
    expect(checked).toBe(checks);
  });

  test('every function has one', () => {
    const documented = new Set(examples.map(({ name }) => name));
    const functions = Object.entries<unknown>(entryPoint).filter(([, value]) => typeof value === 'function');
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.map(([name]) => name).filter((name) => !documented.has(name))).toEqual([]);
  });

  test('nothing else has one', () => {
    expect(examples.map(({ name }) => name).filter((name) => !(name in entryPoint))).toEqual([]);
  });
});
