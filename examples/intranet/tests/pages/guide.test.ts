// docs/guides/hold-a-meeting.md, walked as a facilitator does: with a remote control, and a mouse for what is ticked.
import { beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { lead, openPage } from '../support/browser.ts';
import { everybodyAnswers, type Intranet } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

let intranet: Intranet;
let page: Page;

const visit = visitForEach('/resultat', async (fresh) => {
  await fresh.start();
  await everybodyAnswers(fresh.address);
});
beforeEach(() => {
  ({ intranet, page } = visit);
});

it('a meeting of three areas is led from the guide, and what it decides is there for everybody to read', async () => {
  const heading = () => page.getByRole('dialog').getByRole('heading', { level: 2 }).filter({ visible: true });
  const headings: string[] = [];
  const press = async (key: 'PageDown' | 'PageUp') => {
    await page.keyboard.press(key);
    headings.push((await heading().innerText()).replaceAll(/\s+/g, ' '));
  };

  // Before.
  await page.getByText('Börja med').waitFor();
  await lead(page);
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await heading().waitFor();
  await press('PageDown');
  await press('PageUp');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // During.
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await heading().waitFor();
  headings.length = 0;
  const dialog = page.getByRole('dialog');
  const areas: string[] = [];
  for (let area = 1; area <= 3; area++) {
    await press('PageDown');
    expect(headings.at(-1)).toContain(`Område ${area} av 3`);
    // The talk comes before the number.
    expect(await dialog.getByText('Medelvärde').count()).toBe(0);
    expect(await dialog.locator('.question').innerText()).toContain('?');
    await press('PageDown');
    expect(await dialog.locator('.figure').innerText()).toMatch(/\d,\d/);
    await dialog.getByLabel('Vi har pratat om det här').check();
    if (area < 3) {
      await dialog.getByLabel('Det här ska vi arbeta med').check();
      areas.push(headings.at(-1)!.replace(/^Område \d av 3 /, ''));
    }
    await dialog.getByText('Sparat', { exact: true }).waitFor();
  }
  await press('PageDown');
  expect(headings.at(-1)).toBe('Det här har vi bestämt');
  const taken: string[] = [];
  for (const area of areas) {
    const suggestions = dialog
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: area }) });
    const suggestion = suggestions.getByRole('checkbox').last();
    await suggestion.check();
    taken.push(await suggestion.evaluate((box) => box.closest('label')!.innerText.trim()));
  }
  await press('PageDown');
  expect(headings.at(-1)).toBe('Vem gör vad, och när?');
  for (const [index, text] of taken.entries()) {
    await expect.poll(() => dialog.getByLabel('Vad ska göras?').nth(index).inputValue()).toBe(text);
    await dialog
      .getByLabel('Vem ansvarar?')
      .nth(index)
      .fill(index === 0 ? 'Anna' : 'Omar');
  }
  await dialog.getByRole('button', { name: 'Klart', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });

  // Afterwards, somebody who was not there, without a code.
  const { page: other } = await openPage(intranet.address, '/resultat');
  for (const text of [...taken, 'Anna', 'Omar'])
    await other.getByText(text).filter({ visible: true }).first().waitFor();
});
