// A page without a bundler, from one folder and under a strict policy, as the guide has it: on a real server that is down, logged out or closed for answers.
import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerAll, failByItself, Gate, open, serve } from '../support/site.ts';
import { guideCode } from '../support/guide.ts';

const { js, html } = guideCode('store-the-answers', '### Without a bundler');

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** What the server does with a post, until the test says otherwise. */
type Reply = (response: ServerResponse) => unknown;
const replies = {
  stores: (response) => response.writeHead(204).end(),
  'breaks off': (response) => response.destroy(),
  'leads to a log-in page': (response) => response.writeHead(302, { location: '/log-in' }).end(),
  rejects: (response) =>
    response
      .writeHead(409, { 'content-type': 'application/json' })
      .end(JSON.stringify({ error: 'Enkäten är stängd.' })),
} satisfies Record<string, Reply>;

async function site(reply: keyof typeof replies) {
  const server = { reply, gate: new Gate(), stored: [] as string[] };
  const origin = await serve({
    pages: {
      '/': `<!doctype html><html lang="sv"><title>Diagnos</title>${html!}<script type="module" src="diagnos.js"></script></html>`,
      '/diagnos.js': js!,
      '/log-in': '<!doctype html><h1>Logga in</h1>',
    },
    headers: () => ({ 'content-security-policy': POLICY }),
    post: (body, response) => {
      server.gate.pass(() => {
        if (server.reply === 'stores') server.stored.push((JSON.parse(body) as { id: string }).id);
        return replies[server.reply](response);
      });
    },
  });
  const page = await open(origin);
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return { page, server, violations };
}

const says = (page: Page, words: string) => page.locator('kund-diagnos-outbox').getByText(words).waitFor();

it('saves, and shows nothing of the outbox', async () => {
  const { page, server, violations } = await site('stores');
  await answerAll(page);
  await page.getByText('Medelvärde').first().waitFor();
  expect(server.stored).toHaveLength(1);
  expect((await page.locator('kund-diagnos-outbox').innerText()).trim()).toBe('');
  expect(violations).toEqual([]);
});

it.each(['breaks off', 'leads to a log-in page'] as const)(
  'keeps what a server that %s does not take, says so when the page is opened again, and sends it once',
  async (reply) => {
    const { page, server, violations } = await site(reply);
    await answerAll(page);
    await page.getByText('Inte skickat än, sparat på den här enheten.').waitFor();
    const send = await failByItself(page, page, server.gate);
    await says(page, 'Ett svar är inte skickat än');
    await send.click();
    await says(page, 'Det gick inte att skicka nu.');
    server.reply = 'stores';
    await send.click();
    await says(page, 'Allt som väntade är skickat.');
    expect(server.stored).toHaveLength(1);
    await page.reload();
    await page.getByRole('button', { name: 'Börja' }).waitFor();
    expect((await page.locator('kund-diagnos-outbox').innerText()).trim()).toBe('');
    expect(violations).toEqual([]);
  },
);

it('shows what the server rejected after a reload, with its reason, as a file, and until it is removed', async () => {
  const { page, server } = await site('rejects');
  await answerAll(page);
  await page.getByText('Enkäten är stängd.').first().waitFor();
  await page.reload();
  await says(page, 'Ett svar togs inte emot');
  await says(page, 'Enkäten är stängd.');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara som fil' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('svar-som-inte-skickats.kd.json');
  await page.locator('kund-diagnos-outbox summary').click();
  await page.getByRole('button', { name: 'Ja, ta bort svaret' }).click();
  await says(page, 'Svaret är borttaget.');
  await page.reload();
  await page.getByRole('button', { name: 'Börja' }).waitFor();
  expect(await page.locator('kund-diagnos-outbox').getByRole('heading').count()).toBe(0);
  expect(server.stored).toEqual([]);
});
