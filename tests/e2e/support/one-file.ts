// kund-diagnos.html on a disk, and what people do with it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Round } from '../../../src/pages/one-file/round.ts';
import { answerByDigits, sendButton } from '../../../examples/intranet/tests/support/answering.ts';
import { newContext, openIn, type Watched } from '../../../examples/intranet/tests/support/browser.ts';
import { people, response } from '../../../examples/intranet/tests/support/eight-people.ts';

export const built = new URL('../../../dist/kund-diagnos.html', import.meta.url);
export const digitsOf = (index: number): string => people[index]!.answers.join('');

/** A folder of its own, such as the one where a person's downloads go. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Browsers that offer downloads and no picker, as Firefox, Safari and phones do. */
export async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await newContext({ acceptDownloads: true, ...options });
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  });
  return context;
}

export const openPage = (context: BrowserContext, path: string | URL = built): Promise<Watched> =>
  openIn(context, typeof path === 'string' ? pathToFileURL(path).href : path.href);

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** The path of the file that pressing a button gives, under its own name. */
export async function downloadBy(page: Page, button: string, folder: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Answers from the introduction to the own result. */
export async function answer(page: Page, index: number): Promise<void> {
  await press(page, /^Börja$/);
  await answerByDigits(page, digitsOf(index));
  await sendButton(page).click();
}

/** What is left of answers anywhere that the next person, or the next page, could look. */
export const leftIn = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (/^kund-diagnos(-questionnaire|-result)?$/.test(element.localName)) found.push(element.localName);
        if (element instanceof HTMLInputElement && element.checked) found.push(`checked ${element.value}`);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    const stores = [localStorage, sessionStorage].flatMap((store) => Object.keys(store));
    const databases = (await indexedDB.databases()).map(({ name }) => String(name));
    const state = history.state === null ? [] : ['history'];
    return [...found, ...stores, ...databases, ...state, location.hash, location.search].filter(Boolean);
  });

/** The round that a copy carries, from its text. */
export function carriedIn(text: string): Round {
  const [, json] = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(text)!;
  return JSON.parse(json!) as Round;
}

export const carriedBy = (path: string): Round => carriedIn(readFileSync(path, 'utf8'));

export const fileOf = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
export const choose = (page: Page, files: ReturnType<typeof fileOf>[] | string[]) =>
  page.locator('input[type=file]').setInputFiles(files);
/** So many of the eight, as files. */
export const filesOf = (count: number) =>
  people
    .slice(0, count)
    .map((person, index) => fileOf(`${index}.kd.json`, response(person, `person-${index}`)));

/** A facilitator's page with the answers of so many of the eight. */
export async function collected(count: number, context?: BrowserContext): Promise<Watched> {
  const opened = await openPage(context ?? (await openContext()));
  await press(opened.page, 'Starta en omgång');
  await choose(opened.page, filesOf(count));
  await opened.page.locator('.figure').getByText(String(count), { exact: true }).waitFor();
  return opened;
}

export async function showResult(page: Page): Promise<void> {
  await press(page, /^Resultat/);
  await press(page, /^Visa resultatet av/);
  await press(page, 'Ja, visa resultatet');
  await page.getByRole('button', { name: 'Starta mötet' }).waitFor();
}
