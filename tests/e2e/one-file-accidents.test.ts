// What happens to a facilitator by accident with kund-diagnos.html: nothing is lost, and nothing that was promised is forgotten.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newContext } from '../../examples/intranet/tests/support/browser.ts';
import {
  answer,
  carriedBy,
  choose,
  collected,
  downloadBy,
  filesOf,
  newFolder,
  openContext,
  openPage,
  press,
  showResult,
} from './support/one-file.ts';

it('a page that has sent out copies is held before it is closed, and does not forget what they promise', async () => {
  const folder = newFolder();
  const context = await openContext();
  const { page } = await openPage(context);
  await press(page, 'Starta en omgång');
  await page.getByLabel('Resultatet visas från').fill('8');
  await downloadBy(page, 'Spara en kopia att skicka ut', folder);
  await page.locator('.state').getByText('Finns bara på sidan').waitFor();
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await closing;

  await page.getByLabel('Hur många ska svara?').fill('9');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  const copy = join(folder, 'sparad.html');
  await (await saving).saveAs(copy);
  expect(await page.locator('.state').count()).toBe(0);
  const again = await openPage(context, copy);
  expect(await again.page.getByLabel('Resultatet visas från').getAttribute('min')).toBe('8');
});

it('answers whose file cannot be made are not called saved, and stay until it can', async () => {
  const folder = newFolder();
  const context = await openContext();
  const lead = await openPage(context);
  await press(lead.page, 'Starta en omgång');
  const copy = await downloadBy(lead.page, 'Spara en kopia att skicka ut', folder);
  const { page } = await openPage(context, copy);
  await page.evaluate(() => {
    Object.assign(globalThis, { createObjectURL: URL.createObjectURL.bind(URL) });
    URL.createObjectURL = () => {
      throw new Error('The disk is full');
    };
  });
  await answer(page, 0);
  const again = page.getByRole('button', { name: 'Försök igen' });
  await again.waitFor();
  expect(await page.getByText('Ett steg kvar: skicka filen').count()).toBe(0);
  await page.evaluate(() => {
    const { createObjectURL } = globalThis as unknown as Pick<typeof URL, 'createObjectURL'>;
    URL.createObjectURL = createObjectURL;
  });
  const [download] = await Promise.all([page.waitForEvent('download'), again.click()]);
  expect(download.suggestedFilename()).toMatch(/\.kd\.json$/);
  await page.getByText('Ett steg kvar: skicka filen').waitFor();
});

it('answers that come while the place for a copy is chosen are not lost', async () => {
  const context = await newContext();
  await context.addInitScript(() => {
    const file = {
      name: 'kopia.html',
      createWritable: () =>
        Promise.resolve({ write: () => Promise.resolve(), close: () => Promise.resolve() }),
    };
    Object.assign(globalThis, {
      showSaveFilePicker: () =>
        new Promise((resolve) => {
          Object.assign(globalThis, {
            choosePlace: () => {
              resolve(file);
            },
          });
        }),
    });
  });
  const { page } = await collected(1, context);
  await press(page, 'Spara en kopia att skicka ut');
  await choose(page, filesOf(3));
  await page.locator('.figure').getByText('3', { exact: true }).waitFor();
  await page.evaluate(() => {
    (globalThis as unknown as { choosePlace: () => void }).choosePlace();
  });
  await page.getByRole('status').getByText('Sparad som kopia.html.').waitFor();
  expect(await page.locator('.figure b').innerText()).toBe('3');
});

it('the keys that save save everything, and nothing while somebody answers', async () => {
  const folder = newFolder();
  const { page } = await collected(6);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const path = join(folder, 'sparad.html');
  await (await saving).saveAs(path);
  expect(carriedBy(path)).toMatchObject({ purpose: 'lead', responses: { length: 6 } });

  let downloads = 0;
  page.on('download', () => downloads++);
  await press(page, 'Lämna över skärmen');
  await press(page, 'Det är min tur');
  await page.getByRole('button', { name: /^Börja$/ }).waitFor();
  await page.keyboard.press('Control+s');
  await press(page, 'Avbryt utan att lämna svar');
  await page.getByRole('status').getByText('Inga svar lämnades.').waitFor();
  expect(downloads).toBe(0);
});

it('a page that the browser has saved as it was drawn opens as a blank one', async () => {
  const { page } = await collected(6);
  await showResult(page);
  const path = join(newFolder(), 'av-webbläsaren.html');
  writeFileSync(path, `<!doctype html>${await page.evaluate(() => document.documentElement.outerHTML)}`);
  const again = await openPage(await openContext(), path);
  await press(again.page, 'Starta en omgång');
  expect(await again.page.locator('.figure b').innerText()).toBe('0');
  expect(await again.page.getByRole('banner').count()).toBe(1);
  expect(again.trouble).toEqual([]);
});

it('a least group size that people have been told is raised only after a question', async () => {
  const { page } = await collected(3);
  const field = page.getByLabel('Resultatet visas från');
  await field.fill('55');
  await field.blur();
  await page.getByRole('dialog', { name: 'Visa resultatet först från 55 svar?' }).waitFor();
  await press(page, 'Avbryt');
  // The page hears of it a moment after the dialog has closed.
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await field.inputValue()).toBe('5');
  await field.fill('6');
  await field.blur();
  await press(page, 'Ja, från 6 svar');
  await page.getByText('3 till behövs: resultatet visas från 6 svar.').waitFor();
});

it('a question that is asked before the page has heard that the one before was closed stays, and is answered by itself', async () => {
  const { page } = await collected(3);
  const field = page.getByLabel('Resultatet visas från');
  await field.fill('55');
  await field.blur();
  await page.getByRole('dialog', { name: 'Visa resultatet först från 55 svar?' }).waitFor();
  await field.evaluate((input: HTMLInputElement) => {
    document.querySelector<HTMLElement>('dialog [value=no]')!.click();
    input.value = '6';
    input.dispatchEvent(new Event('change'));
  });
  await press(page, 'Ja, från 6 svar');
  await page.getByText('3 till behövs: resultatet visas från 6 svar.').waitFor();
  expect(await page.locator('dialog').count()).toBe(0);
});
