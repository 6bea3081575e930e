// The same figures in the files and the text that people share: the spreadsheet, the data, and the summary.
import { readFile } from 'node:fs/promises';
import { kundorientering } from 'kund-diagnos/instruments';
import { groupReportToJson, parseGroupReport } from 'kund-diagnos/report';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy as policy } from '../../../examples/intranet/headers.ts';
import { openBarePage } from '../support/bare-page.ts';
import {
  areas,
  figures,
  headline,
  languages,
  reasons,
  roles,
  ruleText,
  sentences,
  stepTexts,
  views,
  written,
} from './expected.ts';
import { chosen, decided, responses, workedCase } from './host.ts';

const host = workedCase();

const [before] = figures.rounds;
type Group = Pick<typeof before, 'n' | 'mean' | 'light' | 'areas'>;

/** The file that a button saves. */
async function fileFrom(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** A published tally: counts, and no squared totals. */
const tallyOf = (group: Group) => ({
  instrument: 'kundorientering',
  version: 1,
  responses: group.n,
  questions: Object.fromEntries(areas.map((area) => [area, group.areas[area].counts])),
});

describe.each(views)('round %i, %s', (number, language) => {
  const round = figures.rounds[number - 1]!;
  const now = `Omgång ${number}`;
  const { words, texts } = languages[language];

  beforeAll(() => host.show(number, language));

  it('a spreadsheet with every figure of the round, of the roles that are shown and of the round before, and what was decided', async () => {
    const { name: file, text } = await fileFrom(host.page, words.file.csv);
    expect(file).toMatch(/\.csv$/);
    expect(text.startsWith('\ufeff')).toBe(true);
    const { separator, heads, everyone, all: every, spreads, toWorkOn } = words.csv;
    const figure = (value: number) => written(language, String(Number(value.toFixed(4))));
    const part = (name: string, group: string, of: Group) => [
      ...areas.map((area) => {
        const isChosen = of === round && number === 1 && chosen.includes(area);
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
            ...(isChosen ? [toWorkOn] : []),
          ],
        ];
      }),
      [name, group, every, String(of.n), figure(of.mean), words.lights[of.light]],
    ];
    const all = [
      // The second meeting has not been held.
      number === 1 ? [...heads, words.csv.decided] : heads,
      ...part(now, everyone, round),
      ...roles.flatMap((role) =>
        round.roles[role] ? part(now, role, round.roles[role]) : [[now, role, words.hidden]],
      ),
      ...(number === 2 ? part('Omgång 1', everyone, before) : []),
    ];
    // The first round has none before it, and no column with the round's name.
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
    const { text } = await fileFrom(host.page, words.file.json);
    expect(JSON.parse(text)).toEqual({
      kind: 'kund-diagnos-group-result',
      format: 2,
      instrument: 'kundorientering',
      version: 1,
      round: now,
      minimumGroupSize: 3,
      invited: round.invited,
      tally: tallyOf(round),
      groups: roles.map((role) => [role, round.roles[role] ? tallyOf(round.roles[role]) : null]),
      rounds: number === 2 ? [['Omgång 1', tallyOf(before)]] : [],
      ...(number === 1 && { decisions: { actions: [], ...decided } }),
    });
    const report = parseGroupReport(kundorientering, text);
    expect(report.summary).toMatchObject({ n: round.n, mean: round.mean, light: round.light });
    expect(report.order.map(({ question }) => question)).toEqual(round.order.map(({ area }) => area));
    const decisions = number === 1 ? decided : null;
    expect(groupReportToJson(report, { decisions })).toBe(text);
  });

  it('a summary to paste: the headline, mean, light, how many, what was decided, what to talk about first, rules and next steps', async () => {
    const { page } = host;
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
    const outcome =
      number === 1
        ? ['', words.meeting.outcome, ...chosen.map((area) => `– ${texts.questions[area].name}`)]
        : [];
    expect(lines).toEqual([
      `${texts.title}, ${now}`,
      ...sentences(language, round),
      headline(language, round),
      ...outcome,
      ...['', words.talkFirst, ...listed],
      ...['', words.keepInMind, ...rules],
      ...['', words.nextSteps, ...steps],
    ]);
  });
});

// The intranet publishes no squared totals, so its files have no spread between people. A page that counts the responses itself has.
describe.each(views)('round %i counted in the page, %s', (number, language) => {
  const round = figures.rounds[number - 1]!;
  const { words } = languages[language];

  it('has the spread between people, rounded, in the spreadsheet, and not in the data', async () => {
    const { page, trouble } = await openBarePage({
      body: '<kund-diagnos-group-result></kund-diagnos-group-result>',
      lang: language,
      policy,
    });
    await page.evaluate(
      async (rows) => {
        await customElements.whenDefined('kund-diagnos-group-result');
        document.querySelector('kund-diagnos-group-result')!.countResponses(rows as never[]);
      },
      responses[number - 1]!,
    );
    await page.getByRole('button', { name: words.file.copy }).waitFor();
    await page.getByText(words.file.more, { exact: true }).click();
    const figure = written(language, round.sdShown);

    const { text: csv } = await fileFrom(page, words.file.csv);
    const last = csv.trimEnd().split('\r\n').at(-1)!.split(words.csv.separator);
    expect(last.filter(Boolean).at(-1)).toBe(figure);

    const { text: json } = await fileFrom(page, words.file.json);
    expect((JSON.parse(json) as { tally: object }).tally).toEqual(tallyOf(round));
    expect(trouble).toEqual([]);
  });
});
