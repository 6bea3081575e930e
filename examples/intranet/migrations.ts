import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

const folder = new URL('migrations/', import.meta.url);

/**
 * Brings a database file forward: runs those files in `migrations/` that it has not seen, in the order of their names, all or none. SQLite
 * itself stores how many have run (`user_version`). A file that has been released is never changed: a later one changes what it made.
 *
 * @throws {Error} when the file comes from a newer server, whose tables this one does not know.
 */
export function migrate(db: DatabaseSync): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  // Immediate: two processes that start at once run them one after the other.
  db.exec('BEGIN IMMEDIATE');
  try {
    const done = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
    if (done > files.length) {
      throw new Error('The database file was made by a newer version of this server. Start that one.');
    }
    for (const name of files.slice(done)) db.exec(readFileSync(new URL(name, folder), 'utf8'));
    if (done < files.length) db.exec(`PRAGMA user_version = ${files.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
