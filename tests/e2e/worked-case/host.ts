// The worked case as a host would come to hold it: sent person by person to the real server, round after round.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { kundorientering } from 'kund-diagnos/instruments';
import sample from '../../../examples/intranet/sample.json' with { type: 'json' };
import { launch, openPage } from '../browser.ts';
import { Intranet } from '../intranet.ts';
import { languages, type Language } from './expected.ts';

const { minimum, invited, rounds } = sample;

async function ask(address: string, method: string, body?: object): Promise<void> {
  const answer = await fetch(address, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
}

async function answerAndClose(address: string): Promise<void> {
  const { id: instrument, version, questions } = kundorientering;
  for (const [index, { answers, decisions }] of rounds.entries()) {
    for (const [role, rows] of Object.entries(answers)) {
      for (const row of rows) {
        const given = Object.fromEntries(questions.map(({ id }, place) => [id, Number(row[place])]));
        const response = { id: crypto.randomUUID(), instrument, version, answers: given, segments: { role } };
        await ask(`${address}/api/responses`, 'POST', response);
      }
    }
    const round = `${address}/api/rounds/${index + 1}`;
    await ask(`${round}/close`, 'POST');
    if (decisions) await ask(`${round}/decisions`, 'PUT', decisions);
  }
}

let browser: Browser;
let intranet: Intranet;
const troubles: string[][] = [];

beforeAll(async () => {
  browser = await launch();
  intranet = new Intranet();
  await intranet.start({ MINIMUM_GROUP_SIZE: String(minimum), INVITED: String(invited) });
  await answerAndClose(intranet.address);
});

afterAll(async () => {
  await browser.close();
  await intranet.remove();
  expect(troubles.flat()).toEqual([]);
});

/** The result page of a round in a language. What it complains of fails the file. */
export async function openResult(round: 1 | 2, language: Language): Promise<Page> {
  const path = round === 2 ? '/resultat' : '/resultat?omgang=1';
  const { page, trouble } = await openPage(browser, intranet.address, path);
  troubles.push(trouble);
  const view = page.locator('kund-diagnos-group-result');
  await view.evaluate((element, locale) => {
    element.setAttribute('locale', locale);
  }, language);
  await view.getByRole('table', { name: languages[language].words.areaTable }).waitFor();
  return page;
}
