// Attacks from another site's page in the same browser, and the page for a person who follows a wrong link.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { bearer, facilitatorCode } from '../support/codes.ts';
import { peopleAnswer, resultOf } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

let page: Page;
const visit = visitForEach('/svaren');
beforeEach(async () => {
  ({ page } = visit);
  await peopleAnswer(visit.intranet.address);
});

const openRound = async () => {
  const { open } = await resultOf(visit.intranet.address);
  return (open as { round: number }).round;
};

/** Opens a page of another server on this machine. */
async function openOther(): Promise<void> {
  const server = createServer((_request, response) => {
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><title>Other</title><form method="post"></form>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const attacks = {
  'a script that does not ask': (url: string) => fetch(url, { method: 'POST', mode: 'no-cors' }),
  'a script that asks, and knows the code': (url: string, headers: Record<string, string>) =>
    fetch(url, { method: 'POST', headers }),
};

it.each(Object.entries(attacks))('%s on a page elsewhere closes no round', async (_what, attack) => {
  await openOther();
  const url = `${visit.intranet.address}/api/rounds/1/close`;
  const given = [url, bearer(facilitatorCode)].map((value) => JSON.stringify(value)).join();
  // Whether it has a reply to read or not, it is over.
  await page.evaluate(`(${String(attack)})(${given}).then(() => null, () => null)`);
  expect(await openRound()).toBe(1);
});

it('a form on a page elsewhere closes no round, and whoever is made to send it reads why', async () => {
  await openOther();
  await page.locator('form').evaluate((form: HTMLFormElement, url) => {
    form.action = url;
    form.submit();
  }, `${visit.intranet.address}/api/rounds/1/close`);
  await page.getByText('Begäran måste komma från intranätets egna sidor.').waitFor();
  expect(await openRound()).toBe(1);
});

it('a name that somebody else has made resolve to this machine shows nothing, and says why in words', async () => {
  const { port } = new URL(visit.intranet.address);
  // Browsers resolve every name under localhost to this machine.
  const reply = await page.goto(`http://evil.localhost:${port}/resultat`);
  expect(reply?.status()).toBe(421);
  await page.getByRole('heading', { name: 'Det gick inte' }).waitFor();
  await page.getByText('Intranätet nås inte under det namnet.').waitFor();
  const read = await page.evaluate(async () => (await fetch('/api/result')).status);
  expect(read).toBe(421);
});

it('an address that cannot be read is answered with a page in words, escaped', async () => {
  await page.goto('/%E0%A4%A');
  await page.getByRole('heading', { name: 'Det gick inte' }).waitFor();
  await page.getByText('Det som skickades gick inte att läsa.').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
});
