// The same figures in what is taken along: the spreadsheet, the data, and the summary as text.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { kundorientering } from 'kund-diagnos/instruments';
import { parseGroupResult } from 'kund-diagnos/export';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas, figures, languages, reasons, roles, written, type Language } from './expected.ts';
import { openResult } from './host.ts';

const [before, after] = figures.rounds;
type Group = Pick<typeof before, 'n' | 'mean' | 'light' | 'sd' | 'squaredTotals' | 'areas'>;

/** What a file is that a button gives. */
async function fileFrom(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 10_000 }),
    page.getByRole('button', { name: button }).click({ timeout: 10_000 }),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe.each<Language>(['sv', 'en'])('what is taken along of round 2, %s', (language) => {
  const { words, texts } = languages[language];
  let page: Page;

  beforeAll(async () => {
    page = await openResult(2, language);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  afterAll(() => page.context().close());

  it('a spreadsheet with every figure of both rounds and of the roles that are shown', async () => {
    const { name, text } = await fileFrom(page, words.file.csv);
    expect(name).toMatch(/\.csv$/);
    expect(text.startsWith('\ufeff')).toBe(true);
    const { separator, heads, everyone, all, spreads } = words.csv;
    const number = (value: number) => written(language, String(Number(value.toFixed(4))));
    const part = (round: string, group: string, of: Group) => [
      ...areas.map((area) => {
        const { n, mean, light, sd, spread, median, lowest, highest, counts } = of.areas[area];
        return [
          ...[
            round,
            group,
            texts.questions[area].name,
            String(n),
            number(mean),
            words.lights[light],
            number(sd),
          ],
          ...[
            spread ? spreads[spread] : '',
            number(median),
            String(lowest),
            String(highest),
            ...counts.map(String),
          ],
        ];
      }),
      [round, group, all, String(of.n), number(of.mean), words.lights[of.light], number(of.sd)],
    ];
    const expected = [
      heads,
      ...part('Omgång 2', everyone, after),
      ...roles.flatMap((role) =>
        after.roles[role] ? part('Omgång 2', role, after.roles[role]) : [['Omgång 2', role, words.hidden]],
      ),
      ...part('Omgång 1', everyone, before),
    ];
    // No name has a separator in it, and a row without further figures ends in empty cells.
    const rows = text
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.replace(/[;,]+$/, '').split(separator));
    expect(rows).toEqual(expected);
  });

  it('data that the library reads back: counts, and nothing of the roles that are hidden', async () => {
    const { text } = await fileFrom(page, words.file.json);
    const counts = (of: Group) => ({
      instrument: 'kundorientering',
      version: 1,
      responses: of.n,
      questions: Object.fromEntries(areas.map((area) => [area, of.areas[area].counts])),
      squaredTotals: of.squaredTotals,
    });
    const expected = {
      tally: counts(after),
      groups: Object.fromEntries(
        roles.map((role) => [role, after.roles[role] ? counts(after.roles[role]) : null]),
      ),
      rounds: { 'Omgång 1': counts(before) },
      minimumGroupSize: 3,
    };
    expect(JSON.parse(text)).toMatchObject(expected);
    expect(parseGroupResult(kundorientering, text)).toEqual(expected);
  });

  it('a summary to paste: mean, light, how many, what to talk about first, rules and next steps', async () => {
    await page.getByRole('button', { name: words.file.copy }).click();
    await page
      .getByText(language === 'sv' ? 'Sammanfattningen är kopierad.' : 'The summary is copied.')
      .waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    const name = (area: keyof typeof texts.questions) => texts.questions[area].name;
    expect(lines[1]).toContain(`${words.mean} ${written(language, after.rounded)} ${words.outOf}`);
    expect(lines[1]).toContain(words.lights[after.light]);
    expect(lines[1]).toMatch(/\b12\b/);
    for (const [index, { area }] of after.order.slice(0, 3).entries()) {
      const light = words.lights[after.areas[area].light];
      expect(lines).toContain(
        `${index + 1}. ${name(area)} (${light}). ${reasons(language, after, area).join(' ')}`,
      );
    }
    for (const { rule, areas: about } of after.rules) {
      const { title, text } = texts.rules[rule as keyof typeof texts.rules];
      expect(lines).toContain(`– ${title} (${about.map(name).join()}): ${text}`);
    }
    for (const step of after.nextSteps)
      expect(lines).toContain(`– ${texts.nextSteps[step as keyof typeof texts.nextSteps]}`);
  });
});
