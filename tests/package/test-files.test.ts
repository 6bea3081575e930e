import { expect, test } from 'vitest';
import config from '../../web-test-runner.config.mjs';
import { files, read, root } from './support/repository.ts';
import { run } from './support/run.ts';

const unpublished = [
  '**/node_modules/**',
  'dist/**',
  'reports/**',
  'storybook-static/**',
  '.stryker-tmp/**',
  'bench/**',
  'examples/frameworks/*/{dist,.next,.angular}/**',
];

/** Anything that looks like a test: by its name, or by what it imports. */
const looksLikeTests = files('**/*.{ts,js,mjs}', unpublished).filter(
  (path) =>
    /[.-](test|spec)\.\w+$/.test(path) ||
    (path.endsWith('.ts') && /^\s*(it|test|describe)(\.each)?\(/m.test(read(path))),
);

test('every test file is run by one of the runners', () => {
  const vitest = JSON.parse(
    // Some tests ask for a server, and are run where there is one. Nothing connects to it here.
    run(process.execPath, ['node_modules/vitest/vitest.mjs', 'list', '--filesOnly', '--json'], root, {
      POSTGRES: 'postgres://127.0.0.1:1/none',
    }),
  ) as { file: string }[];
  // Some are run on one database after the other.
  const listed = new Set(vitest.map(({ file }) => file.replaceAll('\\', '/').slice(root.length)));
  const inBrowsers = files(config.files);
  expect(inBrowsers.length).toBeGreaterThan(0);
  expect([...listed, ...inBrowsers].sort()).toEqual(looksLikeTests);
});
