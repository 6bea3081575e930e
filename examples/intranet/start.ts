import { Database } from './database.ts';
import { readSettings, type Settings } from './settings.ts';

/** Starts a command: reads the settings, and opens the database that they name. Ends the process with a reason where it cannot. */
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
