import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser } from 'playwright-core';
import { parseInstrument } from 'kund-diagnos/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks, withChecks, type CodeBlock } from './support/code-blocks.ts';
import { objectionsTo } from './support/compiled.ts';
import { launch, open, serve, strictPolicy } from './support/page.ts';
import { files, packageJson, read, root, tags } from './support/repository.ts';
import { run } from './support/run.ts';

// Every fenced block of the README and the guides is run or compiled; its language tag decides how. An unknown tag fails.
const pages = ['README.md', ...files('docs/guides/*.md')];

/** The guides to frameworks show files of the example apps, which have tests of their own. */
const OF_FRAMEWORKS = /\/(react|vue|svelte|angular|next|import-map)\.md$/;
const exampleFiles = new Set(
  files('examples/frameworks/*/{*,{src,app}/*}.{html,js,svelte,ts,tsx,vue}').map((path) =>
    read(path).trimEnd(),
  ),
);

/** Inside the repository, so that `kund-diagnos` means what was built. */
const workplace = join(root, 'reports/readme');
let browser: Browser;

beforeAll(async () => {
  rmSync(workplace, { recursive: true, force: true });
  mkdirSync(workplace, { recursive: true });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** The terminal commands allowed: this package's own, and common ones of git and npm. */
const commands = [/^npm (start|test|ci)$/, /^npm install kund-diagnos$/, /^git clone \S+$/, /^cd \S+$/];

function shell({ code }: CodeBlock): void {
  for (const line of code.split('\n').map((text) => text.replace(/^\$ |\s+#.*$/g, '').trim())) {
    if (line === '') continue;
    const script = /^npm run ([\w:-]+)$/.exec(line)?.[1];
    if (script === undefined)
      expect(
        commands.some((command) => command.test(line)),
        line,
      ).toBe(true);
    else expect(Object.keys(packageJson.scripts)).toContain(script);
  }
}

function program({ code, line, language }: CodeBlock): void {
  const name = `line-${line}`;
  // JavaScript on a page knows the tags from the script file.
  const preamble = language === 'js' ? "import type {} from 'kund-diagnos/elements';\n" : '';
  // On a page without a bundler it lies beside the script file.
  const program = code.replace("'./kund-diagnos.storage.js'", "'kund-diagnos/storage'");
  const file = join(workplace, `${name}.ts`);
  writeFileSync(file, `${preamble}${program}\nexport {};\n`);
  const strict = language === 'ts';
  const objections = objectionsTo(file, {
    types: code.includes('process.') || code.includes("from 'node:") ? ['node'] : [],
    noUnusedLocals: false,
    strict,
    exactOptionalPropertyTypes: strict,
  });
  expect(objections).toBe('');

  const imports = [...code.matchAll(/from '([^']+)'/g)].map((match) => match[1]!);
  const pure = imports.every((name) =>
    /^kund-diagnos(\/(scoring|kpi|instruments|schema|report))?$/.test(name),
  );
  if (!pure || imports.length === 0) return;
  const checked = withChecks(code);
  writeFileSync(join(workplace, `${name}.checked.ts`), checked.code);
  run(process.execPath, [`${name}.checked.ts`], workplace);
}

async function page({ code }: CodeBlock): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-readme-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  // Whatever folder the README puts the script file in, it is the one that was built.
  const html = code.replace(/((?:src|href)=")[^"]*\/(kund-diagnos(?:\.\w+)?\.js")/g, '$1/$2');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="sv"><title>README</title>${html}</html>`,
  );
  const site = await serve(folder);
  try {
    const { page, problems } = await open(browser, `${site.origin}/`);
    const found = await page.evaluate(() => ({
      tags: [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter((name) => name.includes('-')),
      loads: document.querySelector('script') !== null,
    }));
    const unknown = () =>
      page.locator(':not(:defined)').evaluateAll((all) => all.map(({ localName }) => localName));
    // Parts are fetched when their tags are on the page.
    if (found.loads) await expect.poll(unknown).toEqual([]);
    for (const tag of found.tags) expect(tags, tag).toContain(tag);
    expect(problems).toEqual([]);
    await page.close();
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function styles({ code }: CodeBlock): Promise<void> {
  const manifest = read('custom-elements.json');
  for (const [, property] of code.matchAll(/(--kd-[\w-]+)/g)) expect(manifest).toContain(`"${property!}"`);
  for (const [, part] of code.matchAll(/::part\(([\w-]+)\)/g))
    expect(manifest).toContain(`"name": "${part!}"`);
  const page = await browser.newPage();
  const kept = await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [...sheet.cssRules].map((rule) => rule.cssText.length > 0 && /\{ .+ \}/s.test(rule.cssText));
  }, code);
  await page.close();
  // A browser drops what it does not understand: no rule may vanish or end up empty.
  expect(kept).toHaveLength([...code.matchAll(/^\S[^{}]*\{/gm)].length);
  expect(kept).not.toContain(false);
}

function database({ code }: CodeBlock): void {
  new DatabaseSync(':memory:').exec(code);
}

/** The scripts that a plugin for WordPress loads are published, or in the guide. */
function plugin({ code }: CodeBlock): void {
  const scripts = [...code.matchAll(/'([\w.-]+\.js)'/g)].map((match) => match[1]!);
  expect(scripts).toEqual(['kund-diagnos.js', 'diagnos.js']);
  expect(existsSync(join(root, 'dist', scripts[0]!))).toBe(true);
}

/** Validates JSON with `questions` as an instrument. */
function instrument({ code }: CodeBlock): void {
  const value = JSON.parse(code) as object;
  if ('questions' in value) parseInstrument(value);
}

const ways: Record<string, (block: CodeBlock) => void | Promise<void>> = {
  sh: shell,
  bash: shell,
  js: program,
  ts: program,
  html: page,
  css: styles,
  json: instrument,
  sql: database,
  php: plugin,
};

describe.each(pages)('%s', (file) => {
  const text = read(file);
  const blocks = codeBlocks(text);
  const missing = (paths: string[]) => paths.filter((path) => !existsSync(join(root, dirname(file), path)));

  test('has code in it, unless it is for those who lead a group and write none', () => {
    expect(blocks.length > 0).toBe(file !== 'docs/guides/hold-a-meeting.md');
  });

  test.each(blocks)('the $language block at line $line does what it says', async (block) => {
    if (OF_FRAMEWORKS.test(file)) {
      expect(exampleFiles).toContain(block.code);
      return;
    }
    const way = ways[block.language];
    expect(way, `no way to run a block tagged "${block.language}"`).toBeDefined();
    await way?.(block);
  });

  test('shows pictures that are there', () => {
    const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img [^>]*src="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(missing(pictures)).toEqual([]);
  });

  test('links to files that are there', () => {
    const links = [...text.matchAll(/(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
    expect(missing(links)).toEqual([]);
  });
});

test("a plain page asks the instrument of one's own that the guide puts on it", async () => {
  const blocks = codeBlocks(read('docs/guides/own-instrument.md'));
  const block = (tag: string) => blocks.find(({ language }) => language === tag)!.code;
  const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-own-'));
  cpSync(join(root, 'dist'), join(folder, 'scripts'), { recursive: true });
  writeFileSync(join(folder, 'pulse.json'), block('json'));
  writeFileSync(join(folder, 'own.js'), block('js'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="sv"><title>Pulse</title>${block('html')}<script src="/own.js" type="module"></script></html>`,
  );
  const site = await serve(folder, strictPolicy);
  try {
    const { page, problems } = await open(browser, `${site.origin}/`);
    await page.getByRole('heading', { name: 'Pulse' }).waitFor();
    await page.getByRole('button', { name: 'Börja' }).click();
    await page.getByRole('group', { name: 'I know what matters most this week.' }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
