// A page that shows and removes the elements hundreds of times is left as it was: no listener, no node, no memory.
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What the heap may have grown by: what the engine itself keeps of code that it has made faster meanwhile. */
const marginInBytes = 150_000;

const mounts = (page: Page, times: number) =>
  page.evaluate(async (count) => {
    const main = document.querySelector('main')!;
    for (let time = 0; time < count; time++) {
      const element = document.createElement('kund-diagnos-questionnaire');
      main.append(element);
      await element.updateComplete;
      const points = element.shadowRoot!.querySelectorAll('input');
      if (points.length !== 50) throw new Error(`${points.length} points`);
      points[time % 50]!.click();
      await element.updateComplete;
      element.remove();
    }
  }, times);

/** The whole way, to its end, and away with it. */
const walks = (page: Page, times: number) =>
  page.evaluate(async (count) => {
    const main = document.querySelector('main')!;
    for (let time = 0; time < count; time++) {
      const element = document.createElement('kund-diagnos');
      element.addEventListener('kd-submit', (event) => {
        event.waitUntil(Promise.resolve());
      });
      main.append(element);
      await element.updateComplete;
      element.start();
      await element.updateComplete;
      const questions = element.shadowRoot!.querySelector('kund-diagnos-questionnaire')!;
      await questions.updateComplete;
      const points = questions.shadowRoot!.querySelectorAll<HTMLInputElement>('.point:first-child input');
      for (const point of points) point.click();
      await questions.updateComplete;
      const saved = new Promise((resolve) => {
        element.addEventListener('kd-saved', resolve, { once: true });
      });
      questions.submit();
      await saved;
      await element.updateComplete;
      const result = element.shadowRoot!.querySelector('kund-diagnos-result')!;
      await result.updateComplete;
      const areas = result.shadowRoot!.querySelectorAll('details');
      if (points.length !== 10 || areas.length !== 10) throw new Error(`${points.length}, ${areas.length}`);
      element.remove();
    }
  }, times);

async function inUse(cdp: CDPSession) {
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)!.value;
  return { heap: usedSize, listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
}

it.each([
  { what: 'mounts and unmounts', perform: mounts, first: 200, then: 1000 },
  { what: 'walks from the introduction to the own result', perform: walks, first: 100, then: 300 },
])('after $then $what', async ({ perform, first, then }) => {
  const { page, trouble } = await openBarePage(browser, { body: '' });
  // On window and document, by counting; elsewhere, by what the browser says it holds.
  await page.evaluate(() => {
    const counts = { added: 0, removed: 0 };
    Object.assign(globalThis, { counts });
    for (const target of [window, document]) {
      const add = target.addEventListener.bind(target) as EventTarget['addEventListener'];
      const remove = target.removeEventListener.bind(target) as EventTarget['removeEventListener'];
      Object.assign(target, {
        addEventListener(...args: Parameters<typeof add>) {
          counts.added++;
          add(...args);
        },
        removeEventListener(...args: Parameters<typeof remove>) {
          counts.removed++;
          remove(...args);
        },
      });
    }
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await perform(page, first);
  const before = await inUse(cdp);
  await perform(page, then);
  const after = await inUse(cdp);

  const { added, removed } = await page.evaluate(
    () => (globalThis as unknown as { counts: { added: number; removed: number } }).counts,
  );
  expect(added).toBeGreaterThanOrEqual(first + then);
  expect(removed).toBe(added);
  expect(after.listeners).toBe(before.listeners);
  expect(after.nodes).toBe(before.nodes);
  expect(after.heap - before.heap).toBeLessThan(marginInBytes);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('finds what is left: one listener on window that holds its element', async () => {
  const { page } = await openBarePage(browser, { body: '' });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await mounts(page, 200);
  const before = await inUse(cdp);
  await page.evaluate(() => {
    const element = document.createElement('kund-diagnos-questionnaire');
    document.body.append(element);
    addEventListener('online', () => element.localName);
    element.remove();
  });
  const after = await inUse(cdp);
  expect(after.listeners).toBeGreaterThan(before.listeners);
  expect(after.nodes).toBeGreaterThan(before.nodes);
  await page.context().close();
});
