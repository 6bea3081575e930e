// The pages' promises about small groups are what the server does.
import { expect, it, onTestFinished } from 'vitest';
import { openPage } from '../support/browser.ts';
import { everybodyAnswers, Intranet } from '../support/intranet.ts';

it.each([
  { minimum: 3, word: 'tre', agreed: true },
  { minimum: 5, word: 'fem', agreed: false },
])('name the limit $minimum, and why if it is not the usual one', async ({ minimum, word, agreed }) => {
  const intranet = new Intranet();
  onTestFinished(() => intranet.remove());
  await intranet.start({ minimum });
  await everybodyAnswers(intranet.address);
  const { page, trouble } = await openPage(intranet.address, '/svaren');
  await page.getByText(`är avslutad och minst ${word} har svarat`).waitFor();
  expect(await page.getByText('har kommit överens om').isVisible()).toBe(agreed);
  await page.goto('/resultat');
  await page.getByText(`En grupp döljs när den har färre än ${word} svar`).waitFor();
  expect(await page.getByText(`visa avdelningar från ${word} svar i stället för fem`).isVisible()).toBe(
    agreed,
  );
  expect(trouble).toEqual([]);
});
