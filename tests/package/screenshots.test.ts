import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conditions } from '../../scripts/screenshots/conditions.mjs';
import { states } from '../../scripts/screenshots/states.mjs';
import { take } from '../../scripts/screenshots/take.mjs';
import { launch, serve, strictPolicy, type Site } from './support/page.ts';
import { root } from './support/repository.ts';

// Every state that pictures are taken of, reached with the script file on a page with a strict policy as a person reaches it.
let site: Site;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  site = await serve(root, strictPolicy);
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

describe.each(Object.entries(states))('%s', (_, of) => {
  test.each(of.map((state) => [state.name, state] as const))('%s', async (_, state) => {
    const address = `${site.origin}/scripts/screenshots/page.html`;
    const taken = await take(browser, address, state, conditions[state.by]!, join(folder, 'state'));
    expect(taken).toEqual({ pictures: ['state.png'], trouble: [] });
  });
});
