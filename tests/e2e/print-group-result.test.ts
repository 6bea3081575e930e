// The group's result on A4: tables keep their columns, and each point of the scale stands under its place on the axis.
import { extractText } from 'unpdf';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';
import { team } from './counted-team.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What is left of A4's 210 mm between two margins, in CSS pixels. */
const between = (margin: number) => Math.floor(((210 - 2 * margin) / 25.4) * 96);

async function open(width: number, body = '<kund-diagnos-group-result></kund-diagnos-group-result>') {
  const { page, trouble } = await openBarePage(browser, {
    body,
    script: 'kund-diagnos.all.js',
    viewport: { width, height: 1000 },
  });
  await page.evaluate(
    ({ team }) => {
      const element = document.querySelector('kund-diagnos-group-result')!;
      Object.assign(element, { tally: team, rounds: { 'Våren 2026': team, 'Hösten 2026': team } });
    },
    { team },
  );
  await page.getByRole('table', { name: 'Omgång för omgång' }).waitFor();
  return { page, trouble };
}

/** In every picture of the table: how far, in pixels, each point's number stands from the middle of its part of the axis. */
const astray = (page: Page, table: string) =>
  page.getByRole('table', { name: table }).evaluate((element) => {
    const shown = [...element.querySelectorAll('.scale')].filter((scale) => scale.checkVisibility());
    return [...element.querySelectorAll('svg.chart')].flatMap((chart) => {
      const axis = chart.getBoundingClientRect();
      // Its own, or that in the head of the column.
      const scale = shown.find((each) => each.parentElement === chart.parentElement) ?? shown[0]!;
      const numbers = [...scale.children];
      return numbers.map((number, index) => {
        const range = document.createRange();
        range.selectNodeContents(number);
        const { left, right } = range.getBoundingClientRect();
        const place = axis.left + ((index + 0.5) / numbers.length) * axis.width;
        return Math.abs((left + right) / 2 - place);
      });
    });
  });

const tables = ['Område för område', 'Omgång för omgång'];

it.each([10, 15, 20])('has its columns on A4 with margins of %i mm', async (margin) => {
  const { page, trouble } = await open(between(margin));
  await page.emulateMedia({ media: 'print' });
  for (const name of tables) {
    const table = page.getByRole('table', { name });
    for (const row of (await table.getByRole('row').all()).slice(1, 3)) {
      const tops = await row
        .locator('> *')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
      expect(new Set(tops).size, `${name}, its cells beside each other`).toBe(1);
    }
    const off = await astray(page, name);
    expect(off.length).toBeGreaterThanOrEqual(50);
    expect(Math.max(...off), name).toBeLessThan(1.5);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    between(margin),
  );
  expect(trouble).toEqual([]);
  await page.context().close();
});

it.each(['1cm', '1.5cm'])(
  'has its heads once, above its columns, in a PDF with margins of %s',
  async (margin) => {
    const { page } = await open(1280);
    const pdf = await page.pdf({
      format: 'A4',
      margin: { top: margin, right: margin, bottom: margin, left: margin },
    });
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
    const words = text.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Område 1 2 3 4 5 Medel Läge Lägst–högst Spridning');
    // Where cells lie below each other, each says what it is.
    expect(words.match(/Lägst–/g)).toHaveLength(1);
    await page.context().close();
  },
);

it.each([['screen'], ['print']] as const)(
  'on %s, in a column as narrow as a phone, has the scale under each axis',
  async (media) => {
    const { page } = await open(390);
    await page.emulateMedia({ media });
    for (const name of tables) {
      const off = await astray(page, name);
      expect(off.length).toBeGreaterThanOrEqual(50);
      expect(Math.max(...off), name).toBeLessThan(1.5);
    }
    await page.context().close();
  },
);
