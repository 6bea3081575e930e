// The same query on SQLite, DuckDB and PostgreSQL: inside the process, or the server in POSTGRES. All three give what `tally` gives.
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { mergeTallies, tally, type Instrument } from '../../src/scoring/index.js';
import { tallyFromRows, tallyQuery, type SqlDialect, type TallyQueryOptions } from '../../src/sql/index.js';
import { instruments, responsesOf, rowsOf } from '../scoring/arbitrary.js';
import { respond } from '../scoring/respond.js';
import { errorFrom } from '../support/errors.js';

interface Database {
  dialect: Exclude<SqlDialect, 'spark'>;
  run: (text: string, values?: (string | number)[]) => Promise<unknown[]>;
  close: () => Promise<void> | void;
}

function openSqlite(): Promise<Database> {
  const file = new DatabaseSync(':memory:');
  return Promise.resolve({
    dialect: 'sqlite',
    run: (text, values = []) => Promise.resolve(file.prepare(text).all(...values)),
    close: () => {
      file.close();
    },
  });
}

async function openDuckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  return {
    dialect: 'duckdb',
    run: async (text, values) => (await connection.runAndReadAll(text, values)).getRowObjects(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function openPostgres(): Promise<Database> {
  const url = process.env['POSTGRES'];
  if (url === undefined) {
    const inside = await PGlite.create();
    return {
      dialect: 'postgres',
      run: async (text, values) => (await inside.query(text, values)).rows,
      close: () => inside.close(),
    };
  }
  const client = new Client(url);
  await client.connect();
  // A schema of this connection alone.
  await client.query('SET search_path = pg_temp');
  return {
    dialect: 'postgres',
    run: async (text, values) => (await client.query<Record<string, unknown>>(text, values)).rows,
    close: () => client.end(),
  };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (value: string | number | null): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** Makes a table with a row for each response. The type is a small one, whose squares overflow. */
async function store(
  { run }: Database,
  table: string,
  columns: ReadonlyMap<string, string>,
  responses: readonly { answers: Record<string, number | null>; role: string }[],
): Promise<void> {
  const answers = Array.from(columns.values(), (name) => `${quoted(name)} SMALLINT`);
  await run(`DROP TABLE IF EXISTS ${quoted(table)}`);
  await run(`CREATE TABLE ${quoted(table)} (role TEXT NOT NULL, ${answers.join(', ')})`);
  const rows = responses.map(({ role, answers }) =>
    [role, ...Array.from(columns.keys(), (id) => answers[id]!)].map(literal).join(', '),
  );
  if (rows.length > 0) await run(`INSERT INTO ${quoted(table)} VALUES (${rows.join('), (')})`);
}

async function count<Q extends string>(
  { dialect, run }: Database,
  instrument: Instrument<Q>,
  options: Omit<TallyQueryOptions<Q>, 'dialect' | 'groupBy'>,
) {
  const rows = async (groupBy: string | null) => {
    const { text, values } = tallyQuery(instrument, { dialect, groupBy, ...options });
    return run(text, values);
  };
  const everybody = tallyFromRows(instrument, await rows(null));
  const { groups } = tallyFromRows(instrument, await rows('role'), { groupBy: 'role' });
  return { everybody, groups };
}

const roles = ['CS', 'Sälj', '__proto__', ''];

suite.each([
  ['SQLite', openSqlite],
  ['DuckDB', openDuckdb],
  ['PostgreSQL', openPostgres],
] as const)('%s', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('gives what `tally` gives, of everybody and of each group, for any responses', async () => {
    const stored = instruments.chain((instrument) =>
      fc.tuple(
        fc.constant(instrument),
        rowsOf(instrument),
        fc.array(fc.constantFrom(...roles), { minLength: 25, maxLength: 25 }),
        fc.constantFrom('responses', 'a"b', "'; DROP TABLE x; --", 'select'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(stored, async ([instrument, answers, groups, table]) => {
        const responses = responsesOf(instrument, answers).map((response, index) => ({
          ...response,
          role: groups[index]!,
        }));
        const columns = new Map(instrument.questions.map(({ id }, q) => [id, `answer "${q}"`]));
        await store(database, table, columns, responses);
        const counted = await count(database, instrument, { table, columns: Object.fromEntries(columns) });
        expect(counted.everybody).toEqual(tally(instrument, responses));
        const used = [...new Set(responses.map(({ role }) => role))];
        expect([...counted.groups.keys()].sort()).toEqual(used.sort());
        for (const [name, group] of counted.groups) {
          const members = responses.filter(({ role }) => role === name);
          expect(group).toEqual(tally(instrument, members));
        }
        if (used.length > 0) expect(mergeTallies(...counted.groups.values())).toEqual(counted.everybody);
        await database.run(`DROP TABLE ${quoted(table)}`);
      }),
      { numRuns: 40 },
    );
  });

  const columns = new Map<string, string>(kundorientering.questions.map(({ id }) => [id, id]));
  const [high] = [respond('a', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5])];

  test('squares a total that a small type has no room for', async () => {
    await store(database, 'high', columns, Array(20).fill({ ...high, role: 'CS' }));
    const { everybody } = await count(database, kundorientering, { table: 'high' });
    // 20 · 50².
    expect(everybody).toMatchObject({ responses: 20, squaredTotals: 50_000 });
  });

  test('never loses a response without an answer', async () => {
    const without = { role: 'CS', answers: { ...high.answers, voc: null } };
    await store(database, 'lost', columns, [{ ...high, role: 'CS' }, without]);
    const { text, values } = tallyQuery(kundorientering, { dialect: database.dialect, table: 'lost' });
    const rows = await database.run(text, values);
    expect(errorFrom(() => tallyFromRows(kundorientering, rows)).message).toContain(
      'expected 2 answers from 1 to 5, one in each response, to "voc", got "1 without"',
    );
  });

  test('of an empty table gives the tally of nobody', async () => {
    await store(database, 'nobody', columns, []);
    const { everybody, groups } = await count(database, kundorientering, { table: 'nobody' });
    expect(everybody).toEqual(tally(kundorientering, []));
    expect(groups.size).toBe(0);
  });
});
