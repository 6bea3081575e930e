// The groups in the browser's own accessibility tree, which the snapshot of the tests of elements leaves out. Chromium hands
// its tree out; Firefox and WebKit do not, and are held by the standard's algorithm for names in tests/elements.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kundorienteringEn } from '../../src/instruments/kundorientering/en.ts';
import { kundorienteringSv } from '../../src/instruments/kundorientering/sv.ts';
import { openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Every group that assistive technology is given, with what it is called and what is said beside. */
async function groups(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'group')
    .map(({ name, description }) => ({
      name: String(name?.value),
      description: String(description?.value ?? ''),
    }));
}

it.each([
  { lang: 'sv', texts: kundorienteringSv, unanswered: 'Saknar svar', missing: '9 påståenden saknar svar' },
  {
    lang: 'en',
    texts: kundorienteringEn,
    unanswered: 'No answer yet',
    missing: '9 statements have no answer',
  },
])('each group is named by its statement, and says that its answer is missing: $lang', async (of) => {
  const { page } = await openBarePage(browser, {
    body: '<kund-diagnos-questionnaire></kund-diagnos-questionnaire>',
    lang: of.lang,
  });
  await page.getByRole('radio').first().waitFor();
  const statements = Object.values(of.texts.questions).map(({ statement }) => statement);
  expect(statements).toHaveLength(10);
  expect(await groups(page)).toEqual(statements.map((name) => ({ name, description: '' })));

  await page.getByRole('radio').first().focus();
  await page.keyboard.press('3');
  await page.getByRole('button').click();
  await page.getByRole('link').first().waitFor();
  expect(await groups(page)).toEqual([
    { name: of.missing, description: '' },
    ...statements.map((name, index) => ({ name, description: index > 0 ? of.unanswered : '' })),
  ]);
  await page.context().close();
});

it('one at a time, the group that is shown is named, and says which of how many', async () => {
  const { page } = await openBarePage(browser, {
    body: '<kund-diagnos-questionnaire paged></kund-diagnos-questionnaire>',
  });
  await page.getByRole('button', { name: 'Nästa' }).click();
  const name = kundorienteringSv.questions.journeys.statement;
  await expect.poll(() => groups(page)).toEqual([{ name, description: 'Påstående 2 av 10' }]);
  await page.context().close();
});
