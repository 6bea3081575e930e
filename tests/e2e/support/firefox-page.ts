// kund-diagnos.html in Firefox, with a folder of its own for what it downloads.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type ElementHandle, type Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { digitsOf, newFolder } from './one-file.ts';

export interface FirefoxPage {
  page: Page;
  /** Presses the button with this text, in a shadow root too. */
  press: (name: string) => Promise<void>;
  /** Waits until the page says it. */
  sees: (text: string) => Promise<unknown>;
  /** Answers from the introduction to the own result; only so many statements where a count is given. */
  answer: (index: number, count?: number) => Promise<void>;
}

/** A browser until the test is over. */
export async function openFirefox(executablePath: string) {
  const folder = newFolder();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // The test runner limits the time.
    timeout: 0,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'intl.accept_languages': 'sv',
    },
  });
  onTestFinished(() => browser.close());

  return {
    open: async (url: string): Promise<FirefoxPage> => {
      const page = await browser.newPage();
      await page.goto(url);
      return withActions(page);
    },
    /** The files of a kind among the downloads, once there are so many. */
    downloaded: async (kind: RegExp, count: number): Promise<string[]> => {
      const found = () =>
        readdirSync(folder)
          .filter((name) => kind.test(name))
          .map((name) => join(folder, name))
          // While one is being written, it is empty or ends anywhere.
          .filter((path) => /(?:<\/html>\n|\}\}\]\})$/.test(readFileSync(path, 'utf8')));
      await expect.poll(() => found().length).toBe(count);
      return found();
    },
    urlOf: (path: string): string => pathToFileURL(path).href,
  };
}

function withActions(page: Page): FirefoxPage {
  const press = async (name: string) => {
    const found = await page.waitForFunction(
      (wanted) => {
        const visit = (root: ParentNode): HTMLElement | null => {
          for (const element of root.querySelectorAll('*')) {
            const isIt = element.localName === 'button' && element.textContent.trim() === wanted;
            if (isIt && element.checkVisibility()) return element as HTMLElement;
            const inside = element.shadowRoot && visit(element.shadowRoot);
            if (inside) return inside;
          }
          return null;
        };
        return visit(document);
      },
      {},
      name,
    );
    await (found as ElementHandle<HTMLElement>).click();
  };
  return {
    page,
    press,
    sees: (text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text),
    answer: async (index, count = 10) => {
      await press('Börja');
      await page.waitForSelector('>>> input[type=radio]');
      await page.focus('>>> input[type=radio]');
      for (const digit of digitsOf(index).slice(0, count)) await page.keyboard.press(digit as '1');
      if (count === 10) await press('Skicka in svaren');
    },
  };
}
