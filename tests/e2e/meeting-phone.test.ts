// The meeting on a phone: what is pressed again and again keeps its place, and nothing lies beside what covers it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mergeTallies, type Tally } from 'kund-diagnos/scoring';
import { openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';
import { team } from './counted-team.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(of: Tally, lang = 'sv') {
  const { page, trouble } = await openBarePage(browser, {
    body: '<kund-diagnos-group-result></kund-diagnos-group-result>',
    script: 'kund-diagnos.all.js',
    viewport: { width: 390, height: 844 },
    lang,
  });
  await page.evaluate((tally) => {
    Element.prototype.requestFullscreen = () => Promise.reject(new Error('Not here'));
    document.querySelector('kund-diagnos-group-result')!.tally = tally;
  }, of);
  await page.getByRole('button', { name: lang === 'sv' ? 'Starta mötet' : 'Start the meeting' }).click();
  await heading(page).waitFor();
  return { page, trouble };
}

const heading = (page: Page) => page.locator('dialog h2');

it('goes on from area to area for a thumb that stays where it is', async () => {
  const { page, trouble } = await open(team);
  const { x, y, width, height } = (await page.getByRole('button', { name: 'Nästa' }).boundingBox())!;
  for (let area = 1; area <= 10; area++) {
    expect(await heading(page).textContent()).toContain(`Område ${area} av 10`);
    await page.mouse.click(x + width / 2, y + height / 2);
  }
  expect(await heading(page).textContent()).toBe('Sammanfattning');
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('says in English which area of how many it is, and out of how much a mean is', async () => {
  const { page } = await open(team, 'en');
  expect(await heading(page).textContent()).toMatch(/^\s*Area 1 of 10 /);
  expect(await page.locator('dialog .figure').textContent()).toMatch(/\d out of 5$/);
  await page.context().close();
});

it('shows nothing of what scrolls by beside what stays', async () => {
  const { page } = await open(team);
  const ends = await page.locator('dialog footer').evaluate((footer) => {
    const { top } = footer.getBoundingClientRect();
    const root = footer.getRootNode() as ShadowRoot;
    return [0, innerWidth - 1].map((x) => footer.contains(root.elementFromPoint(x, top + 20)));
  });
  expect(ends).toEqual([true, true]);
  await page.context().close();
});

it('has both ends of the scale at the ends of the picture, for bars and for dots', async () => {
  for (const of of [team, mergeTallies(team, team)]) {
    const { page } = await open(of);
    const places = await page.locator('dialog').evaluate((dialog) => {
      const axis = dialog.querySelector('.chart')!.getBoundingClientRect();
      // Said and not shown, and no part of how the rest lies.
      for (const said of dialog.querySelectorAll('.ends .sr')) said.remove();
      const lines = [...dialog.querySelectorAll('.ends > *')].map((end) => {
        const range = document.createRange();
        range.selectNodeContents(end);
        const { left, right } = range.getBoundingClientRect();
        return {
          text: end.textContent.trim(),
          left: left - axis.left,
          right: axis.right - right,
        };
      });
      const points = [...dialog.querySelectorAll('.scale > *')].map((point) => {
        const { left, right } = point.getBoundingClientRect();
        return (left + right) / 2 - axis.left - axis.width / 2;
      });
      return { lines, points, part: axis.width / 5 };
    });
    const [lowest, highest] = places.lines;
    expect(lowest!.left).toBeCloseTo(0, 0);
    expect(highest!.right).toBeCloseTo(0, 0);
    const dots = of === team;
    expect(places.lines.map(({ text }) => text)).toEqual(
      dots ? ['Stämmer inte alls', 'Stämmer helt'] : ['1 Stämmer inte alls', 'Stämmer helt 5'],
    );
    // Dots stand over their own points.
    expect(places.points).toHaveLength(dots ? 5 : 0);
    for (const [index, place] of places.points.entries()) {
      expect(Math.abs(place - (index - 2) * places.part)).toBeLessThan(1);
    }
    await page.context().close();
  }
});
