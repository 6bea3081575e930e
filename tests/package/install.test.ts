import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launch, open, serve, strictPolicy, type Site } from './support/page.ts';
import { pack, type Packed } from './support/packed.ts';
import { modules, packageJson, root, tags } from './support/repository.ts';
import { run } from './support/run.ts';

// A stranger's empty folder: the tarball is installed there as it would be from a registry.
let packed: Packed;
let browser: Browser;

beforeAll(async () => {
  packed = pack();
  writeFileSync(join(packed.folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', packed.tarball, '--prefer-offline', '--no-audit', '--no-fund'], packed.folder);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  packed.remove();
});

const write = (path: string, text: string): void => {
  const file = join(packed.folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};

const answers = `Object.fromEntries(kundorientering.questions.map(({ id }) => [id, 4]))`;

describe('functions in plain Node', () => {
  const script = `
    import { nps, summarize, tally } from 'kund-diagnos/scoring';
    import { kundorientering } from 'kund-diagnos/instruments';
    const answers = ${answers};
    const low = { ...answers, icp: 3 };
    const response = (id, answers) => ({ id, instrument: 'kundorientering', version: 1, answers });
    const team = tally(kundorientering, [response('a', answers), response('b', low)]);
    const { responses, rounded, light } = summarize(kundorientering, team);
    console.log(JSON.stringify({ responses: team.responses, icp: team.questions.icp, rounded, light, nps: nps([10, 9, 8, 3]).score }));`;
  // 79 of 20 answers = 3.95, which rounds half up to 4.0.
  const expected = { responses: 2, icp: [0, 0, 1, 1, 0], rounded: 4, light: 'green', nps: 25 };

  test('give the figures that were worked out by hand', () => {
    write('functions.mjs', script);
    expect(JSON.parse(run(process.execPath, ['functions.mjs'], packed.folder))).toEqual(expected);
  });

  test('need neither Lit nor zod', () => {
    cpSync(
      join(packed.folder, 'node_modules/kund-diagnos'),
      join(packed.folder, 'alone/node_modules/kund-diagnos'),
      {
        recursive: true,
      },
    );
    write('alone/functions.mjs', script);
    expect(JSON.parse(run(process.execPath, ['functions.mjs'], join(packed.folder, 'alone')))).toEqual(
      expected,
    );
  });
});

/** Compiles a host's module; throws with the compiler's output. */
function compile(folder: string, code: string, options: Record<string, unknown> = {}): void {
  write(`${folder}/index.ts`, code);
  write(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        ...options,
      },
    }),
  );
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], packed.folder);
}

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('types compile in a strict project with module %s, resolution %s', (module, moduleResolution) => {
  const imports = modules.map(
    ({ entry }, index) =>
      `import * as entry${index} from '${packageJson.name}${entry.slice(1)}';\nvoid entry${index};`,
  );
  compile('typed', imports.join('\n'), { module, moduleResolution });
});

test.each(tags)(
  'what registers %s is enough for TypeScript to know it, its events and their listener',
  (tag) => {
    compile(
      `typed-${tag}`,
      `import '${packageJson.name}/define/${tag}';
    import { postTo } from '${packageJson.name}/storage';
    const element = document.createElement('${tag}');
    element.locale = 'en';
    element.addEventListener('kd-submit', postTo('/api/responses'));
    element.addEventListener('kd-submit', (event) => { event.waitUntil(Promise.resolve(event.response.id)); });\n`,
      { skipLibCheck: true },
    );
  },
);

test('elements work through a bundler', async () => {
  write(
    'app/index.html',
    `<!doctype html><html lang="en"><title>App</title><script type="module" src="./main.js"></script><kund-diagnos></kund-diagnos></html>`,
  );
  write('app/main.js', `import 'kund-diagnos/define/kund-diagnos';`);
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root: join(packed.folder, 'app'), base: './', configFile: false, logLevel: 'error' });
  vi.unstubAllEnvs();
  const site = await serve(join(packed.folder, 'app/dist'), strictPolicy);
  try {
    const { page, problems } = await open(browser, `${site.origin}/`);
    await page.getByRole('button').first().click();
    await page.getByRole('radio').first().waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
    await page.close();
  } finally {
    await site.close();
  }
});

/** A page with one of the script files, copied with its parts as a host copies them. */
async function servePage(file: string, attribute: string, body: string): Promise<Site> {
  const folder = join(packed.folder, 'page');
  cpSync(join(packed.folder, 'node_modules/kund-diagnos/dist'), join(folder, 'assets'), { recursive: true });
  write(
    'page/index.html',
    `<!doctype html><html lang="sv"><title>Sida</title><script ${attribute} src="assets/${file}"></script>${body}</html>`,
  );
  return serve(folder, strictPolicy);
}

test.each([
  ['kund-diagnos.js', 'type="module"'],
  ['kund-diagnos.standalone.js', 'defer'],
  ['kund-diagnos.standalone.js', 'type="module"'],
])(
  'the script file %s from plain HTML, with %s, is all that is requested to answer',
  async (file, attribute) => {
    const site = await servePage(
      file,
      attribute,
      '<kund-diagnos-questionnaire></kund-diagnos-questionnaire>',
    );
    try {
      const { page, problems, requests } = await open(browser, `${site.origin}/`);
      await page.getByRole('radio').first().waitFor({ state: 'attached' });
      expect(await page.getByRole('radio').count()).toBe(50);
      expect(problems).toEqual([]);
      expect(requests.filter((path) => path !== '/favicon.ico')).toEqual(['/', `/assets/${file}`]);
      await page.close();
    } finally {
      await site.close();
    }
  },
);

test.each([
  ['kund-diagnos.js', 'type="module"', true],
  ['kund-diagnos.standalone.js', 'defer', false],
])(
  '%s fetches the schema for an instrument of the host’s own: %s, %s',
  async (file, attribute, isFetched) => {
    const site = await servePage(file, attribute, '<kund-diagnos></kund-diagnos>');
    try {
      const { page, requests } = await open(browser, `${site.origin}/`);
      const fetched = () => requests.filter((path) => path.includes('/parts/schema-'));
      await page.getByRole('button').waitFor();
      expect(fetched()).toEqual([]);
      await page.evaluate(() => {
        const element = document.querySelector('kund-diagnos') as Element & { instrument: unknown };
        element.instrument = { id: 'something-else' };
      });
      await page.getByText('Frågorna kan inte visas just nu.').waitFor();
      expect(fetched()).toHaveLength(isFetched ? 1 : 0);
      await page.close();
    } finally {
      await site.close();
    }
  },
);
