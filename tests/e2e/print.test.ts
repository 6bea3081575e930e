// The own result is one page of A4, whatever was answered and in each theme of the stories; the answers themselves can be printed, too.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { themes } from '../../stories/support/themes.ts';
import { answerByDigits, openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';
import { onPaper, pagesIn } from './paper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const answers = {
  'red all over, with the most advice': '1111111111',
  'red and yellow, with every rule': '2143211111',
  'yellow all over': '3333333333',
  'green all over': '5555555555',
  'some of each': '3442423435',
};

it.each(
  ['sv', 'en'].flatMap((lang) => Object.entries(answers).map(([what, digits]) => ({ lang, what, digits }))),
)('in $lang, $what, is one page of A4', async ({ lang, digits }) => {
  const { page, trouble } = await openBarePage(browser, {
    lang,
    body: '<div class="page"><kund-diagnos><p slot="thanks">Thank you.</p></kund-diagnos></div>',
  });
  await page.clock.setFixedTime('2026-03-09T12:00:00');
  await page.evaluate(() => {
    document.body.addEventListener('kd-submit', (event) => {
      event.waitUntil(Promise.resolve());
    });
  });
  await page.getByRole('button').click();
  await answerByDigits(page, digits);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^(Ditt resultat|Your result)$/ }).waitFor();
  for (const [theme, css] of Object.entries(themes)) {
    await page.locator('style').evaluate((style, css) => (style.textContent = css), css);
    for (const margin of ['1cm', '1.5cm']) {
      const pdf = await page.pdf({
        format: 'A4',
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      });
      expect.soft(pagesIn(pdf), `theme ${theme}, margins of ${margin}`).toBe(1);
    }
  }

  // The advice that is folded away on the screen is on the paper.
  const advice = page.locator('kund-diagnos-result').locator('details li').first();
  const isThere = () => advice.evaluate((item) => item.checkVisibility());
  expect(await isThere()).toBe(false);
  const lines = await onPaper(page);
  expect(await isThere()).toBe(true);
  // It says what it is, and when; not that the answers are saved, nor what can be pressed.
  expect(lines.slice(0, 2)).toEqual(
    lang === 'sv'
      ? ['Diagnos – Kundorientering (Light), 9 mars 2026', 'Ditt resultat']
      : ['Diagnosis – Customer orientation (Light), March 9, 2026', 'Your result'],
  );
  expect(lines.join()).not.toMatch(/Tack|Thank|PDF/);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('what has been answered is on paper without what is said and pressed on the screen', async () => {
  const { page, trouble } = await openBarePage(browser, {
    body: '<kund-diagnos-questionnaire draft-key="mine"></kund-diagnos-questionnaire>',
  });
  await page.getByRole('radio').first().press('4');
  await page.getByText('Dina svar sparas i den här webbläsaren').waitFor();
  await page.getByText('Rensa svaren', { exact: true }).click();
  const lines = await onPaper(page);
  expect(lines).toEqual(expect.arrayContaining(['ICP & segment', 'Stämmer helt', '1 av 10 besvarade']));
  expect(lines.join()).not.toMatch(/Skicka|sparas|Rensa/i);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('counts pages: a long page has more than one', async () => {
  const { page } = await openBarePage(browser, { body: '<p style="height: 3000px">Long</p>' });
  expect(pagesIn(await page.pdf({ format: 'A4' }))).toBe(3);
  await page.context().close();
});
