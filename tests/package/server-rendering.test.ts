import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { html, type TemplateResult } from 'lit';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { kundorientering, kundorienteringEn, kundorienteringSv } from 'kund-diagnos/instruments';
import { loadLanguage } from 'kund-diagnos/elements';
import 'kund-diagnos/define';
import { tally, type QuestionnaireResponse } from 'kund-diagnos/scoring';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { server } from '../../examples/server-rendering.ts';
import { bundled } from './support/bundled.ts';
import { launch } from './support/page.ts';
import { files, root } from './support/repository.ts';
import { run } from './support/run.ts';

const statementsIn = ({ questions }: { questions: Record<string, { statement: string }> }) =>
  Object.values(questions).map(({ statement }) => statement);
const swedish = statementsIn(kundorienteringSv);
const english = statementsIn(kundorienteringEn);

const inNode = (script: string) =>
  run(process.execPath, ['--input-type=module', '--eval', script], root).trim();

describe('importing on a server', () => {
  test('no module of the package throws', () => {
    // The two pages' modules are not published.
    const modules = files('dist/modules/**/*.js')
      .filter((path) => !path.startsWith('dist/modules/pages/'))
      .map((path) => `./${path}`);
    expect(modules.length).toBeGreaterThan(80);
    const trouble = `
      const trouble = [];
      for (const file of ${JSON.stringify(modules)}) {
        try { await import(file); } catch (error) { trouble.push(file + ': ' + error); }
      }
      console.log(JSON.stringify(trouble));`;
    expect(JSON.parse(inNode(trouble))).toEqual([]);
  });
});

/** The text of the markup without scripts, and without hydration markers. */
const drawn = async (template: TemplateResult): Promise<string> =>
  (await collectResult(render(template))).replaceAll(/<!--.*?-->/g, '').replaceAll('&amp;', '&');

const answers = Object.fromEntries(kundorientering.questions.map(({ id }) => [id, 4]));
const response: QuestionnaireResponse = { id: 'r1', instrument: 'kundorientering', version: 1, answers };

describe('drawing on a server', () => {
  beforeAll(async () => {
    expect(await loadLanguage('sv')).toBe('sv');
    expect(await loadLanguage('en-GB')).toBe('en');
  });

  test('a language that nobody knows is Swedish', async () => {
    expect(await loadLanguage('xx')).toBe('sv');
  });

  test.each([
    ['Swedish', undefined, swedish],
    ['English', 'en', english],
  ])('the statements in %s', async (_language, locale, statements) => {
    const markup = await drawn(
      locale
        ? html`<kund-diagnos-questionnaire locale=${locale}></kund-diagnos-questionnaire>`
        : html`<kund-diagnos-questionnaire></kund-diagnos-questionnaire>`,
    );
    expect(markup).toMatch(/<template [^>]*shadowrootmode="open"/);
    for (const statement of statements) expect(markup.split(statement)).toHaveLength(2);
    // Nobody has answered, and a server does not know whether the person is connected.
    expect(markup).not.toMatch(/<input[^>]*\bchecked\b/);
    expect(markup).toMatch(/<p role="status"><\/p>/);
  });

  test('the introduction of the whole way', async () => {
    const markup = await drawn(html`<kund-diagnos locale="en"></kund-diagnos>`);
    expect(markup).toContain(kundorienteringEn.introduction.purpose);
    expect(markup).toMatch(/<button part="start"\s*>Start<\/button>/);
  });

  test('one person’s result', async () => {
    const markup = await drawn(html`<kund-diagnos-result .response=${response}></kund-diagnos-result>`);
    expect(markup).toContain('4,0');
    expect(markup).toContain(kundorienteringSv.questions.icp.name);
  });

  test('a group’s result, and nothing of a group that is too small', async () => {
    const team = tally(
      kundorientering,
      [...'abcde'].map((id) => ({ ...response, id })),
    );
    const markup = await drawn(html`<kund-diagnos-group-result .tally=${team}></kund-diagnos-group-result>`);
    expect(markup).toContain('4,0');
    const small = tally(kundorientering, [response]);
    expect(
      await drawn(html`<kund-diagnos-group-result .tally=${small}></kund-diagnos-group-result>`),
    ).not.toContain('4,0');
  });

  test('without its words it draws nothing, and says what to await', () => {
    const script = `
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import 'kund-diagnos/define/kund-diagnos';
      console.warn = console.log;
      const markup = await collectResult(render(html\`<kund-diagnos locale="en"></kund-diagnos>\`));
      console.log(markup.includes('<h2'));`;
    expect(inNode(script)).toMatch(/await loadLanguage\('en'\)[^\n]*\nfalse$/);
  });
});

