// The library as hosts deliver it: under a strict policy, from another origin, and as one file on a disk. In Chromium, and in Firefox where
// FIREFOX_PATH names one.
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch as launchFirefox, type Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { newContext } from '../../../examples/intranet/tests/support/browser.ts';
import { pulse } from '../../instruments/documents.ts';
import { team } from '../support/counted-team.ts';

const dist = new URL('../../../dist/', import.meta.url);

/** Records on the page whatever goes wrong there. The policy refuses inline scripts, so it is a file. */
const WATCH = `
  globalThis.trouble = [];
  const record = (line) => trouble.push(line);
  addEventListener('securitypolicyviolation', (event) => record('violation: ' + event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => record('error: ' + (event.message ?? event.target.src)), true);
  addEventListener('unhandledrejection', (event) => record('rejection: ' + event.reason));
  for (const kind of ['warn', 'error']) console[kind] = (...args) => record(kind + ': ' + args.join(' '));
`;

const page = (script: string, lang = 'sv') => `<!doctype html>
  <html lang="${lang}">
    <meta charset="utf-8" />
    <title>Diagnos</title>
    <link rel="icon" href="data:," />
    <script src="watch.js"></script>
    ${script}
    <kund-diagnos></kund-diagnos>
    <kund-diagnos-group-result></kund-diagnos-group-result>
  </html>`;

interface Seen {
  mean: string;
  groupMean: string;
  /** The overview's headline, and the first area before and after its figures are shown. */
  meeting: string[];
  exports: number;
  requests: string[];
  trouble: string[];
}

/** Goes through everything that the library fetches: the own result, the group's, the meeting and the files. Runs in the page. */
async function walk(tally: object): Promise<Seen> {
  /** Waits for something that is to come. */
  const until = async <T>(find: () => T | null | undefined | false, what: string): Promise<T> => {
    for (let tries = 0; tries < 1000; tries++) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { trouble } = globalThis as unknown as Seen;
    throw new Error(`Nothing came of: ${what}. ${trouble.join('; ')}`);
  };
  const inside = (host: Element | null | undefined, selector: string): HTMLElement | null | undefined =>
    host?.shadowRoot?.querySelector<HTMLElement>(selector);
  const text = (element: Element) => element.textContent.replace(/\s+/gu, ' ').trim();

  const diagnosis = document.querySelector('kund-diagnos')!;
  diagnosis.addEventListener('kd-submit', (event) => {
    event.waitUntil(Promise.resolve());
  });
  (await until(() => inside(diagnosis, '[part=start]'), 'the introduction')).click();
  const questions = await until(() => inside(diagnosis, 'kund-diagnos-questionnaire'), 'the questions');
  await until(() => inside(questions, '.point'), 'the statements');
  for (const input of questions.shadowRoot!.querySelectorAll<HTMLElement>('.point:last-child input')) {
    input.click();
  }
  inside(questions, '[part=submit]')!.click();
  const ownResult = await until(() => inside(diagnosis, 'kund-diagnos-result'), 'saving');
  const mean = await until(() => inside(ownResult, '[part=mean]'), 'the own result');

  const group = document.querySelector('kund-diagnos-group-result')!;
  Object.assign(group, { tally });
  const groupMean = await until(() => inside(group, '[part=mean]'), 'the group’s result');
  inside(group, '[part=start-meeting]')!.click();
  const meeting = await until(() => inside(group, 'kund-diagnos-meeting'), 'the meeting');
  const shown: string[] = [];
  for (const page of ['overview', 'talk', 'figures']) {
    const heading = await until(() => inside(meeting, `.page.${page} h2`), `the meeting’s page: ${page}`);
    const figure = inside(meeting, '.page .figure');
    shown.push(`${text(heading)}${figure ? `: ${text(figure)}` : ''}`);
    inside(meeting, 'footer button:last-of-type')!.click();
  }
  const files = await until(() => inside(group, 'kund-diagnos-export'), 'the files');
  await until(() => inside(files, 'button'), 'the buttons of the files');
  // Copying fetches the last part, and comes to something whatever the browser allows.
  inside(files, 'button')!.click();
  await until(() => text(inside(files, '[role=status]')!), 'copying');
  return {
    mean: text(mean),
    groupMean: text(groupMean),
    meeting: shown,
    exports: files.shadowRoot!.querySelectorAll('button').length,
    requests: performance.getEntriesByType('resource').map(({ name }) => name),
    trouble: (globalThis as unknown as Seen).trouble,
  };
}

