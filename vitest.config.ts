import { defineConfig } from 'vitest/config';

// Four kinds of tests, each with its own place: plain Node, every story, a real host in a real browser, and what is published.
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
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/elements/**', 'tests/stories/**', 'tests/e2e/**', 'tests/package/**'],
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
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...slow } },
      { test: { name: 'package', include: ['tests/package/**/*.test.ts'], ...slow } },
    ],
  },
});
