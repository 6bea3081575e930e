import { defineConfig } from 'vitest/config';

// Three kinds of tests, each with its own place: plain Node, a real host in a real browser, and what is published.
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
          exclude: ['tests/elements/**', 'tests/e2e/**', 'tests/package/**'],
        },
      },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...slow } },
      { test: { name: 'package', include: ['tests/package/**/*.test.ts'], ...slow } },
    ],
  },
});
