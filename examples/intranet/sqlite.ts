import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Row, Sql, SqlDatabase, Value } from './sql.ts';

/** Opens a file, or makes it. */
export function openSqlite(path: string): SqlDatabase {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const file = new DatabaseSync(path, { timeout: 5_000 });
  // A write-ahead log would hold one transaction after another, each with an invitation and the answers that it was spent on. What is
  // deleted is overwritten.
  file.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON');
  return new Sqlite(file);
}

/** One connection, on which one thing happens after another: what another request does never ends up within a transaction. */
class Sqlite implements SqlDatabase {
  readonly dialect = 'sqlite';
  readonly #file: DatabaseSync;
  readonly #within: Sql;
  #latest: Promise<unknown> = Promise.resolve();

  constructor(file: DatabaseSync) {
    this.#file = file;
    this.#within = new Statements(file);
  }

  rows(text: string, values?: readonly Value[]): Promise<Row[]> {
    return this.#next(() => this.#within.rows(text, values));
  }

  change(text: string, values?: readonly Value[]): Promise<number> {
    return this.#next(() => this.#within.change(text, values));
  }

  script(text: string): Promise<void> {
    return this.#next(() => this.#within.script(text));
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    // Immediate: another process waits here, in place of failing later.
    return this.#between('BEGIN IMMEDIATE', work);
  }

  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#between('BEGIN', work);
  }

  /** The whole file: its tables have no order but that of their keys. */
  forgetOrder(): Promise<void> {
    return this.script('VACUUM');
  }

  close(): Promise<void> {
    return this.#next(() => {
      this.#file.close();
    });
  }

  #between<T>(begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#next(async () => {
      this.#file.exec(begin);
      try {
        const result = await work(this.#within);
        this.#file.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite itself ends a transaction after some errors, such as a full disk.
        if (this.#file.isTransaction) this.#file.exec('ROLLBACK');
        throw error;
      }
    });
  }

  #next<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#latest.then(work);
    this.#latest = result.catch(() => undefined);
    return result;
  }
}

/** Runs statements at once. */
class Statements implements Sql {
  readonly dialect = 'sqlite';
  readonly #file: DatabaseSync;

  constructor(file: DatabaseSync) {
    this.#file = file;
  }

  async rows(text: string, values: readonly Value[] = []): Promise<Row[]> {
    return Promise.resolve(this.#file.prepare(text).all(named(values)));
  }

  async change(text: string, values: readonly Value[] = []): Promise<number> {
    return Promise.resolve(Number(this.#file.prepare(text).run(named(values)).changes));
  }

  async script(text: string): Promise<void> {
    this.#file.exec(text);
    return Promise.resolve();
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return work(this);
  }

  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return work(this);
  }
}

/** SQLite takes `$1` for the name of a value. */
const named = (values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
