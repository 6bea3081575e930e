import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { files, modules, packageJson, root, tags } from './support/repository.ts';
import { run } from './support/run.ts';

test.each(Object.entries(packageJson.exports))('%s leads to files that exist', (_entry, target) => {
  const paths = typeof target === 'string' ? [target] : [target.types, target.default];
  for (const path of paths) expect(existsSync(root + path), path).toBe(true);
});

test.each(modules)('$entry can be imported in plain Node, by its name, without a DOM', ({ entry, file }) => {
  const name = packageJson.name + entry.slice(1);
  const output = run(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const found = import.meta.resolve(${JSON.stringify(name)});
       const module = await import(found);
       console.log(JSON.stringify({ found, names: Object.keys(module) }));`,
    ],
    root,
  );
  const { found, names } = JSON.parse(output) as { found: string; names: string[] };
  expect(found.endsWith(file.slice(1))).toBe(true);
  if (!entry.startsWith('./define')) expect(names.length).toBeGreaterThan(0);
});

test('every folder with an index, and every registering file, is an entry point', () => {
  const entries = [
    ...files('src/*/index.ts').map((path) => `./${path.split('/')[1] ?? ''}`),
    ...tags.map((tag) => `./define/${tag}`),
  ];
  expect(Object.keys(packageJson.exports)).toEqual(expect.arrayContaining(entries));
});

test('every file in dist was built from a source that is still there', () => {
  const fromSource = files('src/**/*.ts').map((path) => path.slice('src/'.length, -'.ts'.length));
  const built = files('dist/**/*.js')
    .map((path) => path.slice('dist/'.length, -'.js'.length))
    .filter((name) => !/^kund-diagnos(\.\w+)?$/.test(name));
  expect(built.sort()).toEqual(fromSource.sort());
});

test('only what registers a tag is said to have side effects', () => {
  const registering = files(packageJson.sideEffects.map((pattern) => pattern.slice(2)));
  // The sources are named for Storybook, which bundles them.
  const expected = ['dist/define/*.js', 'dist/bundle*.js', 'dist/kund-diagnos{,.all}.js', 'src/define/*.ts'];
  expect(registering).toEqual(files(expected));
});
