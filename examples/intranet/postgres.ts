import { Pool } from 'pg';
import type { Row, Sql, SqlDatabase, Value } from './sql.ts';

/** The part of a pool of `pg` that is used. */
export interface PostgresPool {
  connect(): Promise<PostgresConnection>;
  end(): Promise<void>;
}

export interface PostgresConnection {
  /** Without values the text may be several statements. */
  query(text: string, values?: Value[]): Promise<{ rows: Row[]; rowCount: number | null }>;
  /** Gives the connection back to the pool, or closes it. */
  release(isBroken?: boolean): void;
}

/** Connects to a server when there is something to ask it. */
export function openPostgres(url: string): SqlDatabase {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    lock_timeout: 5_000,
    application_name: 'kund-diagnos-example-intranet',
  });
  // A connection that is lost fails the statement that was running on it, and the pool makes another. Without a listener it would end the process.
  const log = (error: Error) => {
    console.error(`A connection to the database is lost: ${error.message}`);
  };
  pool.on('error', log);
  pool.on('connect', (client) => client.on('error', log));
  return new Postgres(pool);
}

/** Transactions wait for this lock, so that they run one after another as they do in SQLite. It ends with the transaction. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('kund-diagnos-example-intranet'))";

export class Postgres implements SqlDatabase {
  readonly dialect = 'postgres';
  readonly #pool: PostgresPool;

  constructor(pool: PostgresPool) {
    this.#pool = pool;
  }

  rows(text: string, values?: readonly Value[]): Promise<Row[]> {
    return this.#connected((connection) => new Statements(connection).rows(text, values));
  }

  change(text: string, values?: readonly Value[]): Promise<number> {
    return this.#connected((connection) => new Statements(connection).change(text, values));
  }

  script(text: string): Promise<void> {
    return this.#connected((connection) => new Statements(connection).script(text));
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#between(`BEGIN; ${LOCK}`, work);
  }

  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#between('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  /** PostgreSQL lays rows as they come, each with the number of its transaction. Rows that are stored again, sorted and together, share a number. */
  async forgetOrder(tables: readonly string[]): Promise<void> {
    await this.transaction(async (sql) => {
      for (const table of tables) {
        await sql.change(
          `WITH moved AS (DELETE FROM ${table} RETURNING *) INSERT INTO ${table} SELECT * FROM moved ORDER BY moved`,
        );
      }
    });
    await this.script(`VACUUM FULL ${tables.join(', ')}`);
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  #between<T>(begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#connected(async (connection) => {
      await connection.query(begin);
      const result = await work(new Statements(connection));
      await connection.query('COMMIT');
      return result;
    });
  }

  async #connected<T>(work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    const connection = await this.#pool.connect();
    let isBroken = false;
    try {
      return await work(connection);
    } catch (error) {
      // Outside a transaction it is no more than a notice. Where it fails, nobody knows how far the connection has come.
      await connection.query('ROLLBACK').catch(() => (isBroken = true));
      throw error;
    } finally {
      connection.release(isBroken);
    }
  }
}

/** Runs statements on one connection. */
class Statements implements Sql {
  readonly dialect = 'postgres';
  readonly #connection: PostgresConnection;

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  async rows(text: string, values: readonly Value[] = []): Promise<Row[]> {
    return (await this.#connection.query(text, [...values])).rows;
  }

  async change(text: string, values: readonly Value[] = []): Promise<number> {
    return (await this.#connection.query(text, [...values])).rowCount ?? 0;
  }

  async script(text: string): Promise<void> {
    await this.#connection.query(text);
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return work(this);
  }

  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return work(this);
  }
}
