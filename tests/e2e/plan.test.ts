// The plan in a real window, by keyboard alone: from what the meeting has decided to three actions in a calendar.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Plan } from '../../src/elements/index.js';
import { openBarePage } from './support/bare-page.ts';
import { team } from './support/counted-team.ts';

const focusedLabel = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const { labels } = active as HTMLInputElement;
    return (labels?.[0] ?? active)?.textContent.trim() ?? '';
  });

/** Goes forward with Tab until something has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if ((await focusedLabel(page)) === label) return;
  }
  throw new Error(`Tab never came to ${label}.`);
}

it('is filled in by keyboard alone, from decisions to a calendar file of three actions', async () => {
  const { page, trouble } = await openBarePage({
    body: '<kund-diagnos-group-result></kund-diagnos-group-result>',
    locale: 'sv-SE',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const result = page.locator('kund-diagnos-group-result');
  await result.evaluate((element, tally) => {
    const saved: Plan[] = [];
    document.body.addEventListener('kd-plan-change', (event) => {
      saved.push(event.plan);
      event.waitUntil(Promise.resolve());
    });
    const decisions = {
      chosen: ['closed-loop', 'onboarding'],
      discussed: [],
      actions: [{ question: 'closed-loop', text: 'Ring tillbaka' }],
    };
    Object.assign(element, { tally, decisions });
    Object.assign(globalThis, { saved });
  }, team);
  await page.getByRole('button', { name: 'Starta mötet' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: 'Vem gör vad, och när?' }).waitFor();
  await page.getByRole('textbox', { name: 'Vad ska göras?' }).first().waitFor();

  await tabTo(page, 'Vem ansvarar?');
  await page.keyboard.type('Anna Berg');
  // An area that was chosen with nothing to do: a suggestion is taken, and the focus stays with the text.
  await tabTo(page, 'Vad ska göras?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedLabel(page)).toBe('Vad ska göras?');
  await page.keyboard.press('End');
  await page.keyboard.type(' Nu.');
  await tabTo(page, 'Vem ansvarar?');
  await page.keyboard.type('Omar Haddad');
  // A third one.
  await tabTo(page, 'Lägg till');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedLabel(page)).toBe('Vad ska göras?');
  await page.keyboard.type('Skriv en sida om överlämningen');
  await tabTo(page, 'Vem ansvarar?');
  await page.keyboard.type('Säljledningen');
  await page.keyboard.press('Tab');
  await page.getByRole('status').getByText('Sparat').waitFor();
  await page.getByText('Ni har tre öppna åtgärder.').waitFor();

  await tabTo(page, 'Lägg i kalendern (ICS)');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const calendar = readFileSync(await download.path(), 'utf8').replaceAll('\r\n ', '');
  for (const owner of ['Anna Berg', 'Omar Haddad', 'Säljledningen']) {
    expect(calendar).toMatch(new RegExp(`SUMMARY:Ska vara klart: .*\\(${owner}\\)`));
  }
  const { actions } = await page.evaluate(() => (globalThis as unknown as { saved: Plan[] }).saved.at(-1)!);
  expect(actions.map(({ owner }) => owner)).toEqual(['Anna Berg', 'Omar Haddad', 'Säljledningen']);
  expect(actions[1]!.text).toMatch(/ Nu\.$/);
  expect(trouble).toEqual([]);
});

it('that cannot be stored says so in the meeting, above the footer', async () => {
  const { page } = await openBarePage({ body: '<kund-diagnos-group-result></kund-diagnos-group-result>' });
  await page.locator('kund-diagnos-group-result').evaluate((element, tally) => {
    Object.assign(element, { tally, decisions: { chosen: ['sla'], discussed: [] } });
  }, team);
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await page.keyboard.press('End');
  await page.getByRole('textbox', { name: 'Vad ska göras?' }).fill('Skriv ett SLA');
  await page.keyboard.press('Tab');
  const alert = page.getByRole('alert').getByText('Sidan kan inte ta emot ändringar än.');
  await alert.waitFor();
  const isAboveFooter = async () => {
    const [message, footer] = await Promise.all([alert.boundingBox(), page.locator('footer').boundingBox()]);
    return message!.y > 0 && message!.y + message!.height <= footer!.y;
  };
  await expect.poll(isAboveFooter).toBe(true);
});
