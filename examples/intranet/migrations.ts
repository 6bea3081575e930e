import { readdirSync, readFileSync } from 'node:fs';
import type { Sql } from './sql.ts';

/** Where the number of the latest migration that has run is stored. SQLite has a place for it in the file. */
const VERSION: Record<Sql['dialect'], { prepare: string; read: string; write: (version: number) => string }> =
  {
    sqlite: {
      prepare: '',
      read: 'PRAGMA user_version',
      write: (version) => `PRAGMA user_version = ${version}`,
    },
    postgres: {
      prepare: 'CREATE TABLE IF NOT EXISTS schema_version (user_version INTEGER NOT NULL)',
      read: 'SELECT user_version FROM schema_version',
      write: (version) => `DELETE FROM schema_version; INSERT INTO schema_version VALUES (${version})`,
    },
  };

/**
 * Brings a database forward: runs those files that it has not seen, in the order of their numbers, all or none. Files in `migrations/` are
 * for every database; those in `migrations/sqlite/` and `migrations/postgres/` have what must differ. A file that has been released is never
 * changed: a later one changes what it made.
 *
 * @throws {Error} when the database comes from a newer server, whose tables this one does not know.
 */
export async function migrate(sql: Sql, folder = new URL('migrations/', import.meta.url)): Promise<void> {
  const files = migrationsIn(folder, sql.dialect);
  const latest = Math.max(0, ...files.map(({ version }) => version));
  const { prepare, read, write } = VERSION[sql.dialect];
  // Two processes that start at once run them one after the other.
  await sql.transaction(async (sql) => {
    await sql.script(prepare);
    const [row] = await sql.rows(read);
    const done = Number(row?.['user_version'] ?? 0);
    if (done > latest) {
      throw new Error('The database was made by a newer version of this server. Start that one.');
    }
    for (const { version, url } of files) if (version > done) await sql.script(readFileSync(url, 'utf8'));
    if (done < latest) await sql.script(write(latest));
  });
}

function migrationsIn(folder: URL, dialect: Sql['dialect']): { version: number; url: URL }[] {
  return [folder, new URL(`${dialect}/`, folder)]
    .flatMap((each) =>
      readdirSync(each)
        .filter((name) => name.endsWith('.sql'))
        .map((name) => ({ version: Number.parseInt(name, 10), url: new URL(name, each) })),
    )
    .sort((a, b) => a.version - b.version);
}
