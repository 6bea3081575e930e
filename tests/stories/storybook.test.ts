// Storybook as `npm run build:storybook` has made it, and as `npm run storybook` starts it while stories are written.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { serveStories, StoryPage } from '../../scripts/stories/walk.ts';
import { launch, open, serve } from '../package/support/page.ts';
import { packageJson, root } from '../package/support/repository.ts';

const browser = await launch();
afterAll(() => browser.close());

async function storyIds(): Promise<string[]> {
  const site = await serveStories();
  const storyPage = await StoryPage.open(browser, site);
  const stories = await storyPage.list();
  await storyPage.close();
  await site.close();
  return stories.map(({ id }) => id).sort();
}

async function listsAndShows(origin: string): Promise<void> {
  const { entries } = (await (await fetch(`${origin}/index.json`)).json()) as {
    entries: Record<string, { id: string; type: string }>;
  };
  const listed = Object.values(entries).filter(({ type }) => type === 'story');
  expect(listed.map(({ id }) => id).sort()).toEqual(await storyIds());

  const id = 'elements-kund-diagnos--half-answered';
  const { page, problems } = await open(
    browser,
    `${origin}/iframe.html?viewMode=story&id=${id}&globals=locale:en`,
  );
  await page.getByText('5 of 10 answered').first().waitFor();
  // Lit's development build says of itself that it is one, and Storybook brings a Lit of its own.
  expect(problems.filter((problem) => !problem.includes('https://lit.dev/msg/'))).toEqual([]);
  await page.close();
}

test('built, it lists exactly the stories, and shows one in its state', async () => {
  const site = await serve(join(root, 'storybook-static'));
  await listsAndShows(site.origin);
  await site.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Storybook's program by its path, so that it is one process that can be ended. */
function program(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('storybook/package.json');
  const { bin } = require(manifest) as { bin: string | { storybook: string } };
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin.storybook);
}

test('started, it lists exactly the stories, and shows one in its state', async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const [name, ...options] = packageJson.scripts['storybook']!.split(' ');
  expect(name).toBe('storybook');
  const own = ['--port', String(port), '--host', '127.0.0.1', '--ci'];
  const storybook = spawn(process.execPath, [program(), ...options, ...own], { cwd: root });
  let output = '';
  for (const stream of [storybook.stdout, storybook.stderr]) {
    stream.on('data', (chunk) => (output += String(chunk)));
  }
  try {
    for (let isUp = false; !isUp;) {
      if (storybook.exitCode !== null) throw new Error(output);
      await setTimeout(100);
      isUp = await fetch(`${origin}/index.json`).then(
        ({ ok }) => ok,
        () => false,
      );
    }
    await listsAndShows(origin);
  } finally {
    const over = once(storybook, 'exit');
    storybook.kill();
    await over;
  }
});
