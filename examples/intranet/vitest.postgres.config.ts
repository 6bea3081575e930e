import { defineProject } from 'vitest/config';

/** The tests of what is stored, once more on PostgreSQL: see tests/support/database.ts. */
export default defineProject({
  test: {
    name: 'intranet-postgres',
    include: [
      'tests/{attack,customers,facilitator,helped,invitations,plan,responses,result,rounds}.test.ts',
      'tests/together.test.ts',
      'tests/postgres/*.test.ts',
    ],
    env: { INTRANET_TESTS_ON: 'postgres' },
    // One database for all of them.
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