describe('a page that was drawn on a server', () => {
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  interface Waiting {
    page: Page;
    trouble: string[];
    /** Lets the script come, and gives how much moved then. */
    arrive: () => Promise<number[]>;
  }

  /** A page whose script has not come yet; `change` is what another host would have in its HTML. */
  async function waiting(
    path: string,
    change: (markup: string) => string = (markup) => markup,
    context?: BrowserContext,
    modules?: Map<string, string>,
  ): Promise<Waiting> {
    const page = await (context ?? browser).newPage();
    const trouble: string[] = [];
    page.on('pageerror', ({ message }) => trouble.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
    });
    const gate = new EventEmitter();
    const coming = once(gate, 'open');
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.endsWith('.js')) {
        await coming;
        const body = modules?.get(pathname.slice(1));
        return body ? route.fulfill({ body, contentType: 'text/javascript' }) : route.continue();
      }
      const response = await route.fetch();
      const markup = change(await response.text());
      const script = 'type="module" src="/kund-diagnos.js"';
      return route.fulfill({
        response,
        body: modules ? markup.replace(script, 'type="module" src="/main.js"') : markup,
      });
    });
    await page.goto(origin + path, { waitUntil: 'commit' });
    await page.getByRole('button').waitFor();
    const arrive = async () => {
      const now = await page.evaluate(() => performance.now());
      gate.emit('open');
      await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
      return page.evaluate(
        (from) =>
          new Promise<number[]>((resolve) => {
            new PerformanceObserver((list) => {
              const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
              resolve(shifts.filter(({ startTime }) => startTime > from).map(({ value }) => value));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve([]);
            }, 200);
          }),
        now,
      );
    };
    return { page, trouble, arrive };
  }

  const point = (page: Page, statement: number, value: number) =>
    page
      .getByRole('group')
      .nth(statement)
      .getByRole('radio')
      .nth(value - 1);

  test.each([
    ['/', swedish],
    ['/en', english],
  ])('%s is read in its own look where no script runs', async (path, statements) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(origin + path);
    expect(await page.locator('legend').allInnerTexts()).toEqual(statements);
    for (const legend of await page.locator('legend').all()) expect(await legend.isVisible()).toBe(true);
    // The styles came through the policy: the points are a row of 44 px, not a column of radio buttons.
    const [first, last] = [await point(page, 0, 1).boundingBox(), await point(page, 0, 5).boundingBox()];
    expect(first!.height).toBeGreaterThanOrEqual(44);
    expect(last!.y).toBe(first!.y);
    await context.close();
  });

  const define = "import 'kund-diagnos/define/kund-diagnos-questionnaire';";
  test.each([
    ['the script file', undefined],
    ['modules', define],
    [
      'modules on a page whose own elements hydrate',
      `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; ${define}`,
    ],
  ])(
    'keeps what was answered, the focus and every line in its place when it is drawn over by %s',
    async (_way, main) => {
      const modules = main === undefined ? undefined : await bundled(main);
      const { page, trouble, arrive } = await waiting('/en', undefined, undefined, modules);
      await point(page, 0, 4).click();
      await point(page, 1, 2).click();
      await page.keyboard.press('ArrowRight');
      const places = () =>
        page
          .locator('legend, label, button')
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as unknown));
      const before = await places();
      expect(await page.getByText('0 of 10 answered').count()).toBe(1);

      expect(await arrive()).toEqual([]);
      await page.getByText('2 of 10 answered').waitFor();
      expect(await page.locator('legend').allInnerTexts()).toEqual(english);
      expect(await point(page, 0, 4).isChecked()).toBe(true);
      expect(await point(page, 1, 3).isChecked()).toBe(true);
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(2);
      expect(await places()).toEqual(before);

      // The focus is where it was: an arrow goes on from there.
      await page.keyboard.press('ArrowRight');
      expect(await point(page, 1, 4).isChecked()).toBe(true);
      expect(trouble).toEqual([]);
      await page.close();
    },
  );

  test('sends them with the rest', async () => {
    const { page, trouble, arrive } = await waiting('/');
    await point(page, 0, 5).click();
    await arrive();
    await page.evaluate(() => {
      document.body.addEventListener('kd-submit', (event) => {
        event.waitUntil(Promise.resolve());
        (globalThis as unknown as { sent: unknown }).sent = (event.response as QuestionnaireResponse).answers;
      });
    });
    for (let statement = 1; statement < 10; statement++) await point(page, statement, 3).click();
    await page.getByRole('button', { name: 'Skicka in svaren' }).click();
    await page.getByText('Tack! Dina svar är sparade.').waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { sent: unknown }).sent)).toEqual({
      ...Object.fromEntries(kundorientering.questions.map(({ id }) => [id, 3])),
      icp: 5,
    });
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('goes on from a draft that was kept, with what was answered meanwhile on top', async () => {
    const context = await browser.newContext();
    const keeping = (markup: string) => markup.replace('<kund-diagnos-questionnaire', '$& draft-key="d"');
    const yesterday = await waiting('/', keeping, context);
    await yesterday.arrive();
    await point(yesterday.page, 2, 2).click();
    await point(yesterday.page, 3, 2).click();

    const { page, trouble, arrive } = await waiting('/', keeping, context);
    await point(page, 3, 5).click();
    await point(page, 4, 1).click();
    await arrive();
    await page.getByText('3 av 10 besvarade').waitFor();
    expect(await point(page, 2, 2).isChecked()).toBe(true);
    expect(await point(page, 3, 5).isChecked()).toBe(true);
    expect(await point(page, 4, 1).isChecked()).toBe(true);
    expect(trouble).toEqual([]);
    await context.close();
  });

  test('changes to the language of a page that the server knew nothing of', async () => {
    const { page, trouble, arrive } = await waiting('/', (markup) =>
      markup.replace('lang="sv"', 'lang="en"').replace('locale="sv"', ''),
    );
    expect(await page.locator('legend').allInnerTexts()).toEqual(swedish);
    await point(page, 0, 4).click();
    await arrive();
    await page.getByText('1 of 10 answered').waitFor();
    expect(await page.locator('legend').allInnerTexts()).toEqual(english);
    expect(trouble).toEqual([]);
    await page.close();
  });
});
