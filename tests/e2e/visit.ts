// A server, a database file and a page of its own for each test.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launch, openPage, type Watched } from './browser.ts';
import { Intranet } from './intranet.ts';

/** What a test has to do with; made anew before each. */
export interface Visit extends Watched {
  browser: Browser;
  intranet: Intranet;
  page: Page;
}

/** Has every test of the file that calls it begin at a page of an intranet that nobody has used. */
export function visitForEach(
  path = '/',
  start: (intranet: Intranet) => Promise<void> = (intranet) => intranet.start(),
): Visit {
  const visit = {} as Visit;
  beforeAll(async () => {
    visit.browser = await launch();
  });
  afterAll(() => visit.browser.close());
  beforeEach(async () => {
    visit.intranet = new Intranet();
    await start(visit.intranet);
    Object.assign(visit, await openPage(visit.browser, visit.intranet.address, path));
  });
  afterEach(async () => {
    await visit.page.context().close();
    await visit.intranet.remove();
  });
  return visit;
}
