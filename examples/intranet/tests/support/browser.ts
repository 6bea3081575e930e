// A real browser, and pages that record everything that goes wrong on them.
import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { onTestFinished } from 'vitest';
import { chromium } from '../../../../scripts/browser.mjs';
import { facilitatorCode, hasCodes, newInvitation } from './codes.ts';

let launched: Promise<Browser> | undefined;

/** The browser of this test process. It is launched once, and ends with the process. */
function browser(): Promise<Browser> {
  launched ??= chromium().then((options) => playwright.launch(options));
  return launched;
}

/** A new context, which is closed after the test that asks for it. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await newContextForFile(options);
  onTestFinished(() => context.close());
  return context;
}

/** A new context for several tests, which close it themselves. */
export async function newContextForFile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return (await browser()).newContext({ locale: 'sv-SE', ...options });
}

export interface Watched {
  page: Page;
  /** Violations of the policy and of Trusted Types, exceptions, console errors and warnings. */
  trouble: string[];
}

/** Opens a page that is watched from before its first script, until the test is over: the diagnosis by the link in an invitation. */
export async function openPage(
  address: string,
  path = '/',
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const invited = path === '/' && hasCodes(address);
  const context = await newContext({ baseURL: address, ...options });
  return openIn(context, invited ? `/#kod=${await newInvitation(address)}` : path);
}

/** Gives the facilitator's code on the result's page, or in the meeting, which asks for it as well. */
export async function lead(page: Page): Promise<void> {
  const code = page.getByLabel('Mötesledarens kod').filter({ visible: true });
  if (!(await page.getByRole('dialog').isVisible())) {
    const fold = page.getByText('Nästa omgång, för den som leder mötet');
    await fold.waitFor();
    if (!(await code.isVisible())) await fold.click();
  }
  await code.fill(facilitatorCode);
  await code.press('Enter');
  await code.waitFor({ state: 'hidden' });
}

/** The same in a context that may have other pages. */
export async function openIn(context: BrowserContext, path = '/'): Promise<Watched> {
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`${message.type()}: ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (violation: string) => {
    trouble.push(`violation: ${violation}`);
  });
  await page.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation: (violation: string) => void };
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

/** The focused element, inside shadow roots too: its tag and its name. */
export const focused = (page: Page): Promise<{ tag: string; name: string }> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    return { tag: element?.localName ?? '', name: name.trim() };
  });

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, tag: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.tag === tag && name.test(now.name)) return;
  }
  throw new Error(`Forty presses of Tab did not reach a ${tag} called ${String(name)}.`);
}
