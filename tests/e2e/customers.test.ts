// Forty customers in three teams answer, and employees see what they said once the quarter has ended. Every figure was worked out by hand.
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomerResult } from '../../examples/intranet/customers.ts';
import { newContext, newContextForFile, openIn } from '../../examples/intranet/tests/support/browser.ts';
import { Intranet } from '../../examples/intranet/tests/support/intranet.ts';
import { onPaper } from '../../examples/intranet/tests/support/paper.ts';
import { textOf } from './support/read.ts';

/** Nord: 10 promoters, 5 passives, 5 detractors. Syd: 4, 4, 8. Öst: 4 detractors. In all 14, 9 and 17 of 40. */
const teams = {
  Nord: [10, 10, 10, 10, 9, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 6, 6, 6, 6, 6],
  Syd: [9, 9, 9, 9, 7, 7, 7, 7, 3, 3, 3, 3, 3, 3, 3, 3],
  Öst: [0, 0, 0, 0],
};
const customers = Object.entries(teams).flatMap(([team, scores]) => scores.map((score) => ({ team, score })));
const secret = 'Vi på Östra kajen väntar fortfarande.';

let quarter = '2026-Q4';
const intranet = new Intranet();
beforeAll(() => intranet.start({ currentQuarter: () => quarter }));
afterAll(() => intranet.remove());

const rows = (): { score: number; team: string; comment: string | null }[] => {
  const database = new DatabaseSync(intranet.file, { readOnly: true });
  try {
    return database
      .prepare('SELECT score, team, comment FROM customer_answers')
      .all()
      .map(({ score, team, comment }) => ({
        score: Number(score),
        team: String(team),
        comment: comment as string | null,
      }));
  } finally {
    database.close();
  }
};

