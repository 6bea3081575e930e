// axe finds nothing to object to, in light and in dark, at any step.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, ownResult, send, sendButton } from './answering.ts';
import { answerByDigits } from './bare-page.ts';
import { launch, openPage } from './browser.ts';
import { people, response } from './eight-people.ts';
import { everybodyAnswers, Intranet } from './intranet.ts';

const intranet = new Intranet();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  await intranet.start({ MINIMUM_GROUP_SIZE: '3' });
  await everybodyAnswers(intranet);
});

afterAll(async () => {
  await browser.close();
  await intranet.remove();
});

/** What axe objects to on the page as it is now, in words. */
async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('the diagnosis, step by step', async () => {
    const { page } = await openPage(browser, intranet.address);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Börja' }).waitFor();
    expect(await objections(page)).toEqual([]);
    await answer(page, people[0]!);
    expect(await objections(page)).toEqual([]);
    await page.route('**/api/responses', (route) => route.abort());
    await send(page, people[0]!);
    await page.getByRole('button', { name: 'Försök igen' }).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.unroute('**/api/responses');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await ownResult(page).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'Du har svarat' }).waitFor();
    await ownResult(page).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.context().close();
  });

  it('the department that is missing', async () => {
    const { page } = await openPage(browser, intranet.address);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerByDigits(page, '3442534134');
    await sendButton(page).click();
    await page.getByText('Välj var du arbetar').waitFor();
    expect(await objections(page)).toEqual([]);
    await page.context().close();
  });

  it('the question before a round is closed', async () => {
    for (const index of [0, 1, 2]) {
      await fetch(`${intranet.address}/api/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(response(people[index]!, `closing-${index}`)),
      });
    }
    const { page } = await openPage(browser, intranet.address, '/resultat');
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Avsluta omgången' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await objections(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['/resultat', '/svaren', '/finns-inte'])('%s', async (path) => {
    const { page } = await openPage(browser, intranet.address, path);
    await page.emulateMedia({ colorScheme });
    if (path === '/resultat') await page.getByRole('table', { name: 'Grupp för grupp' }).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.context().close();
  });
});
