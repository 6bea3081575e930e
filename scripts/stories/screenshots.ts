// `npm run screenshots`: every story under the conditions that it names, on a page with a strict policy, with a contact sheet to leaf
// through. `npm run screenshots -- failed print` takes only those with these words in their names.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conditions, type ConditionName } from '../../stories/support/conditions.ts';
import { launch } from '../../tests/package/support/page.ts';
import buildStories, { root } from './build.ts';
import { contactSheet, type Shot } from './contact-sheet.ts';
import { take } from './take.ts';
import { serveStories, StoryPage } from './walk.ts';

const PAGES_AT_ONCE = 3;
const folder = join(root, 'reports', 'screenshots');
const words = process.argv.slice(2).map((word) => word.toLowerCase());

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await buildStories();
const started = performance.now();
const site = await serveStories();
const browser = await launch();
const stories = await (await StoryPage.open(browser, site)).list();
const shots: Shot[] = [];

async function takeAll(condition: ConditionName): Promise<void> {
  const wanted = stories.filter(({ title, name, conditions: named }) => {
    const text = `${title} ${name} ${condition}`.toLowerCase();
    return named.includes(condition) && words.every((word) => text.includes(word));
  });
  if (wanted.length === 0) return;
  const storyPage = await StoryPage.open(browser, site, conditions[condition].context);
  for (const story of wanted) {
    const name = `${story.id} ${condition}`.replaceAll(/[^\w-]+/g, '-').toLowerCase();
    const problems: string[] = [];
    const pictures = await take(storyPage, story, condition, join(folder, name)).catch((error: unknown) => {
      problems.push(String(error).split('\n')[0]!);
      return [];
    });
    problems.push(...(await storyPage.problems(story)));
    shots.push({ story, condition, pictures, problems });
  }
  await storyPage.close();
}

const queue = Object.keys(conditions) as ConditionName[];
await Promise.all(
  Array.from({ length: PAGES_AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await takeAll(next);
  }),
);
await browser.close();
await site.close();

shots.sort((a, b) => stories.indexOf(a.story) - stories.indexOf(b.story));
writeFileSync(join(folder, 'index.html'), contactSheet(shots));
const faulty = shots.filter(({ problems }) => problems.length > 0);
for (const { story, condition, problems } of faulty) {
  console.error(`${story.title}, ${story.name}, ${condition}: ${problems.join('; ')}`);
}
if (shots.some(({ pictures }) => pictures.some((path) => path.endsWith('.pdf')))) {
  console.log(
    'Printed pages are there as PDF only: pdftoppm, which makes pictures of them, is not installed.',
  );
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${shots.length} views in ${seconds} s, ${faulty.length} with problems: reports/screenshots/index.html`,
);
process.exitCode = faulty.length > 0 || shots.length === 0 ? 1 : 0;
