// The time that an answer takes on the main thread, at a quarter of the processor's speed: from the click until layout is done, and until the
// end of the rendering that shows it.
import { open } from './browser.mjs';
import { median, quantile, report } from './table.mjs';

const frame = 1000 / 60;
const runs = 9;

/**
 * Answers every statement once, each in view as for a person. The click comes at the beginning of a frame, so that nothing is waited
 * for: handlers, style, layout and paint follow in one task, and what is posted meanwhile comes right after it. Runs in the page.
 */
async function answerAll() {
  const element = document.querySelector('kund-diagnos-questionnaire');
  const root = element?.shadowRoot ?? document;
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
          let handled;
          port1.onmessage = () => resolve({ handled, rendered: performance.now() - start });
          port2.postMessage(null);
          radio.click();
          void Promise.resolve(element?.updateComplete).then(() => {
            root.querySelector('.bar').getBoundingClientRect();
            handled = performance.now() - start;
          });
        });
      }),
    );
    if (!radio.checked || root.querySelector('progress').value !== index + 1)
      throw new Error('was not answered');
  }
  return took;
}

/** @returns {Promise<{ handled: number[][], rendered: number[][] }>} for each statement what its answer took in each run */
async function answerAgainAndAgain(browser, url) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    const { page, close } = await open(browser, url, 4);
    all.push(await page.evaluate(answerAll));
    await close();
  }
  const byStatement = (what) => all[0].map((_, index) => all.map((took) => took[index][what]));
  return { handled: byStatement('handled'), rendered: byStatement('rendered') };
}

const slowest = (statements) => Math.max(...statements.map(median));

export async function answering(browser, origin) {
  for (const [count, suffix] of [
    [10, ''],
    [100, '-100'],
  ]) {
    const plain = await answerAgainAndAgain(browser, `${origin}/plain${suffix}.html`);
    const ours = await answerAgainAndAgain(browser, `${origin}/questionnaire${suffix}.html`);
    for (const part of ['handled', 'rendered']) {
      for (const [who, statements, isOurs] of [
        ['plain HTML', plain[part], false],
        ['kund-diagnos', ours[part], true],
      ]) {
        const every = statements.flat();
        for (const [which, ms, isJudged] of [
          ['median', median(every), false],
          ['95th percentile', quantile(every, 0.95), false],
          ["slowest statement's median", slowest(statements), isOurs && part === 'handled'],
        ]) {
          report({
            what: `${count} answers ${part}, a quarter of the speed, to a frame`,
            who: `${who}, ${which}`,
            measured: `${ms.toFixed(1)} ms`,
            ratio: ms / frame,
            limit: isJudged ? 1 : undefined,
          });
        }
      }
    }
    // A browser needs more than a frame for a hundred statements in plain HTML, too.
    report({
      what: `${count} answers rendered, the slowest statement's, to a frame or to plain HTML's`,
      who: 'kund-diagnos',
      measured: `${slowest(ours.rendered).toFixed(1)} ms`,
      ratio: slowest(ours.rendered) / Math.max(frame, slowest(plain.rendered)),
      limit: 1,
    });
  }
}
