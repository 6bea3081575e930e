import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch, open } from './support/page.ts';
import { packageJson, root } from './support/repository.ts';

// What `npm run storybook` starts: the stories as they are while they are written.
let storybook: ChildProcess;
let address: string;
let output = '';
let browser: Browser;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Storybook's program by its path, so that it is one process that can be ended. */
function program(): string {
  const manifest = createRequire(import.meta.url).resolve('storybook/package.json');
  const { bin } = createRequire(import.meta.url)(manifest) as { bin: string | { storybook: string } };
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin.storybook);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const [name, ...options] = packageJson.scripts['storybook']!.split(' ');
  expect(name).toBe('storybook');
  const own = ['--port', String(port), '--host', '127.0.0.1', '--ci'];
  storybook = spawn(process.execPath, [program(), ...options, ...own], { cwd: root });
  for (const stream of [storybook.stdout, storybook.stderr]) {
    stream?.on('data', (chunk) => (output += String(chunk)));
  }
  browser = await launch();
  await vi.waitFor(
    async () => {
      expect(await answers(`${address}/index.json`), output).toBe(true);
    },
    {
      timeout: 60_000,
      interval: 200,
    },
  );
});

afterAll(async () => {
  await browser.close();
  const over = once(storybook, 'exit');
  storybook.kill();
  await over;
});

test('serves its list of stories, and shows one', async () => {
  const { entries } = (await (await fetch(`${address}/index.json`)).json()) as {
    entries: Record<string, { id: string; type: string; title: string }>;
  };
  const story = Object.values(entries).find(
    ({ type, title }) => type === 'story' && title === 'Elements/kund-diagnos',
  );
  expect(story, output).toBeDefined();
  const { page, problems } = await open(browser, `${address}/iframe.html?viewMode=story&id=${story!.id}`);
  await page.getByRole('heading', { level: 2 }).waitFor();
  // Lit's development build says of itself that it is one, and Storybook brings a Lit of its own.
  expect(problems.filter((problem) => !problem.includes('https://lit.dev/msg/'))).toEqual([]);
  await page.close();
});
