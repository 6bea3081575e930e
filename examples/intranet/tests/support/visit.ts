// A server, a database file and a page of its own for each test.
import { beforeEach, onTestFinished } from 'vitest';
import { openPage, type Watched } from './browser.ts';
import { Intranet } from './intranet.ts';

/** The fixture of a test, new for each. */
export interface Visit extends Watched {
  intranet: Intranet;
}

/** Lets every test of a file begin at a page of an intranet that nobody has used. */
export function visitForEach(
  path = '/',
  start: (intranet: Intranet) => Promise<void> = (intranet) => intranet.start(),
): Visit {
  const visit = {} as Visit;
  beforeEach(async () => {
    const intranet = new Intranet();
    onTestFinished(() => intranet.remove());
    await start(intranet);
    Object.assign(visit, { intranet }, await openPage(intranet.address, path));
  });
  return visit;
}
