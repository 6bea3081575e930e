// A page with nothing on it but what a test puts there, and the script file as it is published.
import { readFileSync } from 'node:fs';
import type {} from '../../src/elements/index.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const address = 'http://host.test/';
const dist = new URL('../../dist/', import.meta.url);

export interface BarePage extends BrowserContextOptions {
  body: string;
  lang?: string;
  styles?: string;
  /** Which of the published script files. */
  script?: string;
  /** The Content-Security-Policy. One that refuses styles in the page has none. */
  policy?: string;
}

/** Opens such a page; what goes wrong on it fails the test that asks `page.trouble`. */
export async function openBarePage(
  browser: Browser,
  { body, lang = 'sv', styles = '', script = 'kund-diagnos.js', policy, ...options }: BarePage,
): Promise<{ page: Page; trouble: string[] }> {
  const context = await browser.newContext({ baseURL: address, locale: 'sv-SE', ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  await context.route(address + '**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('.js')) {
      await route.fulfill({
        contentType: 'text/javascript',
        body: readFileSync(new URL(`.${pathname}`, dist)),
      });
    } else if (pathname === '/') {
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: policy ? { 'content-security-policy': policy } : {},
        body: `<!doctype html>
          <html lang="${lang}">
            <head>
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>Diagnos</title>
              ${policy ? '' : `<style>body { margin: 1rem; font-family: system-ui, sans-serif } ${styles}</style>`}
              <script src="/${script}" defer></script>
            </head>
            <body><main>${body}</main></body>
          </html>`,
      });
    } else {
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Another page</title>' });
    }
  });
  await page.goto('/');
  return { page, trouble };
}

/** Answers all that is asked, with one digit a statement, by the keyboard. */
export async function answerByDigits(page: Page, digits: string): Promise<void> {
  await page.getByRole('radio').first().focus();
  for (const digit of digits) await page.keyboard.press(digit);
}
