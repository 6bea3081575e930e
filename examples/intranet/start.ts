import { Database } from './database.ts';
import { readSettings, type Settings } from './settings.ts';

/** What every command begins with: the settings, and the database that they name. Ends the process with a reason if that cannot be. */
export function start(): { settings: Settings; database: Database } {
  let path = 'the settings';
  try {
    const settings = readSettings(process.env);
    path = `the database ${settings.database}`;
    return { settings, database: new Database(settings.database) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} (Reading ${path}.)`);
    process.exit(1);
  }
}
