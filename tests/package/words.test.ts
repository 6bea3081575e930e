import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from 'kund-diagnos/locales/en';
import { sv } from 'kund-diagnos/locales/sv';
import { bundled } from './support/bundled.ts';
import { launch, open, serve, strictPolicy, type Site } from './support/page.ts';

// A page of modules fetches the words that are shown, and no others.
const wordsOf = ({ questionnaire, groupResult, kundorientering }: typeof sv) => ({
  answering: questionnaire.saved,
  statements: kundorientering.questions.icp.statement,
  advice: kundorientering.questions.icp.advice.red[0]!,
  group: groupResult.discussFirst,
});
const words = Object.entries({ Swedish: wordsOf(sv), English: wordsOf(en) }).flatMap(([language, kinds]) =>
  Object.entries(kinds).map(([kind, text]) => ({ whose: `${language} ${kind}`, text })),
);

const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-'));
const tags = ['kund-diagnos', 'kund-diagnos-group-result'];
let files: Map<string, string>;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  files = await bundled(`import 'kund-diagnos/define';`);
  for (const [name, code] of files) writeFileSync(join(folder, name), code);
  for (const tag of tags) {
    mkdirSync(join(folder, tag));
    writeFileSync(
      join(folder, tag, 'index.html'),
      `<!doctype html><html lang="sv"><title>Sida</title><script type="module" src="/main.js"></script><${tag}></${tag}></html>`,
    );
  }
  site = await serve(folder, strictPolicy);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Whose words are in the files that a page has requested. */
const wordsIn = (requests: string[]): string[] => {
  const code = requests.map((path) => files.get(path.slice(1)) ?? '').join('\n');
  return words.flatMap(({ whose, text }) => (code.includes(text) ? [whose] : []));
};

test.each([
  ['kund-diagnos', ['answering', 'statements']],
  ['kund-diagnos-group-result', ['statements', 'advice', 'group']],
])(
  '%s fetches its own words in the page’s language, and the other language when it changes',
  async (tag, kinds) => {
    const { page, problems, requests } = await open(browser, `${site.origin}/${tag}/`);
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(wordsIn(requests)).toEqual(kinds.map((kind) => `Swedish ${kind}`));

    const heading = await page.getByRole('heading', { level: 2 }).innerText();
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    await expect.poll(() => page.getByRole('heading', { level: 2 }).innerText()).not.toBe(heading);
    expect(wordsIn(requests)).toEqual(
      ['Swedish', 'English'].flatMap((language) => kinds.map((kind) => `${language} ${kind}`)),
    );
    expect(problems).toEqual([]);
    await page.close();
  },
);
