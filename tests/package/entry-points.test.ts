import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { files, modules, packageJson, read, root, tags } from './support/repository.ts';
import { run } from './support/run.ts';

test.each(Object.entries(packageJson.exports))('%s leads to files that exist', (_entry, target) => {
  const paths = typeof target === 'string' ? [target] : Object.values(target);
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
  const isForItsEffect = entry.startsWith('./define') || /^\.\/kund-diagnos(\.standalone)?\.js$/.test(entry);
  expect(names.length > 0).toBe(!isForItsEffect);
});

test('every folder with an index, and every registering file, is an entry point', () => {
  const entries = [
    ...files('src/*/index.ts', ['src/entries/index.ts']).map((path) => `./${path.split('/')[1] ?? ''}`),
    ...tags.map((tag) => `./define/${tag}`),
  ];
  expect(Object.keys(packageJson.exports)).toEqual(expect.arrayContaining(entries));
});

test('every module was built from a source that is still there', () => {
  const sources = files('src/**/*.ts').map((path) => path.slice('src/'.length, -'.ts'.length));
  const modules = files('dist/modules/**/*.js').map((path) =>
    path.slice('dist/modules/'.length, -'.js'.length),
  );
  expect(modules.sort()).toEqual(sources.sort());
});

test('beside the modules there are the two script files, storage for pages without a bundler, the scripts of two pages, the one to follow a result with, and the parts, each with its source map', () => {
  const scripts = files('dist/{*,parts/*}.js');
  expect(scripts.filter((path) => !path.startsWith('dist/parts/'))).toEqual([
    'dist/check.js',
    'dist/embed.js',
    'dist/kund-diagnos.js',
    'dist/kund-diagnos.live.js',
    'dist/kund-diagnos.standalone.js',
    'dist/kund-diagnos.storage.js',
  ]);
  expect(scripts.filter((path) => /^dist\/parts\/[\w-]+-[\w-]{8}\.js$/.test(path))).toHaveLength(
    scripts.length - 6,
  );
  for (const path of scripts) {
    const map = JSON.parse(read(`${path}.map`)) as { sources: string[] };
    expect(read(path)).toContain('//# sourceMappingURL=');
    expect(map.sources.length).toBeGreaterThan(0);
  }
});

test('only what registers a tag is said to have side effects', () => {
  const registering = files(packageJson.sideEffects.map((pattern) => pattern.slice(2)));
  // The sources are named for Storybook, which bundles them.
  const expected = [
    'dist/modules/entries/define/*.js',
    'dist/modules/entries/{kund-diagnos,standalone}.js',
    'dist/{check,embed,kund-diagnos,kund-diagnos.standalone,parts/*}.js',
    'src/entries/define/*.ts',
  ];
  expect(registering).toEqual(files(expected, ['dist/kund-diagnos.live.js']));
});
