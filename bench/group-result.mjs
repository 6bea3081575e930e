// The group's result of few and of many, and beside Chart.js.
import { kundorientering } from 'kund-diagnos/instruments';
import { tally } from 'kund-diagnos/scoring';
import { open, overTheWire } from './browser.mjs';
import { openInTurn, pairedRatio } from './opening.mjs';
import { median, report } from './table.mjs';

const SIZES = [10, 1000, 1_000_000];

/** Answers without chance, with every value in every area. */
const columns = (people) =>
  Object.fromEntries(
    kundorientering.questions.map(({ id }, area) => [
      id,
      Uint8Array.from({ length: people }, (_, person) => 1 + ((person * (area + 3) + area) % 5)),
    ]),
  );
export const group = (people) => tally(kundorientering, columns(people));

/** Makes a result from each tally in turn, and says how long each took until laid out. Runs in the page. */
async function showInTurn({ tallies, rounds }) {
  const took = tallies.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, tally] of tallies.entries()) {
      const start = performance.now();
      const element = document.createElement('kund-diagnos-group-result');
      element.tally = tally;
      document.body.append(element);
      await element.updateComplete;
      if (element.getBoundingClientRect().height < 500) throw new Error('the result is not there');
      took[index].push(performance.now() - start);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return took;
}

export async function groupResult(browser, origin) {
  // The first is there twice: what differs between the two is noise.
  const tallies = [...SIZES, SIZES[0]].map(group);
  const { page, close } = await open(browser, `${origin}/group.html`);
  await page.evaluate(showInTurn, { tallies, rounds: 10 });
  const took = (await page.evaluate(showInTurn, { tallies, rounds: 60 })).map(median);
  await close();
  const what = 'show a group of so many';
  const noise = Math.max(took[0] / took.at(-1), took.at(-1) / took[0]);
  for (const [index, size] of SIZES.entries()) {
    report({
      what,
      who: size.toLocaleString('en'),
      measured: `${took[index].toFixed(1)} ms`,
      ratio: index === 0 ? noise : took[index] / took[0],
      limit: index === 0 ? undefined : 1.25,
    });
  }

  const pages = { 'Chart.js': 'chart.html', 'kund-diagnos': 'group.html' };
  const opened = await openInTurn(browser, origin, pages, 1);
  const chart = opened['Chart.js'];
  const ours = opened['kund-diagnos'];
  const drawn = 'open to ten distributions drawn';
  report({ what: drawn, who: 'Chart.js', measured: `${median(chart.ms).toFixed(0)} ms` });
  report({
    what: drawn,
    who: 'kund-diagnos',
    measured: `${median(ours.ms).toFixed(0)} ms`,
    ratio: pairedRatio(ours.ms, chart.ms),
    limit: 1,
  });

  const size = 'bytes over the wire until it is drawn, all files';
  for (const [who, file] of Object.entries(pages)) {
    report({ what: size, who, measured: String(await overTheWire(browser, `${origin}/${file}`)) });
  }
}
