// An outbox in a page as a host makes it: tabs, a lost line, reloads, a session that has run out.
import type { BrowserContext, Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newContext, openIn } from '../../examples/intranet/tests/support/browser.ts';
import { kundorientering } from '../../src/instruments/index.ts';
import { bundled } from '../package/support/bundled.ts';

let scripts: Map<string, string>;

beforeAll(async () => {
  scripts = await bundled(`
    import 'kund-diagnos/define/kund-diagnos-questionnaire';
    import { connect, outbox, postTo } from 'kund-diagnos/storage';
    const box = outbox(postTo('/api/responses'), { name: 'diagnos' });
    connect(document, box);
    box.subscribe(({ waiting, parked }) => {
      document.querySelector('output').textContent = waiting + ' väntar, ' + parked + ' avvisade';
    });
  `);
});

type Reply = (route: Route) => Promise<unknown>;

const replies = {
  stores: (route) => route.fulfill({ status: 204 }),
  unreachable: (route) => route.abort('internetdisconnected'),
  loggedOut: (route) => route.fulfill({ status: 302, headers: { location: '/log-in' } }),
  rejects: (route) => route.fulfill({ status: 409, json: { error: 'Enkäten är stängd.' } }),
} satisfies Record<string, Reply>;

/** A site whose host stores each id once. */
async function site(address: string) {
  const context = await newContext({ baseURL: address });
  const host = { reply: replies.stores as Reply, deliveries: [] as string[], stored: new Set<string>() };
  await context.route(`${address}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = scripts.get(pathname.slice(1));
    if (body !== undefined) await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body });
    else if (pathname === '/api/responses') {
      const { reply } = host;
      const { id } = route.request().postDataJSON() as { id: string };
      if (reply !== replies.unreachable) host.deliveries.push(id);
      if (reply === replies.stores) host.stored.add(id);
      await reply(route);
    } else {
      const questionnaire = pathname === '/' && '<kund-diagnos-questionnaire></kund-diagnos-questionnaire>';
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="sv"><title>Diagnos</title><output></output>${
          questionnaire || '<h1>Logga in</h1>'
        }<script type="module" src="/main.js"></script></html>`,
      });
    }
  });
  return { context, host };
}

async function openTab(context: BrowserContext): Promise<Page> {
  const { page } = await openIn(context);
  await page.getByRole('group').first().waitFor();
  return page;
}

const answers = Object.fromEntries(kundorientering.questions.map(({ id }) => [id, 4]));

/** Answers every statement, and submits. */
async function submit(page: Page, id: string): Promise<void> {
  await page.locator('kund-diagnos-questionnaire').evaluate(
    (element, draft) => {
      (element as HTMLElementTagNameMap['kund-diagnos-questionnaire']).draft = draft;
    },
    { draft: 1 as const, id, instrument: 'kundorientering', version: 1, answers },
  );
  await page.getByRole('button', { name: 'Skicka in svaren' }).click();
}

const says = (page: Page, message: string) =>
  expect.poll(() => page.getByRole('status').first().innerText()).toContain(message);
const seesStatus = async (page: Page, message: string): Promise<void> => {
  await page.locator('kund-diagnos-questionnaire').getByRole('status').getByText(message).waitFor();
};

const NOT_SENT = 'Inte skickat än, sparat på den här enheten.';
const SAVED = 'Tack! Dina svar är sparade.';

describe.each([
  ['with the browser’s locks', 'https://host.test/'],
  ['on plain http, which has none', 'http://host.test/'],
])('%s', (_, address) => {
  it('two tabs without a line keep their answers, and the one that is left sends both, in order and once', async () => {
    const { context, host } = await site(address);
    const [left, right] = [await openTab(context), await openTab(context)];
    expect(await left.evaluate(() => 'locks' in navigator)).toBe(address.startsWith('https'));
    host.reply = replies.unreachable;
    await context.setOffline(true);
    await submit(left, 'left');
    await seesStatus(left, NOT_SENT);
    await submit(right, 'right');
    await seesStatus(right, `${NOT_SENT} 2 svar väntar.`);
    await says(left, '2 väntar, 0 avvisade');
    await left.close();
    host.reply = replies.stores;
    await context.setOffline(false);
    await seesStatus(right, SAVED);
    expect(host.deliveries).toEqual(['left', 'right']);
    await says(right, '0 väntar, 0 avvisade');
  });

  it('two tabs that are opened with answers waiting send each once', async () => {
    const { context, host } = await site(address);
    host.reply = replies.unreachable;
    for (const id of ['a', 'b', 'c']) {
      const page = await openTab(context);
      await submit(page, id);
      // Once it says so it sends nothing: what is under way when it is closed could still arrive.
      await seesStatus(page, NOT_SENT);
      await page.close();
    }
    host.reply = replies.stores;
    const tabs = await Promise.all([openTab(context), openTab(context)]);
    for (const page of tabs) await says(page, '0 väntar, 0 avvisade');
    expect(host.deliveries).toEqual(['a', 'b', 'c']);
  });

  it('a page that is reloaded while it sends stores one response', async () => {
    const { context, host } = await site(address);
    const page = await openTab(context);
    let answer!: () => void;
    const isHeld = new Promise<void>((resolve) => (answer = resolve));
    let arrived!: () => void;
    const hasArrived = new Promise<void>((resolve) => (arrived = resolve));
    host.reply = async (route) => {
      host.stored.add('a');
      arrived();
      await isHeld;
      await route.fulfill({ status: 204 }).catch(() => undefined);
    };
    await submit(page, 'a');
    await hasArrived;
    host.reply = replies.stores;
    await page.reload();
    answer();
    await expect.poll(() => host.deliveries).toEqual(['a', 'a']);
    await says(page, '0 väntar, 0 avvisade');
    expect([...host.stored]).toEqual(['a']);
  });
});

describe('the host', () => {
  it('whose session has run out has not saved: after logging in, the button sends', async () => {
    const { context, host } = await site('https://host.test/');
    const page = await openTab(context);
    host.reply = replies.loggedOut;
    await submit(page, 'a');
    await seesStatus(page, NOT_SENT);
    host.reply = replies.stores;
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await seesStatus(page, SAVED);
    expect([...host.stored]).toEqual(['a']);
  });

  it('that rejects an answer is quoted, and the answer is parked', async () => {
    const { context, host } = await site('https://host.test/');
    const page = await openTab(context);
    host.reply = replies.rejects;
    await submit(page, 'a');
    await page.getByRole('alert').getByText('Enkäten är stängd.').waitFor();
    await says(page, '0 väntar, 1 avvisade');
    host.reply = replies.stores;
    await page.reload();
    await says(page, '0 väntar, 1 avvisade');
    expect(host.deliveries).toEqual(['a']);
  });
});
