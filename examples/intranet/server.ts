import { buildApp } from './app.ts';
import { Database } from './database.ts';
import { readSettings } from './settings.ts';

const { port, database, minimum } = readSettings(process.env);
const app = buildApp({ database: new Database(database), minimum });

// Requests that have begun are finished and the database is closed; then nothing keeps the process alive.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());

try {
  // This machine only: there is no sign-in.
  console.log(`The intranet is at ${await app.listen({ host: '127.0.0.1', port })}`);
} catch (error) {
  await app.close();
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. PORT=0 takes any free one.`);
  process.exitCode = 1;
}