/** Answers as most do, or with the keyboard alone. */
async function answer(page: Page, score: number, byKeyboard: boolean, comment?: string): Promise<void> {
  if (byKeyboard) {
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    for (let step = 0; step < score; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    if (comment) await page.keyboard.type(comment);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  } else {
    await page.locator('kund-diagnos-nps label').nth(score).click();
    if (comment) await page.getByRole('textbox').fill(comment);
    await page.getByRole('button', { name: 'Skicka svaret' }).click();
  }
  await page.getByText('Svaret är sparat').filter({ visible: true }).waitFor();
}

describe('forty customers', () => {
  it('answer by mouse and by keyboard, each once', async () => {
    const context = await newContext();
    for (const [index, { team, score }] of customers.slice(1).entries()) {
      const code = await intranet.customerLink(team, index % 2 ? 'A' : 'B');
      const { page, trouble } = await openIn(context, `${intranet.address}/kund#kod=${code}`);
      await page.evaluate(() => {
        localStorage.clear();
      });
      await answer(page, score, index % 2 === 1, team === 'Öst' ? secret : undefined);
      expect(trouble).toEqual([]);
      await page.close();
    }
    expect(rows()).toHaveLength(39);
  });

  it('the last through a link with an answer in it, which a robot has opened three times', async () => {
    const [{ team, score }] = customers as [(typeof customers)[0]];
    const link = `${intranet.address}/kund?score=${score}#kod=${await intranet.customerLink(team, 'A')}`;
    for (let opened = 0; opened < 3; opened++) {
      const { page } = await openIn(await newContext(), link);
      await page.getByText(`${score} är valt i länken.`).waitFor();
      await page.close();
    }
    expect(rows()).toHaveLength(39);
    const { page } = await openIn(await newContext(), link);
    await page.getByRole('textbox').fill('Snabba besked.');
    await page.getByRole('button', { name: 'Skicka svaret' }).click();
    await page.getByText('Svaret är sparat').filter({ visible: true }).waitFor();
    expect(rows()).toHaveLength(40);
    expect(rows().filter(({ comment }) => comment === 'Snabba besked.')).toEqual([
      { score, team, comment: 'Snabba besked.' },
    ]);
  });

  it('are nowhere to be seen before the quarter has ended', async () => {
    const { page } = await openIn(await newContext(), `${intranet.address}/kunderna`);
    await page.getByText('Färre än 5 kunder svarade under kvartal 3 2026').waitFor();
    expect(await page.locator('kund-diagnos-nps-result').isVisible()).toBe(false);
  });
});

describe('when the quarter has ended', () => {
  let context: BrowserContext;
  let page: Page;
  afterAll(() => context.close());
  beforeAll(async () => {
    quarter = '2027-Q1';
    context = await newContextForFile();
    ({ page } = await openIn(context, `${intranet.address}/kunderna`));
    await page.locator('kund-diagnos-nps-result').getByText('Troligen mellan').first().waitFor();
  });

  /** −100·(17 − 14)/40 = −7.5, rounded away from zero. With ¾, 1½ and ¾ added: −6.98 ± 1.96·13.2. */
  const whole = { score: '−8', interval: 'mellan −33 och 19' };

  it('the page says what forty customers said, and where it probably is', async () => {
    const words = await textOf(page.locator('kund-diagnos-nps-result .root'));
    expect(words).toContain(whole.score);
    expect(words).toContain(`Troligen ${whole.interval}`);
    expect(words).toContain('40 svar');
    // 42.5, 22.5 and 35 %. Of the roundings up or down that make 100, it is this one that has the score: 35 − 43.
    for (const [kind, share] of [
      ['Kritiker', '43 %'],
      ['Passiva', '22 %'],
      ['Ambassadörer', '35 %'],
    ] as const) {
      expect(words, kind).toContain(share);
    }
  });

  it('Nord is shown, and Öst and Syd are not, nor what Öst wrote', async () => {
    const table = page.getByRole('table').filter({ hasText: 'Nord' });
    expect(await textOf(table.getByRole('row').filter({ hasText: 'Nord' }))).toMatch(/\b25\b/);
    expect(
      await table
        .getByRole('row')
        .filter({ hasText: /Öst|Syd/ })
        .count(),
    ).toBe(0);
    expect(await textOf(page.locator('kund-diagnos-nps-result .root'))).not.toContain('Östra kajen');
    const reply = await (await fetch(`${intranet.address}/api/customers`)).text();
    expect(reply).not.toContain('Östra kajen');
    const { breakdowns } = JSON.parse(reply) as CustomerResult;
    expect(breakdowns[0]).toMatchObject([
      'Team',
      [
        ['Nord', { counts: [0, 0, 0, 0, 0, 0, 5, 0, 5, 6, 4] }],
        ['Syd', null],
        ['Öst', null],
      ],
    ]);
  });

  /** Presses a button that saves a file, and reads the file. */
  async function saved(name: string): Promise<string> {
    const result = page.locator('kund-diagnos-nps-result');
    const button = result.getByRole('button', { name, exact: true });
    if (!(await button.isVisible())) await result.getByText('Fler format').click();
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return readFile(await file.path(), 'utf8');
  }

  it('so do the table and the document', async () => {
    const csv = await saved('Kalkylblad (CSV)');
    expect(csv).toMatch(/Alla;.*;40;/);
    expect(csv).toContain('-8');
    expect(csv).toContain('Nord');
    expect(csv).not.toContain('Östra kajen');
    const json = JSON.parse(await saved('Data (JSON)')) as object;
    expect(JSON.stringify(json)).not.toContain('Östra kajen');
    expect(json).toMatchObject({ tally: { counts: [4, 0, 0, 8, 0, 0, 5, 4, 5, 10, 4] } });
  });

  it('so does the paper', async () => {
    const paper = (await onPaper(page)).join('\n');
    expect(paper).toContain(whole.interval);
    expect(paper).toContain('Nord');
    expect(paper).not.toContain('Östra kajen');
  });
});
