// A small site on a server of its own: pages by path, and the files as they are published.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { newContext } from '../../../examples/intranet/tests/support/browser.ts';

const dist = new URL('../../../dist/', import.meta.url);
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

export interface Site {
  pages: Record<string, string>;
  headers?: (path: string) => Record<string, string>;
  /** Handles what is posted. */
  post?: (body: string, response: ServerResponse, request: IncomingMessage) => unknown;
}

/** Serves pages by path, and the published files, until the test is over. @returns The site's origin. */
export async function serve({ pages, headers = () => ({}), post }: Site): Promise<string> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    if (request.method === 'POST' && post) {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => post(body, response, request));
      return;
    }
    const type = TYPES[path.split('.').at(-1)!] ?? 'text/html';
    try {
      const body = pages[path] ?? readFileSync(new URL(`.${path}`, dist));
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers(path) }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function open(url: string): Promise<Page> {
  const page = await (await newContext()).newPage();
  await page.goto(url);
  return page;
}

/** Answers all ten statements, and submits. */
export async function answerAll(
  page: Page | FrameLocator,
  { start, submit } = { start: 'Börja', submit: 'Skicka in svaren' },
): Promise<void> {
  await page.getByRole('button', { name: start }).click();
  for (let statement = 0; statement < 10; statement++) {
    await page.locator(`.question:nth-child(${statement + 1}) .point:last-child input`).check();
  }
  await page.getByRole('button', { name: submit }).click();
}

/** Holds back what a server answers, for as long as it is closed. */
export class Gate {
  #waiting: (() => unknown)[] | null = null;

  pass(answer: () => unknown): void {
    if (this.#waiting) this.#waiting.push(answer);
    else answer();
  }

  close(): void {
    this.#waiting ??= [];
  }

  open(): void {
    for (const answer of this.#waiting ?? []) answer();
    this.#waiting = null;
  }
}

/**
 * Opens a page again that has something to send, and lets it fail: when it is loaded, and when it is shown. The first attempt is held back until
 * the page has been shown, so that no attempt begins after the button to send is there.
 *
 * @param inside The page, or a frame in it.
 * @param gate That of the server, which must not store anything now.
 * @returns The button.
 */
export async function failByItself(page: Page, inside: Page | FrameLocator, gate: Gate): Promise<Locator> {
  gate.close();
  await page.reload();
  await inside.getByRole('button', { name: 'Skickar …' }).waitFor();
  gate.open();
  const button = inside.getByRole('button', { name: 'Skicka nu' });
  await button.waitFor();
  return button;
}
