// Responses given to the script file's element on a page with a strict policy: counted, and gone from memory.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy as policy } from '../../examples/intranet/headers.ts';
import { openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';
import { people, response } from './eight-people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const rows = people.map((person, index) => response(person, `zq-${index}`));
const bad = rows.map((row, index) => (index === 3 ? { ...row, answers: { ...row.answers, voc: 9 } } : row));
const body = '<kund-diagnos-group-result></kund-diagnos-group-result>';
const open = () => openBarePage(browser, { body, script: 'kund-diagnos.all.js', policy });

/** Sets them, one after the other. The page itself refers to them weakly, and so does not keep them. */
const give = (page: Page, ...each: unknown[]) =>
  page.evaluate((all) => {
    const element = document.querySelector('kund-diagnos-group-result')!;
    const given = ((globalThis as { given?: WeakRef<object>[] }).given ??= []);
    for (const responses of all as never[][]) {
      given.push(new WeakRef(responses), ...responses.map((row) => new WeakRef(row)));
      element.responses = responses;
    }
  }, each);

/** How many of the rows that were given the page's memory still holds. */
async function held(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return page.evaluate(
    () => (globalThis as unknown as { given: WeakRef<object>[] }).given.filter((each) => each.deref()).length,
  );
}

const mean = (page: Page) => page.locator('kund-diagnos-group-result [part=mean]');
const shown = async (page: Page) =>
  (await page.locator('kund-diagnos-group-result .root').innerText()).trim();

/** Holds back the file that counts until `go` is told what becomes of it. `asked` resolves when the page asks for it. */
async function holdBack(page: Page) {
  let go!: (fails: boolean) => void;
  const told = new Promise<boolean>((tell) => {
    go = tell;
  });
  const asked = page.waitForRequest('**/kund-diagnos.schema.js');
  await page.route('**/kund-diagnos.schema.js', async (route) => {
    await ((await told) ? route.abort() : route.fallback());
  });
  return { asked, go };
}

/** Waits until the page has the file that counts, or cannot have it: whoever asked for it before this has done what they do. */
const hasCounted = (page: Page) =>
  // Words, since the test runner has a way of its own with import().
  page.evaluate(
    `import('/kund-diagnos.schema.js').catch(() => null).then(() => new Promise(requestAnimationFrame))`,
  );

describe('responses on a bare page with the script file', () => {
  it('are shown, and none of them is left in memory', async () => {
    const { page, trouble } = await open();
    await give(page, rows);
    await mean(page).waitFor();
    await page.getByText('8 svar', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => document.querySelector('kund-diagnos-group-result')!.responses)).toBe(
      null,
    );
    expect(await held(page)).toBe(0);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('show nothing while they wait, not even that nobody has answered; held until then, so that the test can fail', async () => {
    const { page } = await open();
    const { asked, go } = await holdBack(page);
    await give(page, rows);
    await asked;
    expect(await held(page)).toBeGreaterThan(8);
    expect(await shown(page)).toBe('Gruppens resultat');
    go(false);
    await mean(page).waitFor();
    expect(await held(page)).toBe(0);
    await page.context().close();
  });

  it('are refused where one is wrong: said where, nothing shown, and none left in memory', async () => {
    const { page, trouble } = await open();
    await give(page, bad);
    await expect.poll(() => trouble).toHaveLength(1);
    expect(trouble[0]).toBe(
      'kund-diagnos: the result cannot be shown: KundDiagnosError: /responses/3/answers/voc: expected a whole number from 1 to 5',
    );
    expect(await shown(page)).toMatch(/^Gruppens resultat\s+Resultatet kan inte visas just nu\.$/);
    expect(await held(page)).toBe(0);
    await page.context().close();
  });

  it('are refused, said, and let go where what counts cannot be fetched', async () => {
    const { page, trouble } = await open();
    const { go } = await holdBack(page);
    await give(page, rows, rows);
    go(true);
    await expect.poll(() => trouble.filter((line) => line.includes('kund-diagnos:'))).toHaveLength(1);
    expect(trouble.join()).toMatch(
      /kund-diagnos: the result cannot be shown: TypeError: .*kund-diagnos\.schema\.js/,
    );
    expect(trouble.join()).not.toContain('zq');
    expect(await shown(page)).toMatch(/^Gruppens resultat\s+Resultatet kan inte visas just nu\.$/);
    expect(await held(page)).toBe(0);
    await page.context().close();
  });

  it('set anew while what counts is fetched are those that count, and the first are let go at once', async () => {
    const { page, trouble } = await open();
    const { asked, go } = await holdBack(page);
    await give(page, bad);
    await asked;
    await give(page, rows.slice(0, 6));
    await expect.poll(() => held(page)).toBeLessThanOrEqual(7);
    go(false);
    await page.getByText('6 svar').first().waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('give way to a tally that is set meanwhile, also where what counts cannot be fetched', async () => {
    for (const fails of [false, true]) {
      const { page, trouble } = await open();
      await give(page, rows);
      await mean(page).waitFor();
      const counted = await page.evaluate(() => document.querySelector('kund-diagnos-group-result')!.tally);
      await page.reload();
      const { asked, go } = await holdBack(page);
      await give(page, bad);
      await asked;
      await page.evaluate((tally) => {
        document.querySelector('kund-diagnos-group-result')!.tally = tally;
      }, counted);
      go(fails);
      await mean(page).waitFor();
      await hasCounted(page);
      await page.getByText('8 svar').first().waitFor();
      expect(await held(page)).toBe(0);
      expect(trouble.filter((line) => line.includes('kund-diagnos:'))).toEqual([]);
      await page.context().close();
    }
  });
});
