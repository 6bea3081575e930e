// @vitest-environment jsdom
// A page that React renders on a server and takes over in the browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import 'kund-diagnos/define';
import { act, createElement, type FunctionComponent } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { pulse } from '../instruments/documents.ts';
import { codeBlocks } from './support/code-blocks.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let Diagnosis: FunctionComponent<{ instrument: unknown }>;
let shown: Root;

beforeAll(async () => {
  const example = codeBlocks(readFileSync('docs/guides/render-on-a-server.md', 'utf8')).find(({ code }) =>
    code.includes("from 'react'"),
  )!;
  const folder = join(process.cwd(), 'reports/react');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'diagnosis.mjs'), example.code);
  ({ Diagnosis } = (await import(pathToFileURL(join(folder, 'diagnosis.mjs')).href)) as {
    Diagnosis: typeof Diagnosis;
  });
});

afterEach(() => {
  act(() => {
    shown.unmount();
  });
  document.body.replaceChildren();
});

function page(html = ''): { host: HTMLElement; words: () => Promise<string> } {
  const host = document.createElement('main');
  host.innerHTML = html;
  document.body.append(host);
  const words = async () => {
    const element = host.querySelector('kund-diagnos')!;
    await element.updateComplete;
    return [...element.shadowRoot!.children]
      .filter(({ localName }) => localName !== 'style')
      .map(({ textContent }) => textContent.replace(/\s+/gu, ' '))
      .join('');
  };
  return { host, words };
}

test('an element that React takes over has its host’s statements, and never the library’s', async () => {
  const element = createElement(Diagnosis, { instrument: pulse() });
  const html = renderToString(element);
  expect(html).toContain('<kund-diagnos instrument=""');
  const { host, words } = page(html);
  // The tag is upgraded before React comes.
  expect((await words()).trim()).toBe('');
  act(() => {
    shown = hydrateRoot(host, element);
  });
  expect(await words()).toContain('Pulse');
});

test('an element that React makes in the browser has them, too, and nothing is said in the console', async () => {
  const told = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  const { host, words } = page();
  act(() => {
    shown = createRoot(host);
    shown.render(createElement(Diagnosis, { instrument: pulse() }));
  });
  expect(await words()).toContain('Pulse');
  for (const spy of told) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('without an instrument of the host’s the library’s own statements are shown at once', async () => {
  const element = createElement('kund-diagnos');
  const { host, words } = page(renderToString(element));
  expect(await words()).toContain('Diagnos – Kundorientering');
  act(() => {
    shown = hydrateRoot(host, element);
  });
  expect(await words()).toContain('Diagnos – Kundorientering');
});