const expected = {
  mean: 'Medelvärde 5,0 av 5',
  groupMean: 'Medelvärde 3,5 av 5',
  meeting: [
    '2 röda, 2 gula, 6 gröna. Börja med Closed-loop: rött, med lägst medelvärde.',
    'Område 1 av 3 Closed-loop',
    'Område 1 av 3 Closed-loop: Medelvärde 1,9 av 5',
  ],
  // Copying, printing and slides; under more formats two files, and a picture in two.
  exports: 7,
  trouble: [],
};

/** Serves pages by path, and the published files, until the test is over. */
async function serve(
  pages: Record<string, string>,
  headers: (path: string) => Record<string, string>,
): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const isScript = path.endsWith('.js');
    response.writeHead(200, {
      'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`,
      ...headers(path),
    });
    response.end(pages[path] ?? (isScript ? readFileSync(new URL(`.${path}`, dist)) : ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const policyWith = (scripts: string) => ({
  'content-security-policy': `default-src 'none'; script-src ${scripts}; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html`,
});

const firefoxPath = process.env['FIREFOX_PATH'];
let firefox: Firefox;

beforeAll(async () => {
  if (firefoxPath) {
    // The test runner limits the time.
    const options = { browser: 'firefox', headless: true, timeout: 0 } as const;
    firefox = await launchFirefox({ ...options, executablePath: firefoxPath });
  }
});
afterAll(async () => {
  if (firefoxPath) await firefox.close();
});

/** Runs a function in a page. */
type Run = <R, A>(script: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;

/** Opens a page until the test is over. */
const browsers: Record<string, (url: string) => Promise<Run>> = {
  Chromium: async (url) => {
    const opened = await (await newContext()).newPage();
    await opened.goto(url);
    return (script, argument) => opened.evaluate(script as never, argument);
  },
  ...(firefoxPath && {
    Firefox: async (url) => {
      const opened = await firefox.newPage();
      onTestFinished(() => opened.close());
      await opened.goto(url);
      return (script, argument) => opened.evaluate(script as never, argument);
    },
  }),
};

it('a new script never asks for an old part that is cached: each part is named after what is in it', () => {
  const parts = readdirSync(new URL('parts/', dist)).filter((name) => name.endsWith('.js'));
  expect(parts.length).toBeGreaterThan(5);
  for (const name of parts) expect(name).toMatch(/^[\w-]+-[\w-]{8}\.js$/);
  const sources = ['kund-diagnos.js', ...parts.map((name) => `parts/${name}`)];
  const asked = sources.flatMap((file) => {
    const source = readFileSync(new URL(file, dist), 'utf8');
    const specifiers = source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g);
    return Array.from(specifiers, ([, specifier]) => basename(specifier!));
  });
  // All but the script itself, which some parts import, are such a part.
  const others = new Set(asked.filter((name) => name !== 'kund-diagnos.js'));
  expect([...others].filter((name) => !parts.includes(name))).toEqual([]);
  expect(parts.filter((name) => !others.has(name))).toEqual([]);
});

describe.each(Object.entries(browsers))('in %s', (_browser, open) => {
  const visit = async (url: string) => (await open(url))(walk, team);

  it.each([
    ['kund-diagnos.js', '<script type="module" src="/kund-diagnos.js"></script>'],
    ['kund-diagnos.standalone.js', '<script src="/kund-diagnos.standalone.js" defer></script>'],
  ])('%s violates nothing of a strict policy', async (_file, script) => {
    const origin = await serve({ '/': page(script), '/watch.js': WATCH }, () => policyWith("'self'"));
    const { requests, ...seen } = await visit(origin);
    expect(seen).toEqual(expected);
    expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
  });

  it('the script and its parts may come from another origin, which allows it', async () => {
    const library = await serve({}, () => ({ 'access-control-allow-origin': '*' }));
    const script = `<script type="module" src="${library}/kund-diagnos.js"></script>`;
    const origin = await serve({ '/': page(script), '/watch.js': WATCH }, () =>
      policyWith(`'self' ${library}`),
    );
    const { requests, ...seen } = await visit(origin);
    expect(seen).toEqual(expected);
    const fetched = requests.filter((url) => url.includes('kund-diagnos.js') || url.includes('/parts/'));
    expect(fetched.length).toBeGreaterThan(5);
    for (const url of fetched) expect(url.startsWith(`${library}/`)).toBe(true);
  });

  it.each([
    ['kund-diagnos.js', 'type="module"', { 'access-control-allow-origin': '*' }],
    // A classic script needs nobody's leave.
    ['kund-diagnos.standalone.js', 'defer', {}],
  ])('an own instrument works with a script from another origin: %s', async (file, how, headers) => {
    const library = await serve({}, () => headers);
    const script = `<script ${how} src="${library}/${file}"></script>`;
    const origin = await serve({ '/': page(script), '/watch.js': WATCH }, () =>
      policyWith(`'self' ${library}`),
    );
    const run = await open(origin);
    const { texts, ...facts } = pulse();
    texts['sv']!.questions['focus']!.statement = 'Vi vet vad som är viktigt.';
    const legend = await run(
      async (instrument) => {
        const element = document.createElement('kund-diagnos-questionnaire');
        Object.assign(element, { instrument });
        document.body.append(element);
        for (let tries = 0; tries < 500; tries++) {
          const found = element.shadowRoot?.querySelector('legend');
          if (found) return found.textContent.trim();
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return '';
      },
      { ...facts, texts },
    );
    expect(legend).toBe('Vi vet vad som är viktigt.');
    expect(await run(() => (globalThis as unknown as Seen).trouble, null)).toEqual([]);
  });

  it('they are refused where the other origin does not allow it: the test can fail', async () => {
    const library = await serve({}, () => ({}));
    const script = `<script type="module" src="${library}/kund-diagnos.js"></script>`;
    const origin = await serve({ '/': page(script), '/watch.js': WATCH }, () =>
      policyWith(`'self' ${library}`),
    );
    const run = await open(origin);
    const trouble = () => run(() => (globalThis as unknown as Seen).trouble, null);
    await expect.poll(trouble).toEqual([`error: ${library}/kund-diagnos.js`]);
    expect(await run(() => document.querySelector('kund-diagnos')!.matches(':defined'), null)).toBe(false);
  });

  it('a violation is reported: the test can fail', async () => {
    const script = '<script type="module" src="/kund-diagnos.js"></script>';
    const origin = await serve({ '/': page(script), '/watch.js': WATCH }, (path) =>
      path === '/' ? policyWith("'self'") : {},
    );
    const run = await open(origin);
    await run(() => {
      document.body.setAttribute('style', 'color: red');
      try {
        document.body.innerHTML = '<b>markup</b>';
      } catch {
        // Reported as well.
      }
    }, null);
    const trouble = async () => (await run(() => (globalThis as unknown as Seen).trouble, null)).join();
    await expect.poll(trouble).toMatch(/violation: style-src/);
    await expect.poll(trouble).toMatch(/violation: require-trusted-types-for/);
  });

  it.each([
    { lang: 'sv', texts: {} },
    {
      lang: 'en',
      texts: {
        mean: 'Mean 5.0 out of 5',
        groupMean: 'Mean 3.5 out of 5',
        meeting: [
          '2 red, 2 yellow, 6 green. Start with Closed loop: red, with the lowest mean.',
          'Area 1 of 3 Closed loop',
          'Area 1 of 3 Closed loop: Mean 1.9 out of 5',
        ],
      },
    },
  ])('kund-diagnos.standalone.js is all that a page on a disk needs: $lang', async ({ lang, texts }) => {
    const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const name = 'kund-diagnos.standalone.js';
    copyFileSync(fileURLToPath(new URL(name, dist)), join(folder, name));
    writeFileSync(join(folder, 'watch.js'), WATCH);
    writeFileSync(join(folder, 'index.html'), page(`<script src="${name}" defer></script>`, lang));
    const { requests, ...seen } = await visit(pathToFileURL(join(folder, 'index.html')).href);
    expect(seen).toEqual({ ...expected, ...texts });
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  });
});
