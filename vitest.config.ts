import { defineConfig } from 'vitest/config';

// Plain Node, every story, a real host in a real browser, the examples' own tests, and what is published.
const slow = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  maxWorkers: 2,
  // Otherwise a second, which a busy machine can take to answer anything.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'node',
          // Ten thousand cases take a while on a busy machine.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{elements,stories,e2e,package,frameworks}/**'],
        },
      },
      {
        test: {
          name: 'stories',
          include: ['tests/stories/**/*.test.ts'],
          globalSetup: 'scripts/stories/build.ts',
          ...slow,
          // Only what never comes fails: a story is waited for, and so is Storybook.
          testTimeout: 600_000,
        },
      },
      // One browser for all files of a worker: starting one costs more than most tests do.
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], isolate: false, ...slow } },
      'examples/intranet',
      'examples/intranet/vitest.postgres.config.ts',
      {
        test: {
          name: 'frameworks',
          include: ['tests/frameworks/**/*.test.ts'],
          globalSetup: 'scripts/frameworks.ts',
          env: { NEXT_TELEMETRY_DISABLED: '1' },
          ...slow,
          // An app may be compiled on a busy machine.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      { test: { name: 'package', include: ['tests/package/**/*.test.ts'], ...slow } },
    ],
  },
});
