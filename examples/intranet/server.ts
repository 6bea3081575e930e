import { buildApp } from './app.ts';
import { Database } from './database.ts';
import { readSettings } from './settings.ts';

const { port, database, ...wishes } = readSettings(process.env);
const app = buildApp({ database: new Database(database), ...wishes });

// Requests that have begun are finished and the database is closed; then nothing keeps the process alive.
const stop = () => void app.close();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

// npm hands a signal on to the shell between it and us, and not every shell hands it on to us: where npm has started
// the server, it stops when the shell is gone.
if (process.env['npm_lifecycle_event'] !== undefined) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

try {
  // This machine only: there is no sign-in.
  console.log(`The intranet is at ${await app.listen({ host: '127.0.0.1', port })}`);
} catch (error) {
  await app.close();
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. PORT=0 takes any free one.`);
  process.exitCode = 1;
}
