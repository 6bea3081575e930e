import { homedir, userInfo } from 'node:os';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, matchesGlob, normalize } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, type Packed } from './support/packed.ts';
import { packageJson, read, root } from './support/repository.ts';
import { run } from './support/run.ts';

let packed: Packed;

beforeAll(() => {
  packed = pack();
  run('tar', ['-xzf', packed.tarball], packed.folder);
});

afterAll(() => {
  packed.remove();
});

test('holds what was built, what describes it, and nothing else', () => {
  const allowed =
    /^(dist\/(check\.html|embed\.(html|css)|kund-diagnos\.html|(html-custom|css-custom)-data\.json|web-types\.json|llms\.txt)|dist\/.+\.(js|d\.ts|(js|d\.ts)\.map|schema\.json|licenses\.txt)|src\/.+\.ts|custom-elements\.json|package\.json|(README|CHANGELOG|CONTRIBUTING)\.md|LICENSE|docs\/.+\.md|examples\/.+\.(tsx?|js|html|css|svg|json|md|sql|vue|svelte))$/;
  expect(packed.contents.filter((path) => !allowed.test(path))).toEqual([]);
  expect(packed.contents).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'custom-elements.json',
      'dist/kund-diagnos.js',
    ]),
  );
});

test('leads to its home, and a script tag without a path to the file for pages', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
  const home = 'https://github.com/kund-diagnos/kund-diagnos';
  expect(manifest).toMatchObject({
    homepage: `${home}#readme`,
    bugs: `${home}/issues`,
    repository: { type: 'git', url: `git+${home}.git` },
    author: 'kund-diagnos',
    unpkg: 'dist/kund-diagnos.js',
    jsdelivr: 'dist/kund-diagnos.js',
  });
});

test('leads an editor from a declaration to its source', () => {
  const inPackage = (path: string) => join(packed.folder, 'package', path);
  const declarations = packed.contents.filter((path) => /^dist\/modules\/.+\.d\.ts$/.test(path));
  expect(declarations.length).toBeGreaterThan(50);
  for (const path of declarations) {
    expect(readFileSync(inPackage(path), 'utf8'), path).toContain('//# sourceMappingURL=');
    const { sources } = JSON.parse(readFileSync(inPackage(`${path}.map`), 'utf8')) as { sources: string[] };
    for (const source of sources) {
      expect(packed.contents, path).toContain(normalize(join(dirname(path), source)).replaceAll('\\', '/'));
    }
  }
});

test('has no picture, and no entry that is only built from', () => {
  expect(packed.contents.filter((path) => /\.(?:png|jpe?g|gif|webp)$/.test(path))).toEqual([]);
  const entries = packed.contents.filter((path) => /^dist\/modules\/entries\/[^/]+\.js$/.test(path));
  expect(entries).toEqual(['dist/modules/entries/index.js']);
});

test('its pages lead nowhere but to what it holds', () => {
  const pages = packed.contents.filter((path) => path.endsWith('.md'));
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/guides/store-the-answers.md']));
  const isThere = (path: string) =>
    packed.contents.some((file) => file === path || file.startsWith(`${path}/`));
  const dead = pages.flatMap((page) =>
    Array.from(
      // A registry fetches pictures from the repository.
      readFileSync(join(packed.folder, 'package', page), 'utf8')
        .replace(/!\[[^\]]*\]\([^)]+\)/gu, '')
        .matchAll(/\]\(([^)#\s]+)/gu),
      ([, link]) => link!,
    )
      .filter(
        (link) => !/^\w+:/u.test(link) && !isThere(normalize(join(dirname(page), link)).replace(/\/$/u, '')),
      )
      .map((link) => `${page}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test('names no registry and no path of the machine that built it', () => {
  const registry = new URL(run('npm', ['config', 'get', 'registry'], packed.folder).trim()).host;
  const telling = [
    root,
    homedir(),
    `/${userInfo().username}/`,
    '/home/',
    '/Users/',
    'file:///',
    registry,
  ].filter((text) => text.length > 1);
  for (const path of packed.contents) {
    const text = readFileSync(join(packed.folder, 'package', path), 'utf8');
    expect(
      telling.filter((word) => text.includes(word)),
      path,
    ).toEqual([]);
  }
});

/** What a clone does not have. The apps of examples/frameworks may be built while it is copied. */
const ignored = read('.gitignore')
  .trim()
  .split('\n')
  .map((line) => line.replace(/\/$/, ''));
const isCloned = (path: string) =>
  !['.git', ...ignored].some((pattern) => matchesGlob(basename(path), pattern));

test('a clone that was never built is built when it is packed', () => {
  const clone = join(packed.folder, 'clone');
  cpSync(root, clone, { recursive: true, filter: isCloned });
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
  const [{ files }] = JSON.parse(run('npm', ['pack', '--dry-run', '--json'], clone)) as [
    { files: { path: string }[] },
  ];
  expect(files.map(({ path }) => path)).toEqual(packed.contents);
});

test('the lock file names no registry either', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

test('depends on Lit, zod and idb alone when it runs', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object };
  expect(Object.keys(dependencies)).toEqual(['idb', 'lit', 'zod']);
});

test('the changelog knows the version', () => {
  expect(read('CHANGELOG.md')).toContain(packageJson.version);
});
