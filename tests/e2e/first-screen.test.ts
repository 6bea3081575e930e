// The first screen of a result and of its meeting, with all that a host can give at once: it is to be read in a minute.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBarePage } from './support/bare-page.ts';
import { everything } from './support/both-rounds.ts';

/** As high as a host's own header. */
const HEADER = 72;

const words = {
  sv: {
    start: 'Starta mötet',
    areas: 'Område för område',
    overview: 'Överblick',
    differ: '≠ Kunderna ger en annan bild',
    opening: /^1 rött, 6 gula, 3 gröna\. Börja med Prissättning & paketering: det enda röda\.$/,
  },
  en: {
    start: 'Start the meeting',
    areas: 'Area by area',
    overview: 'Overview',
    differ: '≠ Customers paint a different picture',
    opening: /^1 red, 6 yellow, 3 green\. Start with Pricing & packaging: the only red one\.$/,
  },
};

const result = (page: Page) => page.locator('kund-diagnos-group-result');

async function open(lang: 'sv' | 'en', width: number, height: number) {
  const { page, trouble } = await openBarePage({
    lang,
    body: '<kund-diagnos-group-result></kund-diagnos-group-result>',
    styles: `body { margin-block-start: ${HEADER}px }`,
    viewport: { width, height },
  });
  await result(page).evaluate((element, properties) => {
    Object.assign(element, properties);
  }, everything);
  await page.getByText(words[lang].differ).first().waitFor();
  return { page, trouble };
}

/** The rows of a table's areas, and the key to their pictures, by where they end in the window. */
const bottoms = (page: Page, table: string) =>
  page
    .getByRole('table', { name: table })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));

describe.each([
  ['sv', 1366, 768],
  ['sv', 1920, 1080],
  ['en', 1366, 768],
  ['en', 1920, 1080],
] as const)('in %s, at %i × %i, with groups, rounds, customers and a plan', (lang, width, height) => {
  const { start, areas, overview, differ, opening } = words[lang];

  it('the page shows the headline, the key and all ten areas', async () => {
    const { page, trouble } = await open(lang, width, height);
    expect(await result(page).locator('[part=headline] > p').first().innerText()).toMatch(opening);
    const key = (await page.getByText(differ).first().boundingBox())!;
    const rows = await bottoms(page, areas);
    expect(rows).toHaveLength(10);
    expect(key.y).toBeLessThan(rows[0]!);
    expect(Math.max(...rows)).toBeLessThanOrEqual(height);
    expect(trouble).toEqual([]);
  });

  it('the meeting’s overview shows the same above its buttons', async () => {
    const { page, trouble } = await open(lang, width, height);
    await page.getByRole('button', { name: start }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { level: 2 }).waitFor();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('PageDown');
    await dialog.getByRole('table', { name: overview }).waitFor();
    expect(await dialog.getByRole('heading', { level: 2 }).innerText()).toMatch(opening);
    const foot = (await dialog.locator('footer').boundingBox())!.y;
    const rows = await bottoms(page, overview);
    expect(rows).toHaveLength(10);
    expect(Math.max(...rows)).toBeLessThanOrEqual(foot);
    const key = (await dialog.getByText(differ).boundingBox())!;
    expect(key.y + key.height).toBeLessThanOrEqual(foot);
    expect(trouble).toEqual([]);
  });
});

it('grows with the window in both directions, up to what zooming can still double', async () => {
  const { page } = await open('sv', 1000, 700);
  const sizes: number[] = [];
  for (const [width, height] of [
    [1000, 1000],
    [1920, 600],
    [1920, 1080],
    [3840, 2160],
    [6000, 3400],
  ] as const) {
    await page.setViewportSize({ width, height });
    sizes.push(
      await page
        .getByRole('table', { name: words.sv.areas })
        .evaluate((table) => Number.parseFloat(getComputedStyle(table).fontSize)),
    );
  }
  expect(sizes.slice(0, 2)).toEqual([16, 16]);
  expect(sizes[2]).toBeGreaterThan(22);
  expect(sizes.slice(3)).toEqual([40, 40]);
});
