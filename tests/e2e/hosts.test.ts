// Hosts that take no unknown tags, that allow nothing but a frame, or that block something: markers, embed.html and check.html as they are published.
import { readFileSync } from 'node:fs';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { newContext } from '../../examples/intranet/tests/support/browser.ts';
import { answerAll, open, serve } from './support/site.ts';

const dist = new URL('../../dist/', import.meta.url);

describe('a page whose host removes unknown tags', () => {
  /** WordPress's rule for posts: tags that it knows, `data-` attributes kept, event handlers and styles' scripts not. */
  const KNOWN = new Set(['div', 'p', 'a', 'h2', 'h3', 'ul', 'li', 'strong', 'em', 'span', 'figure', 'img']);
  const isKept = ({ name }: { name: string }) => /^(data-[a-z][\w-]*|id|class|href|src|alt)$/.test(name);

  function sanitize(html: string): string {
    const clean = (node: DefaultTreeAdapterTypes.ParentNode): void => {
      node.childNodes = node.childNodes.flatMap((child) => {
        if (!('tagName' in child)) return [child];
        clean(child);
        if (!KNOWN.has(child.tagName)) return child.tagName === 'script' ? [] : child.childNodes;
        child.attrs = child.attrs.filter(isKept);
        return [child];
      });
    };
    const fragment = parseFragment(html);
    clean(fragment);
    return serialize(fragment);
  }

  const post = sanitize(`
    <h2>Hur ser vi på oss?</h2>
    <kund-diagnos>Borta</kund-diagnos>
    <div data-kund-diagnos='{"locale": "en", "draft-key": "team"}' onclick="alert(1)"><p data-slot="privacy">Nobody sees your name.</p></div>
    <script>alert(1)</script>`);

  it('keeps the marker and nothing else of it', () => {
    expect(post).not.toMatch(/<kund-diagnos|onclick|<script/);
    expect(post).toContain('data-kund-diagnos=');
  });

  it.each([
    ['kund-diagnos.js', '<script type="module" src="/kund-diagnos.js"></script>'],
    ['kund-diagnos.standalone.js', '<script src="/kund-diagnos.standalone.js"></script>'],
  ])('has the diagnosis where the marker is, with %s', async (_, script) => {
    const origin = await serve({
      pages: { '/': `<!doctype html><html lang="sv">${script}<main>${post}</main></html>` },
    });
    const page = await open(origin);
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.getByText('Nobody sees your name.').waitFor();
    expect(await page.locator('kund-diagnos').count()).toBe(1);
  });
});

