import { openDatabase, printable, type OpenDatabase } from './open-database.ts';
import { readSettings, type Settings } from './settings.ts';

/** Starts a command: reads the settings, and opens the database that they name. Ends the process with a reason where it cannot. */
export async function start(): Promise<{ settings: Settings; database: OpenDatabase }> {
  let path = 'the settings';
  try {
    const settings = readSettings(process.env);
    path = `the database ${printable(settings.database)}`;
    return { settings, database: await openDatabase(settings.database) };
  } catch (error) {
    console.error(`${reasonOf(error)} (Reading ${path}.)`);
    process.exit(1);
  }
}

/** A host with several addresses that all refuse a connection gives an error without words. */
function reasonOf(error: unknown): string {
  const [cause = error] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return cause instanceof Error ? cause.message : String(cause);
}
