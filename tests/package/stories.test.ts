import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open, serve, type Site } from './support/page.ts';
import { read, root, tags } from './support/repository.ts';

// Storybook as it was built: every story shows something, without an error and without a barrier.
interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
}

const { entries } = JSON.parse(read('storybook-static/index.json')) as { entries: Record<string, Entry> };
const stories = Object.values(entries).filter(({ type }) => type === 'story');

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serve(join(root, 'storybook-static'));
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each(tags)('%s has stories of its own', (tag) => {
  expect(stories.map(({ title }) => title)).toContain(`Elements/${tag}`);
});

test.each(stories.map(({ id }) => id))('%s', async (id) => {
  // The add-on would run axe as well, and two cannot run at once.
  const query = `viewMode=story&id=${id}&globals=a11y.manual:!true`;
  const { page, problems } = await open(browser, `${site.origin}/iframe.html?${query}`);
  // An element that has nothing to show yet (no figures) is there all the same.
  await page.locator('#storybook-root').locator(tags.join(', ')).first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector(':not(:defined)') === null, null, {
    timeout: 10_000,
  });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run('#storybook-root', {
      // A story is a piece of a page.
      rules: { region: { enabled: false } },
    }),
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
  expect(problems).toEqual([]);
  await page.close();
});
