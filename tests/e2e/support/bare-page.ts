// A page with nothing on it but what a test puts there, and the script file as it is published.
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Route } from 'playwright-core';
import type {} from '../../../src/elements/index.js';
import { newContext, openIn, type Watched } from '../../../examples/intranet/tests/support/browser.ts';

const host = 'http://host.test/';
const dist = new URL('../../../dist/', import.meta.url);

export interface BarePage extends BrowserContextOptions {
  body: string;
  lang?: string;
  styles?: string;
  /** The Content-Security-Policy. A page with one has no style sheet, since that would be inline. */
  policy?: string;
  /** A page at `/frame`, to put in a frame. */
  frame?: { body: string; headers: Record<string, string> };
}

/** Opens such a page until the test is over. Every other path is another page. */
export async function openBarePage({
  body,
  lang = 'sv',
  styles = '',
  policy,
  frame,
  ...options
}: BarePage): Promise<Watched> {
  const style = `<style>body { margin: 1rem; font-family: system-ui, sans-serif } ${styles}</style>`;
  const html = (content: string) => `<!doctype html>
    <html lang="${lang}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Diagnos</title>
        ${policy ? '' : style}
        <script type="module" src="/kund-diagnos.js"></script>
      </head>
      <body><main>${content}</main></body>
    </html>`;
  const headers: Record<string, string> = policy ? { 'content-security-policy': policy } : {};
  const contentType = 'text/html; charset=utf-8';
  const context = await newContext({ baseURL: host, ...options });
  await context.route(`${host}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('.js')) await fulfillFromDist(route);
    else if (pathname === '/') await route.fulfill({ contentType, headers, body: html(body) });
    else if (pathname === '/frame' && frame) {
      await route.fulfill({ contentType, headers: { ...headers, ...frame.headers }, body: html(frame.body) });
    } else {
      await route.fulfill({ contentType, body: '<!doctype html><title>Another page</title>' });
    }
  });
  return openIn(context);
}

const files = new Map<string, string>();

/** Responds with a published file. */
async function fulfillFromDist(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const body = files.get(pathname) ?? readFileSync(new URL(`.${pathname}`, dist), 'utf8');
  files.set(pathname, body);
  await route.fulfill({ contentType: 'text/javascript', body });
}
