import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { chromium } from '../../../scripts/browser.mjs';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The policy of a careful host. */
export { contentSecurityPolicy as strictPolicy } from '../../../examples/intranet/headers.ts';

export interface Site {
  origin: string;
  close: () => Promise<void>;
}

/** Serves a folder's files on loopback, with a policy when one is given. */
export async function serve(folder: string, policy?: string): Promise<Site> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (body) => {
        response.setHeader('content-type', types[extname(path)] ?? types['.html'] ?? '');
        if (policy) response.setHeader('content-security-policy', policy);
        response.end(body);
      },
      () => {
        response.statusCode = path === '/favicon.ico' ? 204 : 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export async function launch(...further: string[]): Promise<Browser> {
  const { executablePath, args } = await chromium();
  return playwright.launch({ executablePath, args: [...args, ...further] });
}

export interface Opened {
  page: Page;
  /** Errors, violated policies, files that were not there. */
  problems: string[];
  /** The paths that were asked for, in order. */
  requests: string[];
}

/** Opens a page and keeps what went wrong on it and what it asked for. */
export async function open(browser: Browser, url: string): Promise<Opened> {
  const page = await browser.newPage();
  // How long a test may take is said in one place: vitest.config.ts.
  page.setDefaultTimeout(0);
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, problems, requests };
}
