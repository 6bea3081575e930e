// Storybook as `npm run build:storybook` has made it, and as `npm run storybook` starts it while stories are written.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { execPath } from 'node:process';
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

/** Storybook as an npm script starts it, but one process that can be ended. The manifest that it reads is from `npm run build`. */
function storybook(script: string, ...further: string[]): { process: ChildProcess; output: () => string } {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('storybook/package.json');
  const { bin } = require(manifest) as { bin: string | { storybook: string } };
  const program = join(dirname(manifest), typeof bin === 'string' ? bin : bin.storybook);
  const [name, ...options] = packageJson.scripts[script]!.split(' ');
  expect(name).toBe('storybook');
  const child = spawn(execPath, [program, ...options, ...further], { cwd: root });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => printed.push(String(chunk)));
  return { process: child, output: () => printed.join('') };
}

test('built, it lists exactly the stories, and shows one in its state', async () => {
  const { process, output } = storybook('build:storybook');
  const [status] = (await once(process, 'exit')) as [number];
  expect(status, output()).toBe(0);
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

test('started, it lists exactly the stories, and shows one in its state', async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { process, output } = storybook('storybook', '--port', String(port), '--host', '127.0.0.1', '--ci');
  const over = once(process, 'exit');
  try {
    for (let isUp = false; !isUp;) {
      if (process.exitCode !== null) throw new Error(output());
      await setTimeout(100);
      isUp = await fetch(`${origin}/index.json`).then(
        ({ ok }) => ok,
        () => false,
      );
    }
    await listsAndShows(origin);
  } finally {
    process.kill();
    await over;
  }
});
