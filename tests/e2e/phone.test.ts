// On a phone nothing has to be scrolled sideways, and nothing is too small to be pressed.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pointerTargets } from '../elements/support/targets.ts';
import { answer, ownResult, send, sendButton } from './answering.ts';
import { openBarePage } from './bare-page.ts';
import { launch, openPage } from './browser.ts';
import { people } from './eight-people.ts';
import { everybodyAnswers, Intranet } from './intranet.ts';
import { layouts, walk, walkAside } from './walk.ts';

const intranet = new Intranet();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  await intranet.start({ MINIMUM_GROUP_SIZE: '1' });
  await everybodyAnswers(intranet);
});

afterAll(async () => {
  await browser.close();
  await intranet.remove();
});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

it.each([320, 390])('fits a screen of %i points, from the introduction to the result', async (width) => {
  const { page } = await openPage(browser, intranet.address, '/svaren');
  await page.setViewportSize({ width, height: 700 });
  expect(await widthOf(page)).toBe(width);

  await page.goto('/');
  await page.getByRole('button', { name: 'Börja' }).waitFor();
  expect(await widthOf(page)).toBe(width);
  await answer(page, people[0]!);
  expect(await widthOf(page)).toBe(width);
  await send(page, people[0]!);
  await ownResult(page).waitFor();
  expect(await widthOf(page)).toBe(width);

  await page.goto('/resultat');
  await page.getByRole('table', { name: 'Grupp för grupp' }).waitFor();
  expect(await widthOf(page)).toBe(width);
  await page.context().close();
});

describe('a thumb has 44 points each way for whatever can be pressed', () => {
  const hosts = {
    'a plain page': '',
    'a page that resets everything and shrinks the letters':
      '* { all: unset; margin: 0; padding: 0 } html { font-size: 62.5% }',
  };

  it.each(
    Object.entries(hosts).flatMap(([host, styles]) => layouts.map((layout) => ({ host, styles, ...layout }))),
  )('on $host, $layout, in every state', async ({ styles, paged }) => {
    const small: Record<string, string[]> = {};
    const all: Record<string, string[]> = {};
    for (const way of [walk, walkAside]) {
      await way(browser, { styles, paged, viewport: { width: 320, height: 640 } }, async (page, state) => {
        const targets = await page.evaluate(pointerTargets);
        all[state] = targets.all;
        small[state] = targets.small;
      });
    }
    expect(Object.values(small).flat()).toEqual([]);
    // Each state’s own were there to be measured.
    expect(all['missing']).toContain('a "Closed-loop"');
    expect(all['missing']).toContain('summary "Rensa svaren"');
    expect(all['failed']).toContain('button "Spara som fil"');
    expect(all['interrupted, about to clear']).toContain('button "Ja, rensa svaren"');
    expect(all['result']!.filter((each) => each.startsWith('summary'))).toHaveLength(10);
    for (const targets of Object.values(all)) expect(targets).not.toEqual([]);
  });

  it('on the intranet, where something is missing', async () => {
    const { page } = await openPage(browser, intranet.address);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole('button', { name: 'Börja' }).click();
    await sendButton(page).click();
    await page.getByRole('link', { name: 'ICP & segment' }).waitFor();
    const { all, small } = await page.evaluate(pointerTargets);
    expect(all.length).toBeGreaterThan(60);
    expect(small).toEqual([]);
    await page.context().close();
  });

  it('and what is too small is found, in either direction', async () => {
    const { page } = await openBarePage(browser, {
      body: '<kund-diagnos></kund-diagnos>',
      styles: 'kund-diagnos::part(start) { min-height: 0; height: 43px }',
    });
    await page.getByRole('button', { name: 'Börja' }).waitFor();
    expect((await page.evaluate(pointerTargets)).small).toEqual([
      expect.stringMatching(/^button "Börja": .* × 43$/),
    ]);
    await page.addStyleTag({
      content: 'kund-diagnos::part(start) { height: 44px; width: 43px; padding: 0 }',
    });
    expect((await page.evaluate(pointerTargets)).small).toEqual(['button "Börja": 43 × 44']);
    await page.context().close();
  });
});
