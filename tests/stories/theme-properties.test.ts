// Which theme properties an element is drawn with, and so documents: each is set to something loud on a real page, and the picture
// changes or it does not.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {} from '../../src/elements/index.js';
import { byRole, count, response, team } from '../../stories/support/people.ts';
import { launch, serve, type Site } from './support/page.ts';
import { files, read, root, tags } from './support/repository.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serve(root);
  // What stays as it was is else left undrawn, and drawn another time may come out a shade apart.
  browser = await launch('--disable-partial-raster');
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const loud: Record<string, string> = {
  '--kd-heading-font': 'monospace',
  '--kd-max-width': '200px',
  '--kd-radius': '20px',
};

/** `--_kd-…` is an element's own; `--kd-…` belongs to whoever writes the theme. */
const properties = [
  ...new Set(
    files(['src/elements/**/*.ts', 'src/charts/**/*.ts']).flatMap((file) =>
      Array.from(read(file).matchAll(/var\(\s*(--kd-[\w-]+)/g), ([, name]) => name!),
    ),
  ),
].sort();

const set = (page: Page, name: string, value: string) =>
  page.evaluate(
    (given) => {
      document.documentElement.style.setProperty(...given);
    },
    [name, value] as const,
  );

const picture = async (page: Page) =>
  (await page.screenshot({ fullPage: true, animations: 'disabled' })).toString('base64');

/** Which of them change what is seen now. */
async function seen(page: Page, names: string[]): Promise<string[]> {
  let before = await picture(page);
  const isStill = async () => before === (before = await picture(page));
  await expect.poll(isStill).toBe(true);
  const found = [];
  for (const name of names) {
    await set(page, name, loud[name] ?? '#f0f');
    if ((await picture(page)) !== before) found.push(name);
    await set(page, name, '');
  }
  // Nothing else has changed meanwhile.
  expect(await isStill()).toBe(true);
  return found;
}

const answer = async (page: Page, digits: string) => {
  await page.getByRole('radio').first().focus();
  for (const digit of digits) await page.keyboard.press(digit);
};
const send = (page: Page) => page.getByRole('button', { name: 'Skicka' }).click();
const tab = (page: Page) => page.keyboard.press('Tab');

type Step = (page: Page) => Promise<unknown>;

/** Where a person comes with each element. */
const walks: Record<string, { properties?: object; steps: Step[] }> = {
  'kund-diagnos': {
    steps: [
      tab,
      (page) => page.getByRole('button').click(),
      (page) => answer(page, '4352'),
      send,
      async (page) => {
        await answer(page, '4352432325');
        await send(page);
        await page.getByRole('heading', { name: 'Ditt resultat' }).waitFor();
      },
    ],
  },
  'kund-diagnos-questionnaire': { steps: [tab, (page) => answer(page, '4352'), send] },
  'kund-diagnos-result': { properties: { response: response('one', '4352432325') }, steps: [tab] },
  'kund-diagnos-group-result': {
    properties: { tally: count(team), groups: byRole(team) },
    steps: [tab],
  },
};

test.each(tags)('<%s>', async (tag) => {
  const { properties: given = {}, steps } = walks[tag]!;
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(`${site.origin}/scripts/screenshots/page.html`);
  await page.evaluate(
    ([tag, given]) => {
      document.body.addEventListener('kd-submit', (event) => {
        event.waitUntil(Promise.resolve());
      });
      document.body.append(Object.assign(document.createElement(tag), given));
    },
    [tag, given] as const,
  );
  await page.locator('.root').first().waitFor();
  const found = new Set(await seen(page, properties));
  for (const step of steps) {
    await step(page);
    for (const name of await seen(
      page,
      properties.filter((name) => !found.has(name)),
    ))
      found.add(name);
  }
  await page.close();

  const { modules } = JSON.parse(read('custom-elements.json')) as {
    modules: { declarations?: { tagName?: string; cssProperties?: { name: string }[] }[] }[];
  };
  const element = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  expect(element?.cssProperties?.map(({ name }) => name).sort()).toEqual([...found].sort());
});
