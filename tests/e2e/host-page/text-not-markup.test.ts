// Any text from a host or its database is shown as text.
import { readFile } from 'node:fs/promises';
import { kundorientering, kundorienteringSv } from 'kund-diagnos/instruments';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answer, ownResult, question, send } from '../../../examples/intranet/tests/support/answering.ts';
import { newContext } from '../../../examples/intranet/tests/support/browser.ts';
import { people } from '../../../examples/intranet/tests/support/eight-people.ts';
import { onPaper } from '../../../examples/intranet/tests/support/paper.ts';
import { visitForEach } from '../../../examples/intranet/tests/support/visit.ts';

const evil = '<img src=x onerror="globalThis.harmed = true"><script>globalThis.harmed = true</script>${1+1}';
const person = people[1]!;

const visit = visitForEach('/svaren');
let page: Page;
let requests: string[];
beforeEach(() => {
  ({ page } = visit);
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
});

afterEach(async () => {
  // Nothing has come of it: no element, no request, no script, no violation.
  const made = await page.evaluate(() => {
    const count = (root: Document | ShadowRoot): number =>
      root.querySelectorAll('img[src=x], script:not([src])').length +
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    return { elements: count(document), harmed: 'harmed' in globalThis };
  });
  expect(made).toEqual({ elements: 0, harmed: false });
  expect(requests.filter((url) => url.endsWith('/x'))).toEqual([]);
  expect(visit.trouble).toEqual([]);
});

it("the names of roles and areas on the group's page", async () => {
  const tallyOf = (responses: number, counts: number[]) => ({
    instrument: 'kundorientering',
    version: 1,
    responses,
    questions: Object.fromEntries(kundorientering.questions.map(({ id }) => [id, counts])),
  });
  await page.route('**/api/result', (route) =>
    route.fulfill({
      json: {
        round: 2,
        minimum: 5,
        invited: null,
        responses: 12,
        tally: tallyOf(12, [6, 0, 0, 0, 6]),
        groups: [
          [evil, tallyOf(6, [0, 0, 0, 0, 6])],
          [`${evil} 2`, tallyOf(6, [6, 0, 0, 0, 0])],
          [`${evil} 3`, null],
        ],
        decisions: { chosen: [], discussed: [] },
        earlier: [{ round: 1, responses: 9, tally: null, decisions: { chosen: ['sla'], discussed: [] } }],
        latest: 2,
        open: { round: 3, responses: 0, minimum: 5, invited: null },
        areas: { sla: evil },
      },
    }),
  );
  await page.goto('/resultat');
  const headers = page.getByRole('table', { name: 'Grupp för grupp' }).getByRole('columnheader');
  await headers.filter({ hasText: evil }).first().waitFor();
  expect(await headers.filter({ hasText: evil }).count()).toBe(2);
  // A hidden group is named below the map.
  await page.getByText(`Visas inte: ${evil} 3.`).waitFor();
  // The reason to talk about a split question names the groups too.
  await page.locator('[part=first]').first().getByText(evil).first().waitFor();
  await page.getByText(`Efter omgång 1 valde ni att arbeta med ${evil}.`).waitFor();
});

it('what customers write, on the page, on paper and in a table, without a page wider than its window', async () => {
  const comments = [
    { score: 3, comment: evil },
    { score: 3, comment: '\u202eomvänt\u202c שלום עולם \u2066' },
    { score: 3, comment: '😀'.repeat(2000) },
    { score: 3, comment: '=HYPERLINK("http://a.example")' },
  ];
  const counts = Array.from({ length: 11 }, (_, score) => (score === 3 || score === 9 ? 20 : 0));
  await page.route('**/api/customers', (route) =>
    route.fulfill({
      json: {
        quarter: '2026-Q3',
        minimum: 5,
        tally: { survey: 'nps', version: 1, counts },
        rounds: [],
        breakdowns: [[evil, [[`${evil} 2`, { survey: 'nps', version: 1, counts }]]]],
        comments,
        figures: [],
      },
    }),
  );
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/kunderna');
  const quotes = page.locator('kund-diagnos-nps-result blockquote');
  await quotes.nth(3).waitFor();
  expect((await quotes.allTextContents()).sort()).toEqual(comments.map(({ comment }) => comment).sort());
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await page.getByText('Fler format').first().click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Kommentarer (CSV)' }).click(),
  ]);
  const table = await readFile(await file.path(), 'utf8');
  expect(table).toContain(`"${evil.replaceAll('"', '""')}"`);
  expect(table).toContain('😀'.repeat(2000));
  expect(table).not.toMatch(/[;"\n]=HYPERLINK/);

  const paper = await onPaper(page);
  for (const { comment } of comments) expect(paper, comment.slice(0, 20)).toContain(comment);
});

it("an instrument's texts, from the introduction to the result", async () => {
  const withEvil = (value: unknown): unknown =>
    typeof value === 'string'
      ? `${value} ${evil}`
      : Array.isArray(value)
        ? value.map(withEvil)
        : Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, withEvil(part)]));
  const instrument = { ...kundorientering, texts: { sv: withEvil(kundorienteringSv) } };
  await page.goto('/');
  await page.locator('kund-diagnos').evaluate((element, own) => {
    (element as HTMLElement & { instrument: unknown }).instrument = own;
  }, instrument);
  await page.getByRole('heading', { name: evil }).first().waitFor();
  await answer(page, person);
  expect(await question(page, 0).innerText()).toContain(evil);
  await send(page, person);
  await ownResult(page).waitFor();
  for (const summary of await page.locator('kund-diagnos-result:visible summary').all())
    await summary.click();
  expect(await page.locator('kund-diagnos-result').getByText(evil).count()).toBeGreaterThan(10);
});

it('a reason from the server, with a role that it does not know', async () => {
  const role = evil.slice(0, 60);
  await page.goto('/');
  await answer(page, person);
  await page.locator('kund-diagnos').evaluate((element, unknown) => {
    (element as HTMLElement & { segments: unknown }).segments = { role: unknown };
  }, role);
  await send(page, person);
  await page.getByRole('alert').getByText(`inte ”${role}”`).waitFor();
  // The browser itself logs that the reply was 400.
  await expect.poll(() => visit.trouble).toEqual([expect.stringContaining('400')]);
  visit.trouble.length = 0;
  expect(visit.intranet.responses()).toEqual([]);
});

it('would do harm as markup: the test can fail', async () => {
  const made = await (await newContext()).newPage();
  await made.setContent(`<p>${evil}</p>`);
  expect(await made.locator('img[src=x]').count()).toBe(1);
});
