// `npm run screenshots`: every state of the questionnaire and the group's result, on a page with a strict policy, under the
// conditions that matter to it. `npm run screenshots -- failed print` takes only those with these words in their names.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, serve, strictPolicy } from '../../tests/package/support/page.ts';
import { root } from '../../tests/package/support/repository.ts';
import { conditions } from './conditions.mjs';
import { contactSheet } from './contact-sheet.mjs';
import { states } from './states.mjs';
import { take } from './take.mjs';

const atOnce = 3;
const folder = join(root, 'reports', 'screenshots');
const wanted = process.argv.slice(2).map((word) => word.toLowerCase());

const shots = Object.entries(states)
  .flatMap(([element, of]) =>
    of.flatMap((state) =>
      [state.by, ...(state.conditions ?? [])].map((condition) => ({ element, state, condition })),
    ),
  )
  .map((shot, index) => ({ ...shot, number: String(index + 1).padStart(3, '0') }))
  .filter(({ element, state, condition }) => {
    const name = `${element} ${state.name} ${condition}`.toLowerCase();
    return wanted.every((word) => name.includes(word));
  });

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const started = performance.now();
const site = await serve(root, strictPolicy);
const browser = await launch();
const address = `${site.origin}/scripts/screenshots/page.html`;
const taken = [];
const queue = [...shots];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let shot = queue.shift(); shot; shot = queue.shift()) {
      const { number, element, state, condition } = shot;
      const name = `${number} ${element} ${state.name} ${condition}`
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-');
      const result = await take(browser, address, state, conditions[condition], join(folder, name));
      taken.push({ number, element, state: state.name, condition, ...result });
    }
  }),
);
await browser.close();
await site.close();

taken.sort((a, b) => a.number.localeCompare(b.number));
writeFileSync(join(folder, 'index.html'), contactSheet(taken));
const troubled = taken.filter(({ trouble }) => trouble.length > 0);
for (const { number, element, state, condition, trouble } of troubled) {
  console.error(`${number} ${element}, ${state}, ${condition}: ${trouble.join('; ')}`);
}
if (taken.some(({ pictures }) => pictures.some((path) => path.endsWith('.pdf')))) {
  console.log(
    'Printed pages are there as PDF only: pdftoppm, which makes pictures of them, is not installed.',
  );
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${taken.length} views in ${seconds} s, ${troubled.length} with trouble: reports/screenshots/index.html`,
);
process.exitCode = troubled.length > 0 ? 1 : 0;
