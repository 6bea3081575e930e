import { defineConfig } from 'vitest/config';

/** Only what never comes fails by its time: on a busy machine a build takes minutes, and an answer to anything a second. */
const patient = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 60_000 } },
};
const browser = 'scripts/browser.mjs';
/** What drives browsers and compilers. */
const heavy = { ...patient, maxWorkers: 2, globalSetup: [browser] };

// Plain Node, every story, a real host in a real browser, the examples' own tests, and what is published.

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{elements,stories,e2e,package,frameworks}/**'],
          ...patient,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['tests/stories/**/*.test.ts'],
          ...heavy,
          globalSetup: [browser, 'scripts/stories/build.ts'],
        },
      },
      // One browser for all files of a worker: starting one costs more than most tests do.
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], isolate: false, ...heavy } },
      'examples/intranet',
      'examples/intranet/vitest.postgres.config.ts',
      {
        test: {
          name: 'frameworks',
          include: ['tests/frameworks/**/*.test.ts'],
          ...heavy,
          globalSetup: [browser, 'scripts/frameworks.ts'],
          env: { NEXT_TELEMETRY_DISABLED: '1' },
        },
      },
      { test: { name: 'package', include: ['tests/package/**/*.test.ts'], ...heavy } },
    ],
  },
});
