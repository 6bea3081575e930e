import { buildApp } from './app.ts';
import { start } from './start.ts';

const { settings, database } = await start();
const { port } = settings;
const app = buildApp({ ...settings, database });

// Once the app is closed, nothing keeps the process alive.
const stop = () => void app.close();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

// npm sends a signal to the shell that it has started this process in, and not every shell passes it on. So a server that was started by
// npm stops when that shell is gone.
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
  // Only this machine: there is no sign-in.
  console.log(`The intranet is at ${await app.listen({ host: '127.0.0.1', port })}`);
  const { invited } = await database.agreement(await database.openRound());
  if (invited === null) {
    console.log('Nobody is invited to the open round yet: npm run invite -- 13');
  }
} catch (error) {
  await app.close();
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. PORT=0 picks a free one.`);
  process.exitCode = 1;
}
