// A due date is the day that was chosen, wherever people and the server are, and whatever the clock does that night.
import { expect, it, onTestFinished } from 'vitest';
import type { Plan } from 'kund-diagnos/report';
import { lead, newContext, openIn } from '../../examples/intranet/tests/support/browser.ts';
import { bearer, facilitatorCode } from '../../examples/intranet/tests/support/codes.ts';
import { everybodyAnswers, resultOf } from '../../examples/intranet/tests/support/intranet.ts';
import { IntranetProcess } from '../../examples/intranet/tests/support/intranet-process.ts';
import { action, planOf } from '../../examples/intranet/tests/support/plan.ts';
import { textOf } from './support/read.ts';

interface Night {
  /** The person's local time. */
  when: string;
  timezoneId: string;
  /** The same in UTC. */
  instant: string;
  decided: string;
  /** 30 days later. */
  proposed: string;
  chosen: string;
  inWords: string;
}

const nights: Night[] = [
  {
    when: 'half a minute before the day that summer time begins',
    timezoneId: 'Europe/Stockholm',
    instant: '2026-03-28T22:59:30Z',
    decided: '2026-03-28',
    proposed: '2026-04-27',
    chosen: '2026-03-29',
    inWords: '29 mars 2026',
  },
  {
    when: 'half a minute into the day that summer time begins',
    timezoneId: 'Europe/Stockholm',
    instant: '2026-03-28T23:00:30Z',
    decided: '2026-03-29',
    proposed: '2026-04-28',
    chosen: '2026-10-25',
    inWords: '25 oktober 2026',
  },
  {
    when: 'the hour that comes twice when summer time ends',
    timezoneId: 'Europe/Stockholm',
    instant: '2026-10-25T00:30:00Z',
    decided: '2026-10-25',
    proposed: '2026-11-24',
    chosen: '2026-10-25',
    inWords: '25 oktober 2026',
  },
  {
    when: 'a minute before midnight in California, when it is morning in Sweden',
    timezoneId: 'America/Los_Angeles',
    instant: '2027-01-01T07:59:00Z',
    decided: '2026-12-31',
    proposed: '2027-01-30',
    chosen: '2027-03-14',
    inWords: '14 mars 2027',
  },
  {
    when: 'just after midnight on Kiritimati, when it is the day before nearly everywhere',
    timezoneId: 'Pacific/Kiritimati',
    instant: '2028-01-30T10:00:30Z',
    decided: '2028-01-31',
    proposed: '2028-03-01',
    chosen: '2028-02-29',
    inWords: '29 februari 2028',
  },
];

it.each(nights)('$when', async ({ timezoneId, instant, decided, proposed, chosen, inWords }) => {
  const intranet = new IntranetProcess();
  onTestFinished(() => intranet.remove());
  await intranet.start({ TZ: 'Pacific/Honolulu' });
  await everybodyAnswers(intranet.address);
  const browser = async (zone: string) => {
    const context = await newContext({ baseURL: intranet.address, timezoneId: zone });
    await context.clock.setFixedTime(instant);
    return context;
  };

  const here = await browser(timezoneId);
  const { page } = await openIn(here, '/resultat');
  await lead(page);
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Det här har vi bestämt' }).click();
  await dialog.getByRole('checkbox', { name: 'Closed-loop' }).click();
  await dialog.getByRole('button', { name: 'Planen', exact: true }).click();
  const due = dialog.getByLabel('Klart senast');
  expect(await due.inputValue()).toBe(proposed);
  await due.fill(chosen);
  await page.keyboard.press('Tab');
  const stored = async () => (await resultOf(intranet.address))['plan'] as Plan | null;
  await expect.poll(stored).toMatchObject({ decided, actions: [{ due: chosen }] });
  expect(await due.inputValue()).toBe(chosen);

  // The same day in the words of others, on both sides of the date line.
  for (const zone of ['Europe/Stockholm', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const { page: other } = await openIn(await browser(zone), '/');
    await other.locator('#uppfoljning').getByText(inWords).waitFor();
  }
});

it('an action is late from the midnight after its day, where the reader is', async () => {
  const intranet = new IntranetProcess();
  onTestFinished(() => intranet.remove());
  await intranet.start({ TZ: 'Pacific/Honolulu' });
  await everybodyAnswers(intranet.address);
  await storePlan(intranet.address, '2026-10-25');
  const summary = async (timezoneId: string, instant: string) => {
    const context = await newContext({ baseURL: intranet.address, timezoneId });
    await context.clock.setFixedTime(instant);
    const { page } = await openIn(context, '/');
    const part = page.locator('[part=summary]');
    await part.waitFor();
    return textOf(part);
  };
  const [inTime, late] = ['En åtgärd ska vara klar inom en vecka.', 'En åtgärd är försenad.'];
  // The day has 25 hours in Stockholm.
  expect(await summary('Europe/Stockholm', '2026-10-25T22:59:59Z')).toBe(inTime);
  expect(await summary('Europe/Stockholm', '2026-10-25T23:00:00Z')).toBe(late);
  expect(await summary('America/Los_Angeles', '2026-10-25T23:00:00Z')).toBe(inTime);
  expect(await summary('Asia/Tokyo', '2026-10-25T15:00:00Z')).toBe(late);
});

async function storePlan(address: string, due: string): Promise<void> {
  const reply = await fetch(`${address}/api/rounds/1/plan`, {
    method: 'PUT',
    headers: { ...bearer(facilitatorCode), 'content-type': 'application/json' },
    body: JSON.stringify(planOf(1, { actions: [action('ring', { due, light: 'yellow' })] })),
  });
  expect(reply.status).toBe(200);
}
