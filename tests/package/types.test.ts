// The published types, as a developer's compiler sees them: the oldest that is promised, and the newest.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack, type Packed } from './support/packed.ts';
import { root } from './support/repository.ts';
import { run } from './support/run.ts';

let packed: Packed;

beforeAll(() => {
  packed = pack();
  writeFileSync(join(packed.folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', packed.tarball, '--prefer-offline', '--no-audit', '--no-fund'], packed.folder);
  cpSync(join(root, 'tests/package/types'), packed.folder, { recursive: true });
});

afterAll(() => {
  packed.remove();
});

const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  resolveJsonModule: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  noEmit: true,
};

const resolutions = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
};

describe.each([
  ['typescript-5.4', '5.4'],
  ['typescript', '6'],
  ['typescript-7', '7'],
])('with %s', (compiler, version) => {
  const tsc = join(root, 'node_modules', compiler, 'bin/tsc');

  test('is the compiler that it is called', () => {
    expect(run(process.execPath, [tsc, '--version'], packed.folder)).toContain(`Version ${version}.`);
  });

  test.each(Object.entries(resolutions))(
    'events, properties, counts and errors have their types under full strictness, resolved as %s',
    (name, resolution) => {
      // The declarations themselves are checked, too.
      const compilerOptions = { ...strictest, ...resolution, skipLibCheck: false };
      const config = `tsconfig.${name}.json`;
      writeFileSync(join(packed.folder, config), JSON.stringify({ compilerOptions, include: ['page.ts'] }));
      run(process.execPath, [tsc, '-p', config], packed.folder);
    },
  );
});
