// Every state of every element is reached without console messages, fits a phone, and passes axe.
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { serveStories, StoryPage, type Story } from '../../scripts/stories/walk.ts';
import { launch } from '../package/support/page.ts';
import { tags } from '../package/support/repository.ts';

const site = await serveStories();
const browser = await launch();
const phone = { width: 390, height: 844 };
// Without transitions, since axe would measure a colour halfway to another.
const storyPage = await StoryPage.open(browser, site, { viewport: phone, reducedMotion: 'reduce' });
const { page } = storyPage;
await page.evaluate(() => {
  // With forced colours Chromium paints text in its `color`, but axe reads the fill that applies without them.
  const { prototype } = CSSStyleDeclaration;
  const real = Object.getOwnPropertyDescriptor(prototype, 'getPropertyValue')!.value as (
    name: string,
  ) => string;
  prototype.getPropertyValue = function (name) {
    return name === '-webkit-text-fill-color' ? '' : real.call(this, name);
  };
});
await page.evaluate(axe.source);
const stories = await storyPage.list();

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The faults that axe finds in the current view, in words. */
async function objections(options: RunOptions = {}): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run('main', options),
    { resultTypes: ['violations'], ...options } satisfies RunOptions,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

const colours: RunOptions = { runOnly: ['color-contrast'] };
const allButColours: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** A story is shown once and then looked at in each theme: all that a theme changes is colour, type and room. */
const themes: [name: string, theme: Parameters<StoryPage['setTheme']>[0], media?: Media][] = [
  ['dark', 'default', { colorScheme: 'dark' }],
  ['forced colours', 'default', { colorScheme: 'dark', forcedColors: 'active' }],
  ['brand', 'brand'],
  ['high contrast', 'highContrast'],
  ['dark page that never says so', 'darkUnsaid'],
];
const light: Media = { colorScheme: 'light', forcedColors: 'none' };

/** The faults of a story in each theme. */
async function faults(story: Story, plant: () => Promise<unknown> = () => Promise.resolve()) {
  const found = new Map<string, string[]>();
  const note = (look: string, problems: string[]) =>
    found.set(look, [...(found.get(look) ?? []), ...problems]);

  await storyPage.show(story, { locale: 'en' });
  note('English', [...(await storyPage.problems(story)), ...(await objections(allButColours))]);
  await storyPage.show(story);
  await plant();
  note('Swedish', [...(await storyPage.problems(story)), ...(await objections())]);
  if (!story.hasTheme) {
    for (const [name, theme, media = light] of themes) {
      await page.emulateMedia(media);
      await storyPage.setTheme(theme);
      note(name, [...(await storyPage.problems(story)), ...(await objections(colours))]);
    }
  }
  return Object.fromEntries([...found].filter(([, problems]) => problems.length > 0));
}

afterEach(async () => {
  await page.emulateMedia(light);
  await page.setViewportSize(phone);
});

test.each(tags)('<%s> has stories of its own', (tag) => {
  expect(stories.map((story) => story.tag)).toContain(tag);
});

test.each(stories)('$title: $name', async (story) => {
  expect(await faults(story)).toEqual({});
});

describe('a fault is found', () => {
  const [story] = stories.filter(({ id }) => id.endsWith('kund-diagnos--own-words'));

  test.each([
    [
      'a word in the console',
      () => {
        console.warn('planted');
      },
      /planted/,
    ],
    [
      'an exception',
      () => {
        setTimeout(() => {
          throw new Error('planted');
        });
      },
      /planted/,
    ],
    [
      'something too wide',
      () => {
        document
          .querySelector('main p')!
          .append(Object.assign(document.createElement('img'), { width: 2000, alt: '' }));
      },
      /sideways/,
    ],
    [
      'a field without a name',
      () => {
        document.querySelector('main p')!.append(document.createElement('input'));
      },
      /label/,
    ],
    [
      'a colour that cannot be read',
      () => {
        document.querySelector<HTMLElement>('main p')!.style.color = '#999';
      },
      /color-contrast/,
    ],
  ])('%s', async (_name, plant, message) => {
    const found = await faults(story!, async () => {
      await page.evaluate(plant);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    });
    expect(found['Swedish']?.join('\n')).toMatch(message);
  });

  test('a colour that cannot be read in one theme only', async () => {
    const found = await faults(story!, () =>
      page.evaluate(() => {
        document.querySelector<HTMLElement>('main p')!.style.color = 'light-dark(#111, #222)';
      }),
    );
    expect(Object.keys(found)).toEqual(['dark', 'dark page that never says so']);
  });

  test('a state that is not reached', async () => {
    const [untouched] = stories.filter(({ id }) => id.endsWith('kund-diagnos--untouched'));
    await page.evaluate(() => {
      Object.defineProperty(HTMLElement.prototype, 'click', {
        configurable: true,
        value: () => {
          throw new Error('planted');
        },
      });
    });
    await expect(storyPage.show(untouched!)).rejects.toThrow('planted');
  });
});
