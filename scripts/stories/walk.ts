// Opens the page that shows the stories, and goes from one to the next.
import type { Browser, Page } from 'playwright-core';
import { serve, strictPolicy, type Site } from '../../tests/package/support/page.ts';
import type { Globals } from '../../stories/support/page.ts';
import { root } from './build.ts';
import type { StoriesApi, Story } from './page.ts';

export type { Story } from './page.ts';

// Stories bundle their own copy of Lit, besides that of the script file.
const policy = strictPolicy.replace('lit-html', "lit-html 'allow-duplicates'");

export const serveStories = (): Promise<Site> => serve(root, policy);

declare const stories: StoriesApi;

const swedish: Globals = { theme: 'default', locale: 'sv' };

/** A page that shows stories, and its faults. */
export class StoryPage {
  readonly page: Page;
  #complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    // The test runner limits the time.
    page.setDefaultTimeout(0);
    page.on('pageerror', ({ message }) => this.#complaints.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#complaints.push(message.text());
    });
  }

  static async open(
    browser: Browser,
    site: Site,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<StoryPage> {
    const context = await browser.newContext({ locale: 'sv-SE', colorScheme: 'light', ...options });
    const storyPage = new StoryPage(await context.newPage());
    await storyPage.page.goto(`${site.origin}/reports/stories/scripts/stories/page.html`);
    return storyPage;
  }

  list(): Promise<Story[]> {
    return this.page.evaluate(() => stories.list());
  }

  /** Shows a story in the state that its `play` function comes to. */
  async show({ id }: Story, globals: Partial<Globals> = {}): Promise<void> {
    this.#complaints = [];
    await this.page.evaluate(([id, globals]) => stories.show(id, globals), [
      id,
      { ...swedish, ...globals },
    ] as const);
  }

  /** Gives the story that is shown another theme. */
  setTheme(theme: Globals['theme']): Promise<void> {
    return this.page.evaluate((name) => {
      stories.setTheme(name);
    }, theme);
  }

  spaceText(): Promise<void> {
    return this.page.evaluate(() => {
      stories.spaceText();
    });
  }

  /** The faults of the current story: console messages, and horizontal overflow. */
  async problems({ expectedConsole }: Story): Promise<string[]> {
    const wider = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    return [
      ...this.#complaints.filter((text) => !expectedConsole?.test(text)),
      ...(wider > 0 ? [`It can be scrolled ${wider} px sideways.`] : []),
    ];
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