describe('a page that is framed', () => {
  const frameFor = (parent: string) =>
    readFileSync(new URL('embed.html', dist), 'utf8').replace(
      'name="kund-diagnos-parent" content=""',
      `name="kund-diagnos-parent" content="${parent}"`,
    );

  /** The parent's side, as the guide has it, and a record of what it was sent. */
  const parentPage = (frame: string, save: string) => `<!doctype html>
    <iframe src="${frame}/embed.html" width="600" height="200" title="Diagnos"></iframe>
    <script>
      const frame = document.querySelector('iframe');
      const save = ${save};
      globalThis.sent = [];
      addEventListener('message', async ({ origin, source, data }) => {
        if (origin !== '${frame}' || source !== frame.contentWindow) return;
        sent.push(data);
        if (data.type === 'size') frame.height = data.height;
        if (data.type === 'kd-submit') source.postMessage({ id: data.id, error: await save(data.document) }, origin);
      });
    </script>`;

  interface Sent {
    type: string;
    id?: number;
    height?: number;
    document?: { id: string; answers: object };
  }
  const sentTo = (page: Page) => page.evaluate(() => (globalThis as unknown as { sent: Sent[] }).sent);

  async function framed(save: string) {
    const pages: Record<string, string> = {};
    const frame = await serve({ pages });
    const host: Record<string, string> = {};
    const parent = await serve({ pages: host });
    pages['/embed.html'] = frameFor(parent);
    host['/'] = parentPage(frame, save);
    const page = await open(parent);
    return { page, inside: page.frameLocator('iframe'), frame, pages, host };
  }

  it('hands the answers to the page that is named, which says that they are saved', async () => {
    const { page, inside } = await framed('async () => null');
    await answerAll(inside);
    await inside.getByText('Medelvärde').first().waitFor();
    const submitted = (await sentTo(page)).filter(({ type }) => type === 'kd-submit');
    expect(submitted).toHaveLength(1);
    expect(Object.keys(submitted[0]!.document!.answers)).toHaveLength(10);
  });

  it('says why the answers were not saved, keeps them, and sends the same id again', async () => {
    const { page, inside } = await framed(
      "(() => { let tries = 0; return async () => (tries++ ? null : 'Intranätet är stängt för underhåll.'); })()",
    );
    await answerAll(inside);
    await inside.getByText('Intranätet är stängt för underhåll.').waitFor();
    await inside.getByRole('button', { name: 'Försök igen' }).click();
    await inside.getByText('Medelvärde').first().waitFor();
    const ids = (await sentTo(page)).flatMap(({ type, document }) =>
      type === 'kd-submit' ? [document!.id] : [],
    );
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is as high as what is in it', async () => {
    const { page, inside } = await framed('async () => null');
    await inside.getByRole('button', { name: 'Börja' }).click();
    await expect
      .poll(() =>
        page.evaluate(() => {
          const frame = document.querySelector('iframe')!;
          return Number(frame.height) > 1000;
        }),
      )
      .toBe(true);
    const heights = await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => Number(frame.height));
    expect(heights).toBeGreaterThan(1000);
  });

  it('takes properties from the page that is named', async () => {
    const { page, inside } = await framed('async () => null');
    await inside.getByRole('button', { name: 'Börja' }).waitFor();
    await page.evaluate(() => {
      const { contentWindow, src } = document.querySelector('iframe')!;
      contentWindow!.postMessage({ properties: { locale: 'en', innerHTML: 'x' } }, new URL(src).origin);
    });
    await inside.getByRole('button', { name: 'Start' }).waitFor();
  });

  it('sends nothing to another page, and takes nothing from it', async () => {
    const { frame } = await framed('async () => null');
    const other = await serve({ pages: { '/': parentPage(frame, 'async () => null') } });
    const page = await open(other);
    const inside = page.frameLocator('iframe');
    await inside.getByRole('button', { name: 'Börja' }).waitFor();
    await page.evaluate(() => {
      document
        .querySelector('iframe')!
        .contentWindow!.postMessage({ id: 1, properties: { locale: 'en' } }, '*');
    });
    await answerAll(inside);
    await inside.getByText('Sparar').first().waitFor();
    expect(await sentTo(page)).toEqual([]);
  });

  test.each(['', '*', 'https://intranet.example/page', 'intranet.example', 'null'])(
    'says that it is not ready where the page names "%s", and sends nothing',
    async (named) => {
      const frame = await serve({ pages: { '/embed.html': frameFor(named) } });
      const parent = await serve({ pages: { '/': parentPage(frame, 'async () => null') } });
      const page = await open(parent);
      await page.frameLocator('iframe').getByText('Sidan är inte klar').waitFor();
      expect(await sentTo(page)).toEqual([]);
    },
  );
});

describe('check.html', () => {
  const strict =
    "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html; default-src 'self'";

  it.each([
    ['no policy', ''],
    ['a strict policy', strict],
  ])('finds nothing to object to under %s', async (_, policy) => {
    const origin = await serve({
      pages: {},
      headers: () => (policy ? { 'content-security-policy': policy } : {}),
    });
    const page = await open(`${origin}/check.html`);
    await page.getByText('Allt som behövs fungerar här.').waitFor();
    expect(await page.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/^✓/),
      expect.stringMatching(/^✓/),
      expect.stringMatching(/^✓/),
      expect.stringMatching(/^✓/),
      expect.stringMatching(/^✓/),
      expect.stringMatching(/^✓/),
    ]);
  });

  it.each([
    [
      'the parts',
      "script-src 'self'",
      /^✗ Det egna resultatet.*script-src/,
      (path: string) => path.startsWith('/parts/'),
    ],
    [
      'Trusted Types',
      "script-src 'self'; require-trusted-types-for 'script'; trusted-types none-of-ours",
      /^✗ Skriptet.*trusted-types lit-html/,
      null,
    ],
    ['connections', "script-src 'self'; connect-src 'none'", /^✗ Svar kan skickas.*connect-src/, null],
  ])('says in words that the host blocks %s', async (_, policy, finding, isMissing) => {
    const origin = await serve({ pages: {}, headers: () => ({ 'content-security-policy': policy }) });
    const page = await (await newContext()).newPage();
    if (isMissing) {
      await page.route(
        (url) => isMissing(url.pathname),
        (route) => route.abort('blockedbyclient'),
      );
    }
    await page.goto(`${origin}/check.html`);
    await page.getByText(/fungerar inte\.$/).waitFor();
    expect(await page.locator('li').allInnerTexts()).toContainEqual(expect.stringMatching(finding));
  });

  it('says so where no script may run', async () => {
    const origin = await serve({
      pages: {},
      headers: () => ({ 'content-security-policy': "script-src 'none'" }),
    });
    const page = await open(`${origin}/check.html`);
    await page.getByText('Sidan har inte fått köra sitt skript').waitFor();
  });
});
