// One command, one table: npm start, or npm start -- counting for one part. What is compared is timed in the same run, in turn.
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answering } from './answering.mjs';
import { launch, serve } from './browser.mjs';
import { counting } from './counting.mjs';
import { group, groupResult } from './group-result.mjs';
import { openingQuestionnaire } from './opening.mjs';
import * as pages from './pages.mjs';
import * as peers from './peers.mjs';
import { scale } from './scale.mjs';
import { finish } from './table.mjs';

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string', default: '1000000' } },
});
const people = Number(values.people);
if (!Number.isSafeInteger(people) || people < 10) throw new Error('--people takes a whole number from 10.');

const runs = (part) => wanted.length === 0 || wanted.includes(part);
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The script file and its parts, by path. */
const ours = () =>
  Object.fromEntries(
    globSync(['kund-diagnos.js', 'parts/*.js'], { cwd: new URL('../dist/', import.meta.url) }).map((path) => [
      path,
      read(`../dist/${path}`),
    ]),
  );

async function inBrowser() {
  const survey = runs('opening') ? await peers.surveyJs() : '';
  const lit = runs('opening') ? await peers.bundle(pages.litElement) : '';
  const chart = runs('group') ? await peers.chartJs() : '';
  const company = group(1000);
  const site = await serve({
    ...ours(),
    'lit.js': lit,
    'survey.js': survey,
    'survey.css': read('node_modules/survey-core/survey-core.min.css'),
    'chart.js': chart,
    'plain.css': pages.plainCss,
    'plain.html': pages.plainHtml(10),
    'plain-100.html': pages.plainHtml(100),
    'questionnaire.html': pages.questionnaire,
    'questionnaire-100.html': pages.longQuestionnaire(100),
    'lit.html': pages.lit,
    'survey.html': pages.survey,
    'group.html': pages.groupResult(company),
    'chart.html': pages.chart(company),
  });
  const browser = await launch();
  try {
    console.log(`Chromium ${browser.version()}`);
    if (runs('opening')) await openingQuestionnaire(browser, site.origin);
    if (runs('answering')) await answering(browser, site.origin);
    if (runs('group')) {
      await groupResult(browser, site.origin);
    }
  } finally {
    await browser.close();
    site.close();
  }
}

console.log(`Node ${process.version}`);
if (runs('counting')) await counting();
if (['opening', 'answering', 'group'].some(runs)) await inBrowser();
// Minutes, and gigabytes on the disk: only when it is asked for.
if (wanted.includes('scale')) await scale(people);
finish();
