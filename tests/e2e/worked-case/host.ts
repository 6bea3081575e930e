// The worked case in a real server, posted person by person and round after round.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { kundorientering, type QuestionId } from 'kund-diagnos/instruments';
import type { QuestionnaireResponse } from 'kund-diagnos/scoring';
import sample from '../../../examples/intranet/sample.json' with { type: 'json' };
import { newContextForFile, openIn, type Watched } from '../../../examples/intranet/tests/support/browser.ts';
import { bearer, facilitatorCode, newInvitation } from '../../../examples/intranet/tests/support/codes.ts';
import { Intranet } from '../../../examples/intranet/tests/support/intranet.ts';
import { languages, type Language } from './expected.ts';

/** The twelve people of each round. */
export const responses = sample.rounds.map(({ answers }) =>
  Object.entries(answers).flatMap(([role, rows]) =>
    rows.map((row): QuestionnaireResponse => ({
      id: crypto.randomUUID(),
      instrument: kundorientering.id,
      version: kundorientering.version,
      answers: Object.fromEntries(
        kundorientering.questions.map(({ id }, position) => [id, Number(row[position])]),
      ),
      segments: { role },
    })),
  ),
);

/** The team's decisions after the first round: areas to work on, without actions. */
export const decided = sample.rounds[0]!.decisions!;
export const chosen = decided.chosen as QuestionId[];

async function send(address: string, method: string, code: string, body?: object): Promise<void> {
  const reply = await fetch(address, {
    method,
    headers: { ...bearer(code), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${await reply.text()}`);
}

async function answerAndClose(address: string): Promise<void> {
  for (const [index, { decisions }] of sample.rounds.entries()) {
    for (const response of responses[index]!)
      await send(`${address}/api/responses`, 'POST', await newInvitation(address), response);
    const round = `${address}/api/rounds/${index + 1}`;
    await send(`${round}/close`, 'POST', facilitatorCode);
    if (decisions) await send(`${round}/decisions`, 'PUT', facilitatorCode, decisions);
  }
}

export interface WorkedCase {
  /** The page of the file. */
  readonly page: Page;
  /** Loads the result page of a round, in a language. */
  show: (round: 1 | 2, language: Language) => Promise<void>;
}

/** Gives a test file a server with the worked case, and one page to look at it. Trouble on the page fails the file. */
export function workedCase(): WorkedCase {
  const intranet = new Intranet();
  let watched: Watched;
  beforeAll(async () => {
    await intranet.start({ minimum: sample.minimum, invited: sample.invited });
    await answerAndClose(intranet.address);
    const context = await newContextForFile({ baseURL: intranet.address });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    watched = await openIn(context, '/svaren');
  });
  afterAll(async () => {
    await watched.page.context().close();
    await intranet.remove();
    expect(watched.trouble).toEqual([]);
  });
  return {
    get page() {
      return watched.page;
    },
    async show(round, language) {
      const { page } = watched;
      await page.goto(round === 2 ? '/resultat' : '/resultat?omgang=1');
      const view = page.locator('kund-diagnos-group-result');
      await view.evaluate((element, locale) => {
        element.setAttribute('locale', locale);
      }, language);
      const { words } = languages[language];
      await view.getByRole('table', { name: words.areaTable }).waitFor();
      await view.getByRole('button', { name: words.file.copy }).waitFor();
      await view.getByText(words.file.more, { exact: true }).click();
    },
  };
}
