// The meeting with the script file as it is published, in a real window: full screen, a lost server, paper, a frame.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { team } from './counted-team.ts';
import { launch } from './browser.ts';

const dist = new URL('../../dist/', import.meta.url);
const address = 'http://host.test/';
const policy =
  "default-src 'none'; script-src 'self'; img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Opened {
  page: Page;
  trouble: string[];
  /** Takes the server away, or gives it back. */
  lose: (lost: boolean) => void;
}

async function open(body = '<kund-diagnos-group-result></kund-diagnos-group-result>'): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  let lost = false;
  await context.route(address + '**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (lost) await route.abort('connectionfailed');
    else if (pathname.endsWith('.js')) {
      await route.fulfill({
        contentType: 'text/javascript',
        body: readFileSync(new URL(`.${pathname}`, dist)),
      });
    } else {
      const inside = pathname === '/frame' ? '<kund-diagnos-group-result></kund-diagnos-group-result>' : body;
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: {
          'content-security-policy': policy,
          ...(pathname === '/frame' && { 'permissions-policy': 'fullscreen=()' }),
        },
        body: `<!doctype html><html lang="sv"><title>Resultat</title><script src="/kund-diagnos.all.js" defer></script><main>${inside}</main></html>`,
      });
    }
  });
  await page.goto(address);
  return { page, trouble, lose: (now) => (lost = now) };
}

const give = (page: Pick<Page, 'locator'>) =>
  page
    .locator('kund-diagnos-group-result')
    .first()
    .evaluate((element, counts) => {
      Object.assign(element, { tally: counts });
    }, team);

const heading = (page: Pick<Page, 'getByRole'>) =>
  page.getByRole('dialog').getByRole('heading', { level: 2 });

it('is walked through with a remote control, in full screen, and left with one Escape', async () => {
  const { page, trouble } = await open();
  await give(page);
  const start = page.getByRole('button', { name: 'Starta mötet' });
  await start.click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  expect(await heading(page).innerText()).toMatch(/^Område 1 av 10/);
  await page.keyboard.press('PageDown');
  expect(await heading(page).innerText()).toMatch(/^Område 2 av 10/);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  expect(
    await start.evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement),
  ).toBe(true);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('ends with the full screen, and the full screen with it', async () => {
  const { page, trouble } = await open();
  await give(page);
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await expect.poll(full).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await expect.poll(full).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
  await expect.poll(full).toBe(false);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('that cannot be fetched says so', async () => {
  const { page, lose } = await open();
  await give(page);
  lose(true);
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await page.getByText('Mötet kunde inte öppnas. Ladda om sidan.').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  // A browser may not ask again for what it did not get; a page that is loaded anew does.
  lose(false);
  await page.reload();
  await give(page);
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await heading(page).waitFor();
  await page.context().close();
});

it('is not on the paper: the whole result is', async () => {
  const { page, trouble } = await open();
  await give(page);
  const wholeOnPaper = async () => {
    await page.emulateMedia({ media: 'print' });
    const texts = await page.locator('kund-diagnos-group-result').evaluate(({ shadowRoot }) => {
      const shown = (selector: string) => shadowRoot!.querySelector(selector)?.checkVisibility() ?? false;
      const names = [...shadowRoot!.querySelectorAll('tbody th')].map(
        (name) => name.firstElementChild?.checkVisibility() ?? true,
      );
      return {
        meeting: shown('[part~=meeting]'),
        first: shown('[part~=first]'),
        areas: shown('table'),
        names,
      };
    });
    await page.emulateMedia({ media: null });
    return texts;
  };
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await heading(page).waitFor();
  const { names, ...rest } = await wholeOnPaper();
  expect(rest).toEqual({ meeting: false, first: true, areas: true });
  expect(names.length).toBeGreaterThanOrEqual(10);
  expect(new Set(names)).toEqual(new Set([true]));
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('fills a frame that may not take the full screen', async () => {
  const { page, trouble } = await open(
    '<iframe src="/frame" width="900" height="500" title="Resultat"></iframe>',
  );
  const frame = page.frameLocator('iframe');
  await give(frame);
  await frame.getByRole('button', { name: 'Starta mötet' }).click();
  await heading(frame).waitFor();
  const box = await frame.locator('[part~=meeting]').boundingBox();
  expect([box?.width, box?.height]).toEqual([900, 500]);
  expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
  expect(trouble.filter((line) => !/fullscreen/i.test(line))).toEqual([]);
  await page.context().close();
});

it.each([
  [320, 640],
  [390, 844],
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
])(
  'at %i × %i no page is wider than the window, and what is read across a room is large',
  async (width, height) => {
    const { page } = await open();
    await page.setViewportSize({ width, height });
    await give(page);
    await page.getByRole('button', { name: 'Starta mötet' }).click();
    await heading(page).waitFor();
    for (let pages = 0; pages <= 10; pages++) {
      const seen = await page.locator('[part~=meeting]').evaluate((stage) => ({
        over: stage.scrollWidth - stage.clientWidth,
        font: parseFloat(getComputedStyle(stage).fontSize),
      }));
      expect(seen.over).toBeLessThanOrEqual(0);
      // A letter as tall as a fortieth of a screen 1.2 m high is read at three metres; nobody's is made smaller than 16 px.
      expect(seen.font).toBeGreaterThanOrEqual(Math.max(16, Math.min(width * 0.015, height * 0.025)));
      await page.keyboard.press('PageDown');
    }
    await page.context().close();
  },
);
