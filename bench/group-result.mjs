// The group's result of few and of many, and beside Chart.js.
import { kundorientering } from 'kund-diagnos/instruments';
import { tally } from 'kund-diagnos/scoring';
import { open, overTheWire } from './browser.mjs';
import { openInTurn, pairedRatio } from './opening.mjs';
import { chartConfig } from './pages.mjs';
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

/**
 * Shows one group in turn as a result and as a chart, each time anew in a page that has the scripts, and says how long each took until laid
 * out. Runs in the page, with `config` as a text, since Chart.js keeps what it is given.
 */
async function showBoth({ tally, config, rounds }) {
  const took = { ours: [], chart: [] };
  const timed = async (list, show) => {
    const start = performance.now();
    const remove = await show();
    list.push(performance.now() - start);
    remove();
    await new Promise((resolve) => setTimeout(resolve));
  };
  for (let round = 0; round < rounds; round++) {
    await timed(took.ours, async () => {
      const element = document.createElement('kund-diagnos-group-result');
      element.tally = tally;
      document.body.append(element);
      await element.updateComplete;
      if (element.getBoundingClientRect().height < 500) throw new Error('the result is not there');
      return () => element.remove();
    });
    await timed(took.chart, () => {
      const frame = document.createElement('div');
      const canvas = document.createElement('canvas');
      frame.append(canvas);
      document.body.append(frame);
      const chart = new globalThis.Chart(canvas, JSON.parse(config));
      if (canvas.getBoundingClientRect().height < 100) throw new Error('the chart is not there');
      return () => {
        chart.destroy();
        frame.remove();
      };
    });
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

  const both = await open(browser, `${origin}/group.html`);
  await both.page.addScriptTag({ url: 'chart.js' });
  const input = { tally: group(1000), config: JSON.stringify(chartConfig(group(1000))) };
  await both.page.evaluate(showBoth, { ...input, rounds: 10 });
  const shown = await both.page.evaluate(showBoth, { ...input, rounds: 60 });
  await both.close();
  const again = 'show ten distributions, scripts are there';
  report({ what: again, who: 'Chart.js', measured: `${median(shown.chart).toFixed(1)} ms` });
  report({
    what: again,
    who: 'kund-diagnos',
    measured: `${median(shown.ours).toFixed(1)} ms`,
    ratio: pairedRatio(shown.ours, shown.chart),
  });

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
