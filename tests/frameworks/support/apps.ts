// The example apps: each built by its own tool, and served with answers of its own.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp, type App as Host } from '../../../examples/frameworks/server.ts';
import { root } from '../../package/support/repository.ts';
import { run } from '../../package/support/run.ts';
import { startServer, type StartedServer } from '../../support/start-server.ts';

export const apps = ['react', 'vue', 'svelte', 'angular', 'next', 'plain'] as const;
export type App = (typeof apps)[number];

const folderOf = (app: App): string => join(root, 'examples/frameworks', app);

/** Runs a script of the app's own package.json, if it has it. */
export function runScript(app: App, script: string): string {
  return run('npm', ['run', '--silent', '--if-present', script], folderOf(app));
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return originOf(server);
}

export interface Served {
  /** Where the app is. */
  address: string;
  /** The responses on its server. */
  stored: Host['stored'];
  stop: () => Promise<void>;
}

/** Starts Next.js, whose server talks to the one that has the answers. It takes a free port for 0, and says which. */
function startNext(folder: string, api: string): Promise<StartedServer> {
  const next = join(root, 'examples/frameworks/node_modules/next/dist/bin/next');
  return startServer([next, 'start', '--port', '0', '--hostname', '127.0.0.1'], /Local: +(\S+)[^]*Ready/, {
    cwd: folder,
    env: { ...process.env, API: api, NODE_ENV: 'production' },
  });
}

/** Starts an app that has been built. */
export async function start(app: App): Promise<Served> {
  const folder = folderOf(app);
  // The page without a build lies beside what npm has installed.
  const { server, stored } = createApp(app === 'plain' ? join(folder, '..') : join(folder, 'dist'));
  const api = await listen(server);
  const next = app === 'next' ? await startNext(folder, api) : null;
  return {
    address: next?.address ?? `${api}/${app === 'plain' ? 'plain/' : ''}`,
    stored,
    stop: async () => {
      await next?.stop();
      server.close();
      server.closeAllConnections();
    },
  };
}
