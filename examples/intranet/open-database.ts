import { Database } from './database.ts';
import { migrate } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import type { SqlDatabase } from './sql.ts';
import { openSqlite } from './sqlite.ts';

/** The tables whose rows come one person at a time. */
const UNORDERED = [
  'responses',
  'answers',
  'invitations',
  'helped_responses',
  'helped_answers',
  'helped_invitations',
];

export class OpenDatabase extends Database {
  readonly #sql: SqlDatabase;

  constructor(sql: SqlDatabase) {
    super(sql);
    this.#sql = sql;
  }

  /** Forgets in which order people answered. Where a row lies tells that, until it is stored again. */
  forgetOrder(): Promise<void> {
    return this.#sql.forgetOrder(UNORDERED);
  }

  close(): Promise<void> {
    return this.#sql.close();
  }
}

/**
 * Opens a database, and brings its tables forward.
 *
 * @param address `postgres://…`, or the path of an SQLite file, which is made where there is none.
 */
export async function openDatabase(address: string): Promise<OpenDatabase> {
  return prepare(isPostgres(address) ? openPostgres(address) : openSqlite(address));
}

/** Brings the tables of a database forward, or closes it. */
export async function prepare(sql: SqlDatabase): Promise<OpenDatabase> {
  try {
    await migrate(sql);
  } catch (error) {
    await sql.close();
    throw error;
  }
  return new OpenDatabase(sql);
}

/** A database's address as it may be printed: without a password. */
export function printable(address: string): string {
  if (!isPostgres(address)) return address;
  if (!URL.canParse(address)) return 'postgres://…';
  const url = new URL(address);
  if (url.password !== '') url.password = '…';
  url.searchParams.delete('password');
  return url.href.replace(encodeURI('…'), '…');
}

export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address);
