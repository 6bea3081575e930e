// A page that follows a round while people answer it.
import { expect, it } from 'vitest';
import { lead, openPage } from '../support/browser.ts';
import { peopleAnswer, post } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

const visit = visitForEach('/direkt', (intranet) => intranet.start({ live: true }));

it('follows while answers come in, over a restart, until the round is closed', async () => {
  const { page, intranet } = visit;
  const view = page.locator('kund-diagnos-group-result');
  await page.getByText('Bilden visas när minst 5 har svarat.').waitFor();
  await page.getByText('Direkt', { exact: true }).waitFor();
  await peopleAnswer(intranet.address, { to: 5 });
  await page.getByText('5 svar hittills.').waitFor();
  await view.getByText('5 svar').first().waitFor();
  await intranet.stop();
  await page.getByText('Ingen kontakt med intranätet just nu.').waitFor();
  await intranet.startAsItIs();
  await page.getByText('Direkt', { exact: true }).waitFor();
  await peopleAnswer(intranet.address, { from: 5 });
  await peopleAnswer(intranet.address, { round: 2, to: 2 });
  await page.getByText('10 svar hittills.').waitFor();
  await view.getByText('10 svar').first().waitFor();
  await post(intranet.address, '/api/rounds/1/close');
  await page.getByText('Omgången är avslutad, med 10 svar.').waitFor();
  await page.getByText('Avslutad', { exact: true }).waitFor();
});

it('tells people before they answer, and the facilitator who would be left out', async () => {
  const { page, intranet, trouble } = visit;
  await peopleAnswer(intranet.address, { to: 7 });
  await page.goto('/');
  await page.getByText('Hela gruppens bild går att följa').waitFor();
  await page.goto('/svaren');
  await page.getByText('Omgången som pågår går att följa.').waitFor();
  expect(await page.getByText('visas först när omgången är avslutad').isVisible()).toBe(false);
  await page.goto('/resultat');
  await page.getByRole('link', { name: 'Följ omgången' }).waitFor();
  await lead(page);
  await page.getByRole('button', { name: 'Avsluta omgången' }).click();
  await page.getByText('De 2 senaste svaren kommer inte med').waitFor();
  await page.getByRole('button', { name: 'Avsluta och visa resultatet' }).click();
  await page.getByText('med 5 svar. Ytterligare 2 svar kom in men är för få för att visas.').waitFor();
  const { page: other } = await openPage(intranet.address, '/direkt');
  await other.getByText('Omgång 2 går inte att följa.').waitFor();
  expect(trouble).toEqual([]);
});
