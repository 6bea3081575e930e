// What an answer costs the main thread at a quarter of the processor's speed: from the click to the end of the rendering that shows it.
import { open } from './browser.mjs';
import { median, quantile, report } from './table.mjs';

const frame = 1000 / 60;
const runs = 9;

/**
 * Answers every statement once, each in view as for a person. The click comes at the beginning of a frame, so that nothing is waited
 * for: handlers, style, layout and paint follow in one task, and what is posted meanwhile comes right after it. Runs in the page.
 */
async function answerAll() {
  const root = document.querySelector('kund-diagnos-questionnaire')?.shadowRoot ?? document;
  const { port1, port2 } = new MessageChannel();
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const took = [];
  for (const [index, question] of [...root.querySelectorAll('.question')].entries()) {
    const radio = question.querySelectorAll('input')[(index * 3) % 5];
    question.scrollIntoView({ block: 'center' });
    await frame();
    await frame();
    took.push(
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          const start = performance.now();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(null);
          radio.click();
        });
      }),
    );
    if (!radio.checked || root.querySelector('progress').value !== index + 1)
      throw new Error('was not answered');
  }
  return took;
}

/** @returns {Promise<number[][]>} for each statement what its answer took in each run */
async function answerAgainAndAgain(browser, url) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    const { page, close } = await open(browser, url, 4);
    all.push(await page.evaluate(answerAll));
    await close();
  }
  return all[0].map((_, index) => all.map((took) => took[index]));
}

export async function answering(browser, origin) {
  for (const [count, suffix] of [
    [10, ''],
    [100, '-100'],
  ]) {
    for (const [name, file, limit] of [
      ['plain HTML', `plain${suffix}.html`],
      ['kund-diagnos', `questionnaire${suffix}.html`, 1],
    ]) {
      const statements = await answerAgainAndAgain(browser, `${origin}/${file}`);
      const every = statements.flat();
      for (const [which, ms, most] of [
        ['median', median(every)],
        ['95th percentile', quantile(every, 0.95)],
        ["slowest statement's median", Math.max(...statements.map(median)), limit],
      ]) {
        report({
          what: `${count} answers with rendering, a quarter of the speed, to a frame`,
          who: `${name}, ${which}`,
          measured: `${ms.toFixed(1)} ms`,
          ratio: ms / frame,
          limit: most,
        });
      }
    }
  }
}
