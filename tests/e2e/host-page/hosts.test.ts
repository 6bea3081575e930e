// Hosts that take no unknown tags, that allow nothing but a frame, or that block something: markers, embed.html and check.html as they are published.
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { newContext } from '../../../examples/intranet/tests/support/browser.ts';
import type {} from '../../../src/elements/index.js';
import { guideCode } from '../support/guide.ts';
import { answerAll, failByItself, Gate, open, serve } from '../support/site.ts';

const dist = new URL('../../../dist/', import.meta.url);

describe('a page whose host removes unknown tags', () => {
  /** The tags that WordPress 6.1 leaves in a post whose author may not write any HTML. */
  const KNOWN = new Set(
    `address a abbr acronym area article aside audio b bdo big blockquote br button caption cite code col colgroup del dd dfn details div dl dt
    em fieldset figure figcaption font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main map mark menu nav object p pre
    q rb rp rt rtc ruby s samp span section small strike strong sub summary sup table tbody td textarea tfoot th thead title tr track tt u ul ol
    var video`.split(/\s+/),
  );
  const isKept = ({ name }: { name: string }) => /^(data-[a-z][\w-]*|id|class|href|src|alt)$/.test(name);

  /** As WordPress's `wp_kses_post`: tags that it does not know go, and leave what is in them; `data-` attributes stay. */
  function sanitize(html: string): string {
    const clean = (node: DefaultTreeAdapterTypes.ParentNode): void => {
      node.childNodes = node.childNodes.flatMap((child) => {
        if (!('tagName' in child)) return [child];
        clean(child);
        if (!KNOWN.has(child.tagName)) return child.childNodes;
        child.attrs = child.attrs.filter(isKept);
        return [child];
      });
    };
    const fragment = parseFragment(html);
    clean(fragment);
    return serialize(fragment);
  }

  const post = sanitize(`<h2>Hur ser vi på oss?</h2>
<kund-diagnos locale="en">Borta</kund-diagnos>
<div data-kund-diagnos='{"locale": "en", "draft-key": "team"}' onclick="alert(1)"><p data-slot="privacy">Nobody sees your name.</p></div>
<div data-kund-diagnos-outbox></div>
<iframe src="https://diagnosis.example/"></iframe>
<script type="module" src="/x.js"></script>
<script>alert(1)</script>`);

  it('keeps what WordPress 6.1.9 kept of the same post', () => {
    const kept = `<h2>Hur ser vi på oss?</h2>
Borta
<div data-kund-diagnos='{"locale": "en", "draft-key": "team"}'><p data-slot="privacy">Nobody sees your name.</p></div>
<div data-kund-diagnos-outbox></div>


alert(1)`;
    expect(post).toBe(serialize(parseFragment(kept)));
  });

  it.each([
    ['kund-diagnos.js', '<script type="module" src="/kund-diagnos.js"></script>'],
    ['kund-diagnos.standalone.js', '<script src="/kund-diagnos.standalone.js"></script>'],
  ])('has the diagnosis and what waits where the markers are, with %s', async (_, script) => {
    const storing =
      "import { connect, outbox } from '/kund-diagnos.storage.js'; connect(document, outbox({ save: () => Promise.reject() }));";
    const origin = await serve({
      pages: {
        '/': `<!doctype html><html lang="sv">${script}<script type="module" src="/storing.js"></script><main>${post}</main></html>`,
        '/storing.js': storing,
      },
    });
    const page = await open(origin);
    // The text alone is there before the script is.
    await page.locator('kund-diagnos').getByText('Nobody sees your name.').waitFor();
    expect(await page.locator('kund-diagnos').count()).toBe(1);
    await answerAll(page, { start: 'Start', submit: 'Submit' });
    await page.getByText('Ett svar är inte skickat än').waitFor();
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

  it('with the guide’s lines around it, is never told that something is stored that is not', async () => {
    const { js } = guideCode('hosts-with-limits', '## The host allows only a frame');
    const pages: Record<string, string> = {};
    const frame = await serve({ pages });
    const answers: ((response: ServerResponse) => void)[] = [
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Logga in</h1>'),
      (response) => response.writeHead(302, { location: '/login' }).end(),
      (response) => response.writeHead(204).end(),
    ];
    const host: Record<string, string> = {};
    const parent = await serve({
      pages: host,
      post: (_, response) => {
        answers.shift()!(response);
      },
    });
    pages['/embed.html'] = frameFor(parent);
    host['/'] = `<!doctype html><iframe src="${frame}/embed.html" title="Diagnos"></iframe>
      <script>${js!.replace('https://diagnosis.example', frame)}</script>`;
    const page = await open(parent);
    const inside = page.frameLocator('iframe');
    await page.route('**/api/responses', (route) => route.abort(), { times: 1 });
    await answerAll(inside);
    await inside.getByText('Servern går inte att nå just nu.').waitFor();
    for (const left of [2, 1]) {
      await inside.getByRole('button', { name: 'Försök igen' }).click();
      await expect.poll(() => answers.length).toBe(left);
      await inside.getByText('Servern tog inte emot svaren.').waitFor();
    }
    await inside.getByRole('button', { name: 'Försök igen' }).click();
    await inside.getByText('Medelvärde').first().waitFor();
  });

  it('takes no other message for a reply, though it has the same number', async () => {
    const { inside } = await framed(
      `async () => {
        for (const message of [{ id: 1 }, { id: 1, properties: { locale: 'en' } }]) frame.contentWindow.postMessage(message, '*');
        await new Promise(() => {});
      }`,
    );
    await answerAll(inside);
    await inside.getByText('Saving').first().waitFor();
    expect(await inside.locator('kund-diagnos-result').count()).toBe(0);
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

describe('a page with SharePoint’s policy', () => {
  /** The rule for scripts on a modern page, as Microsoft's documentation quotes it, shortened, and the site's one trusted source. */
  const policyWith = (source: string) =>
    `script-src 'unsafe-eval' ${source} 'self' https://contentstorage.osi.office.net https://public-cdn.sharepointonline.com *.cdn.office.net 'nonce-mvvlikiedo'`;

  /** A page that a web part has put the tag and the script on. The script comes from another origin. */
  async function sharePointPage(isTrusted: boolean) {
    const headers = () => ({ 'access-control-allow-origin': '*' });
    const source = await serve({ pages: {}, headers });
    const body = `<kund-diagnos></kund-diagnos><script type="module" src="${source}/kund-diagnos.js"></script><script>document.title = 'inline'</script>`;
    const policy = policyWith(isTrusted ? `${source}/` : 'https://cdn.example/');
    const origin = await serve({
      pages: { '/': `<!doctype html><html lang="sv"><title>Diagnos</title>${body}</html>` },
      headers: () => ({ 'content-security-policy': policy }),
    });
    return open(origin);
  }

  it('runs the diagnosis with its parts from a trusted source, and no inline script', async () => {
    const page = await sharePointPage(true);
    await page.evaluate(() => {
      document.addEventListener('kd-submit', (event) => {
        event.waitUntil(Promise.resolve());
      });
    });
    await answerAll(page);
    await page.getByText('Medelvärde').first().waitFor();
    expect(await page.title()).toBe('Diagnos');
  });

  it('runs nothing from a source that nobody has trusted', async () => {
    const page = await sharePointPage(false);
    expect(await page.evaluate(() => customElements.get('kund-diagnos') === undefined)).toBe(true);
  });

  it('shows a page of one’s own in a frame from another site, which keeps what cannot be sent', async () => {
    const { js, html } = guideCode('store-the-answers', '### Without a bundler');
    const stored: string[] = [];
    let isUp = false;
    const gate = new Gate();
    const frame = await serve({
      pages: {
        '/': `<!doctype html><html lang="sv"><title>Diagnos</title>${html!}<script type="module" src="diagnos.js"></script></html>`,
        '/diagnos.js': js!,
      },
      post: (body, response) => {
        gate.pass(() => {
          if (!isUp) return response.destroy();
          stored.push(body);
          return response.writeHead(204).end();
        });
      },
    });
    const origin = await serve({
      pages: {
        '/': `<!doctype html><html lang="sv"><title>Intranät</title><iframe src="${frame}/" width="700" height="700" title="Diagnos"></iframe></html>`,
      },
      headers: () => ({ 'content-security-policy': policyWith('https://cdn.example/') }),
    });
    // Another site, not only another port.
    const page = await open(origin.replace('127.0.0.1', 'localhost'));
    const inside = page.frameLocator('iframe');
    await answerAll(inside);
    await inside.getByText('Inte skickat än, sparat på den här enheten.').waitFor();
    const send = await failByItself(page, inside, gate);
    await inside.getByText('Ett svar är inte skickat än').waitFor();
    isUp = true;
    await send.click();
    await inside.getByText('Allt som väntade är skickat.').waitFor();
    expect(stored).toHaveLength(1);
  });
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
    await page.clock.install();
    await page.goto(`${origin}/check.html`);
    const verdict = page.getByText(/fungerar inte\.$/);
    // It waits ten seconds for each part that does not come.
    const isThere = async () => {
      await page.clock.runFor(1_000);
      return verdict.isVisible();
    };
    await expect.poll(isThere).toBe(true);
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
