// What an answer costs at a quarter of the processor's speed: from the click until everything it changes has its place again.
import { open } from './browser.mjs';
import { quartile, report } from './table.mjs';

const frame = 1000 / 60;
const runs = 9;

/** Answers every statement once. Runs in the page. */
async function answerAll() {
  const element = document.querySelector('kund-diagnos-questionnaire');
  const root = element?.shadowRoot ?? document;
  const took = [];
  for (const [index, question] of [...root.querySelectorAll('.question')].entries()) {
    const radio = question.querySelectorAll('input')[(index * 3) % 5];
    const start = performance.now();
    radio.click();
    await element?.updateComplete;
    root.querySelector('.bar').getBoundingClientRect();
    took.push(performance.now() - start);
    if (!radio.checked || root.querySelector('progress').value !== index + 1)
      throw new Error('was not answered');
    // The next answer comes in a frame of its own.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  return took;
}

/** For each statement the lower quartile of several runs, since whatever else the machine does only makes it slower; of those the slowest. */
async function slowestAnswer(browser, url) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    const { page, close } = await open(browser, url, 4);
    all.push(await page.evaluate(answerAll));
    await close();
  }
  return Math.max(...all[0].map((_, index) => quartile(all.map((took) => took[index]))));
}

export async function answering(browser, origin) {
  for (const [count, suffix] of [
    [10, ''],
    [100, '-100'],
  ]) {
    const what = `the slowest of ${count} answers, a quarter of the speed, to a frame`;
    for (const [who, file, limit] of [
      ['plain HTML', `plain${suffix}.html`],
      ['kund-diagnos', `questionnaire${suffix}.html`, 1],
    ]) {
      const ms = await slowestAnswer(browser, `${origin}/${file}`);
      report({ what, who, measured: `${ms.toFixed(1)} ms`, ratio: ms / frame, limit });
    }
  }
}
