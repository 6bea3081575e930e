// An own instrument where the file that checks it was not put beside the script file.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy as policy } from '../../examples/intranet/headers.ts';
import { openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it.each([
  ['kund-diagnos', 'Frågorna kan inte visas just nu.'],
  ['kund-diagnos-questionnaire', 'Frågorna kan inte visas just nu.'],
  ['kund-diagnos-group-result', 'Resultatet kan inte visas just nu.'],
])('%s tells the visitor so much, and the console which file is missing', async (tag, words) => {
  const body = `<${tag}></${tag}>`;
  const { page, trouble } = await openBarePage(browser, { body, script: 'kund-diagnos.all.js', policy });
  await page.route('**/kund-diagnos.schema.js', (route) => route.abort());
  await page.evaluate((of) => {
    Object.assign(document.querySelector(of)!, { instrument: { id: 'own' } });
  }, tag);
  await page.getByText(words, { exact: true }).waitFor();
  expect(trouble.filter((line) => line.startsWith('kund-diagnos:')).join()).toMatch(
    /the instrument cannot be shown Error: kund-diagnos\.schema\.js could not be fetched from beside the script file/,
  );
  await page.context().close();
});
