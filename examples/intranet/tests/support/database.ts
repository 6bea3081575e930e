// The database that a file of tests runs on: SQLite; in the project `intranet-postgres`, PostgreSQL, inside the process or the server in POSTGRES.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PGlite } from '@electric-sql/pglite';
import { openDatabase, prepare, type OpenDatabase } from '../../open-database.ts';
import { openPostgres, Postgres, type PostgresConnection } from '../../postgres.ts';
import type { Row, Sql } from '../../sql.ts';

const dialect: Sql['dialect'] = process.env['INTRANET_TESTS_ON'] === 'postgres' ? 'postgres' : 'sqlite';

/** A database that a server can be started on, and started again. */
export interface TestDatabase {
  open: () => Promise<OpenDatabase>;
  /** Runs a statement on another connection than the server's. */
  run: (text: string) => Promise<Row[]>;
  remove: () => Promise<void>;
}

/** An empty database. On PostgreSQL there is one at a time. */
export const newDatabase = (): Promise<TestDatabase> =>
  dialect === 'sqlite' ? Promise.resolve(newFile()) : emptyPostgres();

/** A new SQLite file. */
export function newFile(): TestDatabase & { file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  const file = join(folder, 'data', 'intranet.sqlite');
  return {
    file,
    open: () => openDatabase(file),
    run: async (text) => {
      const connection = new DatabaseSync(file);
      try {
        return await Promise.resolve(connection.prepare(text).all());
      } finally {
        connection.close();
      }
    },
    remove: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

/** Whether this worker has made the tables. Making them again takes longer than most tests do. */
let hasTables = false;

async function emptyPostgres(): Promise<TestDatabase> {
  const url = process.env['POSTGRES'];
  const connect = url ? () => Promise.resolve(openPostgres(url)) : openPglite;
  const others = await connect();
  if (!hasTables) {
    await others.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await prepare(others);
    hasTables = true;
  }
  // The latest first: it may refer to those before it.
  const tables = await others.rows(
    `SELECT relname FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_version'
     ORDER BY oid DESC`,
  );
  await others.script(tables.map(({ relname }) => `DELETE FROM ${String(relname)}`).join('; '));
  return {
    open: async () => prepare(await connect()),
    run: (text) => others.rows(text),
    remove: () => others.close(),
  };
}

/** Starting it takes seconds: one serves all tests of a worker. */
let pglite: Promise<PGlite> | undefined;
/** It has one connection, which a pool lends to one after the other. */
let lent: Promise<unknown> = Promise.resolve();

async function openPglite(): Promise<Postgres> {
  pglite ??= PGlite.create();
  const database = await pglite;
  const connect = async (): Promise<PostgresConnection> => {
    const before = lent;
    const { promise, resolve: giveBack } = deferred();
    lent = promise;
    await before;
    return {
      query: async (text, values) => {
        if (values === undefined) {
          await database.exec(text);
          return { rows: [], rowCount: null };
        }
        const { rows, affectedRows } = await database.query<Row>(text, values);
        return { rows, rowCount: affectedRows ?? null };
      },
      release: giveBack,
    };
  };
  return new Postgres({ connect, end: () => Promise.resolve() });
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: (() => void) | undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve?.() };
}
