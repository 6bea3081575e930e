// kund-diagnos.html beside its round: accessible in each of its places, and closed to what others add.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import {
  built,
  choose,
  fileOf,
  filesOf,
  newFolder,
  openContext,
  openPage,
  press,
} from './support/one-file.ts';

it('is accessible to axe in each of its places, in both languages', async () => {
  const { page } = await openPage(await openContext());
  await page.evaluate(axe.source);
  const check = async (place: string) => {
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    });
    expect(violations, place).toEqual([]);
  };
  await check('start');
  await press(page, 'In English');
  await press(page, 'Start a round');
  await choose(page, [...filesOf(8), fileOf('cut.kd.json', '{')]);
  await page.getByText('8 responses received. One file was refused.').waitFor();
  await check('collect');
  await press(page, 'Delete all answers');
  await page.getByRole('dialog', { name: 'Delete the answers of 8 people?' }).waitFor();
  await check('question');
  await press(page, 'Cancel');
  await press(page, 'Hand over the screen');
  await check('hand over');
  await press(page, 'It’s my turn');
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  await check('answer');
  await press(page, 'Leave without answering');
  await press(page, 'Result');
  await check('result to come');
  await press(page, /^Show the result/);
  await press(page, 'Yes, show the result');
  await page.getByRole('button', { name: 'Start the meeting' }).waitFor();
  await check('result');
});

it('runs nothing that was added to it, and reaches nothing outside', async () => {
  const path = join(newFolder(), 'ändrad.html');
  const added = '<script>document.title = "ändrad"</script><img src="https://example.com/x.png">';
  writeFileSync(path, readFileSync(built, 'utf8').replace(/(?=<\/body>\s*<\/html>\s*$)/, added));
  const { page, trouble } = await openPage(await openContext(), path);
  await page.getByRole('button', { name: 'Starta en omgång' }).waitFor();
  expect(await page.title()).toBe('Kundorientering');
  const refused = trouble.filter((each) => each.startsWith('violation')).join();
  expect(refused).toContain('script-src-elem inline');
  expect(refused).toContain('img-src https://example.com/x.png');
});
