// Makes the README's picture: the example intranet as a person sees it, answered and compiled. `npm run picture`, after a build.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { chromium as launchOptions } from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-picture-'));
const env = { ...process.env, PORT: '0', DATABASE: join(folder, 'intranet.sqlite') };
const node = (file) =>
  spawn(process.execPath, [`examples/intranet/${file}`], { env, stdio: ['ignore', 'pipe', 'inherit'] });

await once(node('seed.ts'), 'close');
const server = node('server.ts');
const [printed] = await once(server.stdout, 'data');
const address = /http:\S+/.exec(String(printed))[0];

const browser = await chromium.launch(await launchOptions());
try {
  const page = await browser.newPage({
    viewport: { width: 880, height: 860 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Börja' }).click();
  for (const digit of '342') await page.keyboard.press(digit);
  await page.locator('kund-diagnos').evaluate((diagnosis) => diagnosis.scrollIntoView());
  await page.evaluate('scrollBy(0, -40)');
  const left = (await page.screenshot()).toString('base64');
  await page.setViewportSize({ width: 1133, height: 1120 });
  await page.goto(new URL('/resultat', address).href);
  await page.getByRole('table', { name: 'Område för område' }).waitFor();
  // From the group's mean down: what the page says above it is the intranet's.
  await page.locator('kund-diagnos-group-result').evaluate((view) => view.scrollIntoView());
  await page.evaluate('scrollBy(0, -32)');
  const right = (await page.screenshot()).toString('base64');

  const both = await browser.newPage({ viewport: { width: 1800, height: 900 } });
  await both.setContent(
    `<style>body{margin:0;display:flex;gap:20px;padding:20px;background:#e8e6e1}img{width:870px;height:860px;object-fit:cover;object-position:top;border-radius:12px}</style>
     <img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`,
  );
  await both.screenshot({ path: 'docs/images/kund-diagnos.png' });
} finally {
  await browser.close();
  server.kill();
  await once(server, 'close');
  rmSync(folder, { recursive: true });
}
