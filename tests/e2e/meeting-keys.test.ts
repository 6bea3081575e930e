// The meeting by keyboard after a click on something that cannot be focused. In Firefox full screen takes the focus away otherwise.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch as launchFirefox } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type {} from '../../src/elements/index.js';
import { newContext } from '../../examples/intranet/tests/support/browser.ts';
import { team } from './support/counted-team.ts';

const NAME = 'kund-diagnos.standalone.js';
const firefoxPath = process.env['FIREFOX_PATH'];

/** The operations that both drivers have. */
interface Opened {
  goto: (url: string) => Promise<unknown>;
  evaluate: <R, A>(script: (argument: A) => R, argument: A) => Promise<Awaited<R>>;
  mouse: { click: (x: number, y: number) => Promise<void> };
  keyboard: { press: (key: 'PageDown' | 'PageUp' | 'Escape') => Promise<void> };
}

const browsers: Record<string, () => Promise<Opened>> = {
  Chromium: async () => await (await newContext()).newPage(),
  ...(firefoxPath && {
    Firefox: async () => {
      const browser = await launchFirefox({
        browser: 'firefox',
        executablePath: firefoxPath,
        headless: true,
        // The test runner limits the time.
        timeout: 0,
      });
      onTestFinished(() => browser.close());
      return (await browser.newPage()) as unknown as Opened;
    },
  }),
};

describe.each(Object.entries(browsers))('in %s', (_, open) => {
  it('the next area comes by PageDown after a click on a text of the meeting in full screen', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    copyFileSync(fileURLToPath(new URL(`../../dist/${NAME}`, import.meta.url)), join(folder, NAME));
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Möte</title><script src="${NAME}" defer></script>
        <kund-diagnos-group-result></kund-diagnos-group-result></html>`,
    );
    const page = await open();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);

    /** The middle of something in the element, or in its meeting. */
    const middleOf = (selector: string) =>
      page.evaluate((wanted) => {
        const result = document.querySelector('kund-diagnos-group-result')!;
        const meeting = result.shadowRoot!.querySelector('kund-diagnos-meeting')!;
        const found = (meeting.shadowRoot ?? result.shadowRoot!).querySelector(wanted);
        const { x, y, width, height } = (
          found ?? result.shadowRoot!.querySelector(wanted)!
        ).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, selector);
    const click = async (selector: string) => {
      const { x, y } = await middleOf(selector);
      await page.mouse.click(x, y);
    };
    const state = () =>
      page.evaluate(() => {
        const meeting = document
          .querySelector('kund-diagnos-group-result')
          ?.shadowRoot?.querySelector('kund-diagnos-meeting');
        const heading = meeting?.shadowRoot?.querySelector('dialog[open] h2');
        const area = /Område \d+/u.exec(heading?.textContent ?? '')?.[0] ?? '';
        const isFull = document.fullscreenElement !== null;
        return [`${area} ${heading?.closest('.page')?.classList[1] ?? ''}`.trim(), isFull];
      }, null);

    await page.evaluate((tally) => {
      Object.assign(document.querySelector('kund-diagnos-group-result')!, { tally });
    }, team);
    const isThere = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('kund-diagnos-group-result')!;
        const button = shadowRoot?.querySelector('[part=start-meeting]');
        button?.scrollIntoView();
        return Boolean(button);
      }, null);
    await expect.poll(isThere).toBe(true);
    await click('[part=start-meeting]');
    await expect.poll(state).toEqual(['overview', true]);

    // Texts, a picture, and the empty space of the stage: nothing that has the focus by itself.
    const steps = [
      ['.stage h2', 'Område 1 talk'],
      ['.stage .statement', 'Område 1 figures'],
      ['.stage .figure', 'Område 2 talk'],
      ['.stage svg.chart', 'Område 2 figures'],
      ['footer', 'Område 3 talk'],
    ] as const;
    for (const [place, next] of steps) {
      await click(place);
      await page.keyboard.press('PageDown');
      await expect.poll(state, { message: place }).toEqual([next, true]);
    }
    await page.keyboard.press('PageUp');
    await expect.poll(state).toEqual(['Område 2 figures', true]);
  });
});
