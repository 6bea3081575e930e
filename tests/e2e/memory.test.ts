// Removed elements and counted responses do not stay in memory.
import { kundorientering, kundorienteringSv } from 'kund-diagnos/instruments';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy as policy } from '../../examples/intranet/headers.ts';
import { people, response } from '../../examples/intranet/tests/support/eight-people.ts';
import { openBarePage } from './support/bare-page.ts';

describe('elements that come and go leave no listener, no node and no memory', () => {
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

  /** Answers to the end, then removes the element; several times. */
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
        const findResult = () => element.shadowRoot!.querySelector('kund-diagnos-result');
        // The first time, its script is fetched.
        while (!findResult()) await new Promise(requestAnimationFrame);
        await customElements.whenDefined('kund-diagnos-result');
        const result = findResult()!;
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

  async function openWithSession() {
    const { page, trouble } = await openBarePage({ body: '' });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    return { page, trouble, cdp };
  }

  it.each([
    { what: 'mounts and unmounts', perform: mounts, first: 150, then: 400, marginBytes: 60_000 },
    { what: 'walks to the own result', perform: walks, first: 60, then: 150, marginBytes: 75_000 },
  ])('after $then $what', async ({ perform, first, then, marginBytes }) => {
    const { page, trouble, cdp } = await openWithSession();
    // Counts listeners on window and document; for others the browser reports the number.
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
    // Allows for code that the engine has optimized in the meantime.
    expect(after.heap - before.heap).toBeLessThan(marginBytes);
    expect(trouble).toEqual([]);
  });
  it('and one listener on window that holds its element is found', async () => {
    const { page, cdp } = await openWithSession();
    await mounts(page, 50);
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
  });
});

describe('counted responses', () => {
  const rows = people.map((person, index) => response(person, `zq-${index}`));
  const own = { ...kundorientering, id: 'own', texts: { sv: kundorienteringSv } };
  const ownRows = rows.map((row) => ({ ...row, instrument: 'own' }));

  /** Counts responses, one set after the other. The page itself holds them weakly. */
  const count = (page: Page, ...sets: object[][]) =>
    page.evaluate(async (all) => {
      await customElements.whenDefined('kund-diagnos-group-result');
      const element = document.querySelector('kund-diagnos-group-result')!;
      const refs = ((globalThis as { refs?: WeakRef<object>[] }).refs ??= []);
      for (const responses of all as never[][]) {
        refs.push(new WeakRef(responses), ...responses.map((row) => new WeakRef(row)));
        element.countResponses(responses);
      }
    }, sets);

  /** How many of them the page's memory still holds. */
  async function held(page: Page): Promise<number> {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    return page.evaluate(
      () => (globalThis as unknown as { refs: WeakRef<object>[] }).refs.filter((each) => each.deref()).length,
    );
  }

  const open = () =>
    openBarePage({ body: '<kund-diagnos-group-result></kund-diagnos-group-result>', policy });
  const mean = (page: Page) => page.locator('kund-diagnos-group-result [part=mean]');
  const text = async (page: Page) =>
    (await page.locator('kund-diagnos-group-result .root').innerText()).trim();

  /** Sets an own instrument, and holds back the part that checks it until `release` is called. */
  async function setInstrument(page: Page) {
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/parts/schema-*.js', async (route) => {
      await released;
      await route.fallback();
    });
    await page.evaluate((instrument) => {
      Object.assign(document.querySelector('kund-diagnos-group-result')!, { instrument });
    }, own);
    return release;
  }

  it('are shown, and none of them is left', async () => {
    const { page, trouble } = await open();
    await count(page, rows);
    await mean(page).waitFor();
    await page.getByText('8 svar').first().waitFor();
    await expect.poll(() => held(page)).toBe(0);
    expect(trouble).toEqual([]);
  });

  it('are held while the instrument is being checked, with nothing shown; the earlier of two sets is let go', async () => {
    const { page, trouble } = await open();
    const release = await setInstrument(page);
    await count(
      page,
      ownRows,
      ownRows.slice(0, 6).map((row) => ({ ...row })),
    );
    // The rows of the later set: they are copied into a list of the element's own.
    await expect.poll(() => held(page)).toBe(6);
    expect(await page.locator('kund-diagnos-group-result .root').count()).toBe(0);
    release();
    await page.getByText('6 svar').first().waitFor();
    await expect.poll(() => held(page)).toBe(0);
    expect(trouble).toEqual([]);
  });

  it('are rejected where one is wrong: the console says where, nothing is shown, and none is left', async () => {
    const { page, trouble } = await open();
    await count(
      page,
      rows.map((row, index) => (index === 3 ? { ...row, answers: { ...row.answers, voc: 9 } } : row)),
    );
    await expect.poll(() => trouble).toHaveLength(1);
    expect(trouble[0]).toContain('invalid-argument at responses.3.answers.voc');
    expect(trouble[0]).not.toContain('zq');
    expect(await text(page)).toMatch(/^Gruppens resultat\s+Resultatet kan inte visas just nu\.$/);
    await expect.poll(() => held(page)).toBe(0);
  });
});
