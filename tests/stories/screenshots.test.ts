import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contactSheet } from '../../scripts/stories/contact-sheet.ts';
import { take } from '../../scripts/stories/take.ts';
import { serveStories, StoryPage } from '../../scripts/stories/walk.ts';
import { conditions, type ConditionName } from '../../stories/support/conditions.ts';
import { launch } from '../package/support/page.ts';

const site = await serveStories();
const browser = await launch();
const stories = await (await StoryPage.open(browser, site)).list();
const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const find = (end: string) => {
  const found = stories.find(({ id }) => id.endsWith(end));
  if (!found) throw new Error(`No story's id ends in ${end}`);
  return found;
};
const story = find('kund-diagnos--introduction');

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** A PNG's width and height. */
function sizeOf(picture: string): [number, number] {
  const header = readFileSync(join(folder, picture)).subarray(16, 24);
  return [header.readUInt32BE(0), header.readUInt32BE(4)];
}

async function takeUnder(condition: ConditionName, taken = story): Promise<string[]> {
  const storyPage = await StoryPage.open(browser, site, conditions[condition].context);
  const pictures = await take(storyPage, taken, condition, join(folder, condition));
  expect(await storyPage.problems(taken)).toEqual([]);
  await storyPage.close();
  return pictures;
}

test('a picture is as high as the page, with text spaced out inside the elements too', async () => {
  const result = find('kund-diagnos-result--mixed');
  const [width, height] = sizeOf((await takeUnder('phone', result))[0]!);
  const [, spaced] = sizeOf((await takeUnder('text spacing', result))[0]!);
  expect(width).toBe(390 * 1.5);
  expect(height).toBeGreaterThan(844 * 1.5);
  expect(spaced).toBeGreaterThan(height * 1.05);
});

test('a picture of the window, and of a story that fills it, is as high as the window', async () => {
  expect(sizeOf((await takeUnder('zoom 400 %'))[0]!)).toEqual([320 * 4, 256 * 4]);
  expect(sizeOf((await takeUnder('laptop', find('meeting--talk')))[0]!)).toEqual([1366, 768]);
});

test('pages of paper are taken, as pictures or as PDF', async () => {
  expect((await takeUnder('print'))[0]).toMatch(/^print(-1\.png|\.pdf)$/);
});

test('the screen, and what the person has asked the browser for, is that of the condition', async () => {
  const { context } = conditions['forced colours'];
  const storyPage = await StoryPage.open(browser, site, context);
  const seen = await storyPage.page.evaluate(() => [
    innerWidth,
    devicePixelRatio,
    matchMedia('(forced-colors: active) and (prefers-color-scheme: dark)').matches,
  ]);
  expect(seen).toEqual([context.viewport.width, context.deviceScaleFactor, true]);
  await storyPage.close();
});

describe('the contact sheet', () => {
  const shot = { story, condition: 'phone', pictures: ['a.png'] } as const;

  test('shows each picture under its story, and marks what is faulty', () => {
    const sheet = contactSheet([
      { ...shot, pictures: ['a.png'], problems: [] },
      { ...shot, pictures: ['b.pdf'], problems: ['It says <b>.'] },
    ]);
    expect(sheet.match(/<h2>/g)).toHaveLength(1);
    expect(sheet).toContain('<img src="a.png"');
    expect(sheet).toContain('<a href="b.pdf">b.pdf</a>');
    expect(sheet.match(/class="faulty"/g)).toHaveLength(1);
    expect(sheet).toContain('It says &lt;b>.');
  });
});
