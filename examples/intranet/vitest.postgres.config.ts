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
    testTimeout: 60_000,
    // PGlite takes seconds to start, and a busy machine a minute.
    hookTimeout: 300_000,
  },
});
