// Storybook as `npm run build:storybook` has made it, and as `npm run storybook` starts it while stories are written.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { execPath } from 'node:process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { serveStories, StoryPage } from '../../scripts/stories/walk.ts';
import { launch, open, serve } from '../package/support/page.ts';
import { packageJson, root } from '../package/support/repository.ts';
import { startServer } from '../support/start-server.ts';

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

/** What Node is to run for an npm script, in one process that can be ended. The manifest that Storybook reads is from `npm run build`. */
function argsOf(script: string): string[] {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('storybook/package.json');
  const { bin } = require(manifest) as { bin: string | { storybook: string } };
  const [name, ...options] = packageJson.scripts[script]!.split(' ');
  expect(name).toBe('storybook');
  return [join(dirname(manifest), typeof bin === 'string' ? bin : bin.storybook), ...options];
}

test('built, it lists exactly the stories, and shows one in its state', async () => {
  await promisify(execFile)(execPath, argsOf('build:storybook'), { cwd: root });
  const site = await serve(join(root, 'storybook-static'));
  await listsAndShows(site.origin);
  await site.close();
});

test('started, it lists exactly the stories, and shows one in its state', async () => {
  // It takes the port of the script, or the next that is free.
  const args = [...argsOf('storybook'), '--host', '127.0.0.1', '--ci'];
  const { address, stop } = await startServer(args, /Local: +(\S+)\s/, { cwd: root });
  try {
    await listsAndShows(new URL(address).origin);
  } finally {
    await stop();
  }
});
