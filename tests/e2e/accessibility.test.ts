// The browser's own accessibility tree, and axe on every page of the intranet.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  answerByDigits,
  ownResult,
  send,
  sendButton,
} from '../../examples/intranet/tests/support/answering.ts';
import { lead, openPage } from '../../examples/intranet/tests/support/browser.ts';
import { people } from '../../examples/intranet/tests/support/eight-people.ts';
import { everybodyAnswers, Intranet, peopleAnswer } from '../../examples/intranet/tests/support/intranet.ts';
import { kundorienteringEn } from '../../src/instruments/kundorientering/en/index.ts';
import { kundorienteringSv } from '../../src/instruments/kundorientering/sv/index.ts';
import { openBarePage } from './support/bare-page.ts';

// The snapshot in tests/elements leaves out groups. Only Chromium exposes its whole tree; in Firefox and WebKit, tests/elements check names by
// the standard's algorithm.
describe('in the accessibility tree', () => {
  /** Every group, with its name and description. */
  async function groups(page: Page) {
    const cdp = await page.context().newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored, role }) => !ignored && role?.value === 'group')
      .map(({ name, description }) => ({
        name: String(name?.value),
        description: String(description?.value ?? ''),
      }));
  }

  it.each([
    { lang: 'sv', texts: kundorienteringSv, unanswered: 'Saknar svar', alert: '9 påståenden saknar svar' },
    {
      lang: 'en',
      texts: kundorienteringEn,
      unanswered: 'No answer yet',
      alert: '9 statements still need an answer',
    },
  ])('each group has its statement as name, and says when it is unanswered: $lang', async (expected) => {
    const { page } = await openBarePage({
      body: '<kund-diagnos-questionnaire></kund-diagnos-questionnaire>',
      lang: expected.lang,
    });
    await page.getByRole('radio').first().waitFor();
    const statements = Object.values(expected.texts.questions).map(({ statement }) => statement);
    expect(statements).toHaveLength(10);
    expect(await groups(page)).toEqual(statements.map((name) => ({ name, description: '' })));

    await answerByDigits(page, '3');
    await page.getByRole('button').click();
    await page.getByRole('link').first().waitFor();
    expect(await groups(page)).toEqual([
      { name: expected.alert, description: '' },
      ...statements.map((name, index) => ({ name, description: index > 0 ? expected.unanswered : '' })),
    ]);
  });

  it('one at a time, the group says which of how many it is', async () => {
    const { page } = await openBarePage({
      body: '<kund-diagnos-questionnaire paged></kund-diagnos-questionnaire>',
    });
    await page.getByRole('button', { name: 'Nästa' }).click();
    const name = kundorienteringSv.questions.journeys.statement;
    await expect.poll(() => groups(page)).toEqual([{ name, description: 'Påstående 2 av 10' }]);
  });
});

describe('axe finds nothing on the intranet, in light or in dark', () => {
  const intranet = new Intranet();
  beforeAll(async () => {
    await intranet.start({ minimum: 3 });
    await everybodyAnswers(intranet.address);
  });
  afterAll(() => intranet.remove());

  const run = (page: Page, options: axe.RunOptions) =>
    page.evaluate(async (given) => {
      const { violations, passes } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        document,
        given,
      );
      return { violations, passes: passes.length };
    }, options);

  /** The faults that axe finds on the page as it is now. In dark mode only colours can differ. */
  async function objections(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    const light = await run(page, { resultTypes: ['violations'] });
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await run(page, { resultTypes: ['violations'], runOnly: ['color-contrast'] });
    await page.emulateMedia({ colorScheme: 'light' });
    expect(light.passes).toBeGreaterThan(10);
    expect(dark.passes).toBe(1);
    return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
    );
  }

  it('from the introduction to the receipt', async () => {
    const { page } = await openPage(intranet.address, '/', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Börja' }).waitFor();
    expect(await objections(page)).toEqual([]);
    await answer(page, people[1]!);
    await page.route('**/api/responses', (route) => route.abort());
    await send(page, people[1]!);
    await page.getByRole('button', { name: 'Försök igen' }).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.unroute('**/api/responses');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await ownResult(page).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'Du har svarat' }).waitFor();
    await ownResult(page).waitFor();
    expect(await objections(page)).toEqual([]);
  });

  it('where the department is missing', async () => {
    const { page } = await openPage(intranet.address, '/', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerByDigits(page, '3442534134');
    await sendButton(page).click();
    await page.getByText('Välj var du arbetar').waitFor();
    expect(await objections(page)).toEqual([]);
  });

  it('on the group’s page, and in the dialog before a round is closed', async () => {
    await peopleAnswer(intranet.address, { round: 2, to: 3 });
    const { page } = await openPage(intranet.address, '/resultat', { colorScheme: 'light' });
    // Too few answered for any group to have a column: they are named instead.
    await page.getByText(/^Visas inte: /).waitFor();
    await page.getByRole('button', { name: 'Kopiera sammanfattningen' }).waitFor();
    expect(await objections(page)).toEqual([]);
    // The details of an area, in place, and the files.
    await page.getByRole('button', { name: 'Closed-loop', expanded: false }).click();
    await page.getByRole('button', { name: 'Visa i mötet' }).waitFor();
    await page.getByText('Fler format', { exact: true }).click();
    expect(await objections(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Visa siffror' }).check();
    expect(await objections(page)).toEqual([]);
    await lead(page);
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Avsluta omgången' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await objections(page)).toEqual([]);
  });

  it.each(['/svaren', '/finns-inte'])('on %s', async (path) => {
    const { page } = await openPage(intranet.address, path, { colorScheme: 'light' });
    expect(await objections(page)).toEqual([]);
  });
});
