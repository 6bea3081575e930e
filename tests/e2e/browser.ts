// A real browser, and pages that write down everything that goes wrong on them.
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { chromium } from '../../scripts/browser.mjs';

export const launch = async (): Promise<Browser> => playwright.launch(await chromium());

/** What a page has complained of. A test that expects none ends with `expect(trouble).toEqual([])`. */
export interface Watched {
  page: Page;
  /** Policy and Trusted Types violations, exceptions, console errors and warnings. */
  trouble: string[];
}

/** Opens a page that is watched from before its first script. */
export async function openPage(browser: Browser, address: string, path = '/'): Promise<Watched> {
  const context = await browser.newContext({ baseURL: address, locale: 'sv-SE' });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`${message.type()}: ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (what: string) => trouble.push(`violation: ${what}`));
  await page.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation: (what: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      reportViolation(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
    new ReportingObserver(
      (reports) => {
        for (const { type, url } of reports) reportViolation(`report of ${type} ${url}`);
      },
      { types: ['csp-violation'], buffered: true },
    ).observe();
  });
  await page.goto(path);
  return { page, trouble };
}

/** The element that has the focus, inside shadow roots too: its tag, and what it is called. */
export const focused = (page: Page): Promise<{ tag: string; name: string }> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    return { tag: element?.localName ?? '', name: name.trim() };
  });

/** Presses Tab until what is wanted has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, tag: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.tag === tag && name.test(now.name)) return;
  }
  throw new Error(`Forty presses of Tab did not reach a ${tag} called ${String(name)}.`);
}
