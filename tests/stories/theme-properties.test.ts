// An element documents exactly the theme properties that change its picture in one of its stories. Each property is set to something loud.
import type { CDPSession } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { serveStories, StoryPage } from '../../scripts/stories/walk.ts';
import { launch } from '../package/support/page.ts';
import { files, read, tags } from '../package/support/repository.ts';

const site = await serveStories();
// Redraws everything: with partial raster, an unchanged area may differ by a shade when it is drawn another time.
const browser = await launch('--disable-partial-raster');
const storyPage = await StoryPage.open(browser, site, { reducedMotion: 'reduce' });
const { page } = storyPage;
const stories = await storyPage.list();
const screen = { width: 640, height: 480 };
const devTools: CDPSession = await page.context().newCDPSession(page);

afterAll(async () => {
  await browser.close();
  await site.close();
});

const loud: Record<string, string> = {
  '--kd-heading-font': 'monospace',
  '--kd-max-width': '200px',
  '--kd-radius': '20px',
};

/** `--_…` is an element's own; `--kd-…` belongs to whoever writes the theme. */
const properties = new Set<string>(
  files(['src/elements/**/*.ts', 'src/charts/**/*.ts']).flatMap((file) =>
    Array.from(read(file).matchAll(/var\(\s*(--kd-[\w-]+)/g), ([, name]) => name!),
  ),
);

const { modules } = JSON.parse(read('custom-elements.json')) as {
  modules: { declarations?: { tagName?: string; cssProperties?: { name: string }[] }[] }[];
};
const documentedBy = (tag: string): string[] =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag)!
    .cssProperties!.map(({ name }) => name);

const set = (names: string[], isLoud: boolean) =>
  page.evaluate(
    (values) => {
      for (const [name, value] of values) document.documentElement.style.setProperty(name, value);
    },
    names.map((name) => [name, isLoud ? (loud[name] ?? '#f0f') : ''] as const),
  );

async function picture(): Promise<string> {
  const { data } = await devTools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  return data;
}

/** The sets of properties that change the current picture. */
async function seen(all: string[][]): Promise<string[]> {
  const found: string[] = [];
  let before = await picture();
  for (const names of all) {
    for (;;) {
      await set(names, true);
      const after = await picture();
      await set(names, false);
      if (after === before) break;
      const again = await picture();
      if (again === before) {
        found.push(...names);
        break;
      }
      // Something else changed in the meantime.
      before = again;
    }
  }
  return found;
}

test.each(tags)('<%s>', async (tag) => {
  const documented = documentedBy(tag);
  const undocumented = [...properties].filter((name) => !documented.includes(name));
  let unseen = documented;
  for (const story of stories.filter((each) => each.tag === tag)) {
    await page.setViewportSize(screen);
    await storyPage.show(story);
    // Shows the focus ring.
    await page.keyboard.press('Tab');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...screen, height: Math.max(height, screen.height) });
    const found = await seen([...unseen.map((name) => [name]), undocumented]);
    unseen = unseen.filter((name) => !found.includes(name));
    expect(
      found.filter((name) => undocumented.includes(name)),
      story.name,
    ).toEqual([]);
  }
  expect(unseen).toEqual([]);
});
