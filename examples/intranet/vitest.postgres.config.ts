import { defineProject } from 'vitest/config';

/** PostgreSQL inside the process takes a millisecond for a statement, so it runs those that differ most between databases. */
const always = ['customers', 'invitations', 'live-rounds', 'together', 'postgres'];
/** All that is stored and read again. */
const onServer = [
  'attack',
  'facilitator',
  'helped',
  'plan',
  'postgres-server',
  'responses',
  'result',
  'rounds',
];

/** Tests of `intranet`, once more on PostgreSQL: see tests/support/database.ts. All of them where POSTGRES names a server. */
export default defineProject({
  test: {
    name: 'intranet-postgres',
    include: [...always, ...(process.env['POSTGRES'] ? onServer : [])].map((name) => `tests/${name}.test.ts`),
    env: { INTRANET_TESTS_ON: 'postgres' },
    // One database for all of them.
    isolate: false,
    maxWorkers: 1,
    // Projects with another number of workers run by themselves: these after the others.
    sequence: { groupOrder: 1 },
    // Only what never comes fails by its time: PGlite takes seconds to start, and on a busy machine a minute.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
