// The same figures in what is taken along: the spreadsheet, the data, and the summary as text.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { kundorientering } from 'kund-diagnos/instruments';
import { parseGroupResult } from 'kund-diagnos/export';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  areas,
  figures,
  headline,
  languages,
  reasons,
  roles,
  ruleText,
  stepTexts,
  views,
  written,
} from './expected.ts';
import { openResult } from './host.ts';

const [before] = figures.rounds;
type Group = Pick<typeof before, 'n' | 'mean' | 'light' | 'sd' | 'squaredTotals' | 'areas'>;

/** What a file is that a button gives. */
async function fileFrom(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 10_000 }),
    page.getByRole('button', { name: button }).click({ timeout: 10_000 }),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe.each(views)('what is taken along of round %i, %s', (number, language) => {
  const round = figures.rounds[number - 1]!;
  const now = `Omgång ${number}`;
  const { words, texts } = languages[language];
  let page: Page;

  beforeAll(async () => {
    page = await openResult(number, language);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  afterAll(() => page.context().close());

  it('a spreadsheet with every figure of the round, of the roles that are shown and of the round before', async () => {
    const { name: file, text } = await fileFrom(page, words.file.csv);
    expect(file).toMatch(/\.csv$/);
    expect(text.startsWith('\ufeff')).toBe(true);
    const { separator, heads, everyone, all: every, spreads } = words.csv;
    const figure = (value: number) => written(language, String(Number(value.toFixed(4))));
    const part = (name: string, group: string, of: Group) => [
      ...areas.map((area) => {
        const { n, mean, light, sd, spread, median, lowest, highest, counts } = of.areas[area];
        return [
          ...[
            name,
            group,
            texts.questions[area].name,
            String(n),
            figure(mean),
            words.lights[light],
            figure(sd),
          ],
          ...[
            spread ? spreads[spread] : '',
            figure(median),
            String(lowest),
            String(highest),
            ...counts.map(String),
          ],
        ];
      }),
      [name, group, every, String(of.n), figure(of.mean), words.lights[of.light], figure(of.sd)],
    ];
    const all = [
      heads,
      ...part(now, everyone, round),
      ...roles.flatMap((role) =>
        round.roles[role] ? part(now, role, round.roles[role]) : [[now, role, words.hidden]],
      ),
      ...(number === 2 ? part('Omgång 1', everyone, before) : []),
    ];
    // The first has nothing to stand beside, and no column that says which it is.
    const expected = number === 2 ? all : all.map((row) => row.slice(1));
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
      tally: counts(round),
      groups: Object.fromEntries(
        roles.map((role) => [role, round.roles[role] ? counts(round.roles[role]) : null]),
      ),
      rounds: number === 2 ? { 'Omgång 1': counts(before) } : {},
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
    const listed = round.order.slice(0, 3).map(({ area }, index) => {
      const light = words.lights[round.areas[area].light];
      const why = reasons(language, round, area).join(' ');
      return `${index + 1}. ${texts.questions[area].name} (${light}). ${why}`;
    });
    const rules = round.rules.map((rule) => {
      const { title, about, text } = ruleText(language, rule);
      return `– ${title} (${about}): ${text}`;
    });
    const steps = stepTexts(language, round).map((step) => `– ${step}`);
    expect(lines).toEqual([
      ...[texts.title, headline(language, round), texts.actions[round.light]],
      ...['', words.talkFirst, ...listed],
      ...['', words.keepInMind, ...rules],
      ...['', words.nextSteps, ...steps],
    ]);
  });
});
