// Each example app, checked and built by its own tools, and used in a browser.
import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newContext, openIn, type Watched } from '../../examples/intranet/tests/support/browser.ts';
import { apps, runScript, start, type Served } from './support/apps.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name });
const showQuestions = (page: Page): Promise<void> => button(page, 'Svara').click();
const showGroup = (page: Page): Promise<void> => button(page, 'Gruppens resultat').click();
const answered = (page: Page, number: number): Locator => page.getByText(`${number} av 12 har svarat`);
const ownResult = (page: Page): Locator => page.getByRole('heading', { name: 'Så ser du på oss' });

/** Svelte remembers which properties a tag had when it first spread an object on it, and writes attributes instead from then on. */
const SPREAD_BEFORE_UPGRADE =
  'warning: kund-diagnos: <kund-diagnos> does not read the attribute "segments". Set the property from a script: element.segments = …';

async function answerAll(page: Page): Promise<void> {
  await button(page, 'Börja').click();
  await page.getByRole('radio').first().focus();
  for (const digit of '4342432232') await page.keyboard.press(digit);
}

/** Puts off every definition of an element until `defineElements()`, as a script does that is late. */
function delayDefinitions(): void {
  const define = customElements.define.bind(customElements);
  const delayed: Parameters<typeof define>[] = [];
  customElements.define = (...definition) => void delayed.push(definition);
  Object.assign(globalThis, {
    defineElements: () => {
      customElements.define = define;
      for (const definition of delayed) define(...definition);
    },
  });
}

describe.each(apps)('the app in %s', (app) => {
  let served: Served;

  beforeAll(() => {
    // Angular and Next.js check their types while they build.
    runScript(app, 'check');
    runScript(app, 'build');
  });

  beforeEach(async () => {
    served = await start(app);
    return () => served.stop();
  });

  async function open(script?: () => void): Promise<Watched> {
    const context = await newContext();
    if (script) await context.addInitScript(script);
    return openIn(context, served.address);
  }

  test('stores what a person answers, and shows them their result and the group’s', async () => {
    const { page, trouble } = await open();
    await showGroup(page);
    await answered(page, 7).waitFor();
    await showQuestions(page);
    await answerAll(page);
    await button(page, 'Skicka in svaren').click();
    await ownResult(page).waitFor();
    const responses = [...served.stored.values()];
    expect(responses).toHaveLength(8);
    expect(Object.values(responses[7]!.answers).join('')).toBe('4342432232');
    expect(responses[7]!.segments).toEqual({ role: 'Kundteam' });
    // One more in the picture of the group would give that one away.
    await showGroup(page);
    await answered(page, 7).waitFor();
    expect(trouble).toEqual([]);
  });

  test('hands objects over before the script of the elements has come', async () => {
    const { page, trouble } = await open(delayDefinitions);
    await showGroup(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate('defineElements()');
    await answered(page, 7).waitFor();
    await showQuestions(page);
    await answerAll(page);
    await button(page, 'Skicka in svaren').click();
    await ownResult(page).waitFor();
    expect(trouble).toEqual(app === 'svelte' ? [SPREAD_BEFORE_UPGRADE] : []);
  });

  test('loses nothing when the questions leave the page while it saves', async () => {
    const { page, trouble } = await open();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**', async (route) => {
      if (route.request().method() === 'POST') await held;
      await route.continue();
    });
    await answerAll(page);
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await button(page, 'Skicka in svaren').click();
    const request = await posted;
    await showGroup(page);
    await answered(page, 7).waitFor();
    await showQuestions(page);
    // New questions in their place do not know how it went, and offer to send the same answers again.
    await button(page, 'Försök igen').waitFor();
    letGo();
    await request.response();
    await page.getByText('Tack! Dina svar är sparade.').waitFor();
    expect(served.stored.size).toBe(8);
    expect(trouble).toEqual([]);
  });
});
