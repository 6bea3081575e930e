// The tags in JSX, and in Vue's and Svelte's templates, as their checkers see them.
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { files, root } from '../package/support/repository.ts';
import { run } from '../package/support/run.ts';

const folder = join(root, 'reports/framework-types');
const installed = join(root, 'examples/frameworks/node_modules');

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  resolveJsonModule: true,
  types: [],
  noEmit: true,
};

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // A package of its own: otherwise the library’s name means the repository.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  symlinkSync(installed, join(folder, 'node_modules'), 'junction');
  for (const file of files('tests/frameworks/types/*'))
    cpSync(join(root, file), join(folder, file.split('/').at(-1)!));
  // The same documents as in a page without a framework.
  for (const name of ['draft', 'groups', 'instrument', 'report']) {
    cpSync(join(root, `tests/package/types/${name}.json`), join(folder, `${name}.json`));
  }
});

/** Runs a checker on some of the files. It fails, too, where they expect an error and there is none. */
function check(tool: string, include: string[], args: (config: string) => string[], options = {}): void {
  const config = `tsconfig.${include[0]!}.json`;
  writeFileSync(
    join(folder, config),
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, include }),
  );
  run(process.execPath, [join(installed, tool), ...args(config)], folder);
}

test('React knows every property and event, and refuses what is wrong', () => {
  // The declarations themselves are checked, too.
  check('typescript/bin/tsc', ['react.tsx'], (config) => ['-p', config], { skipLibCheck: false });
});

test('Vue knows every property and event, and refuses what is wrong', () => {
  check('vue-tsc/bin/vue-tsc.js', ['Page.vue'], (config) => ['-p', config], { skipLibCheck: true });
});

test('Svelte knows every property and event, and refuses what is wrong', () => {
  check('svelte-check/bin/svelte-check', ['Page.svelte', 'env.d.ts'], (config) => ['--tsconfig', config], {
    skipLibCheck: true,
  });
});

test('Angular knows the class of every event', () => {
  const ngc = '@angular/compiler-cli/bundles/src/bin/ngc.js';
  const compile = () => {
    check(ngc, ['angular.ts'], (config) => ['-p', config], { skipLibCheck: true });
  };
  // The one mistake is where a listener takes another event.
  expect(compile).toThrow(/^(?!.*KdSubmitEvent).*KdSavedEvent.*'KdAnswerEvent'/s);
});
