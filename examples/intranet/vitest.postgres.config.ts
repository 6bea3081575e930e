import { defineProject } from 'vitest/config';

/** All that is stored and read again. */
const stored = 'attack,customers,facilitator,helped,invitations,plan,responses,result,rounds';
/** PostgreSQL inside the process takes a millisecond for a statement, so it runs those that differ most between databases. */
const fewer = 'customers,invitations';

/** Tests of `intranet`, once more on PostgreSQL: see tests/support/database.ts. All of them where POSTGRES names a server. */
export default defineProject({
  test: {
    name: 'intranet-postgres',
    include: [
      `tests/{${process.env['POSTGRES'] ? stored : fewer}}.test.ts`,
      'tests/{together,postgres}.test.ts',
    ],
    env: { INTRANET_TESTS_ON: 'postgres' },
    // One database for all of them.
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
