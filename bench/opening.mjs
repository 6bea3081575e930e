// From asking for the page to ten statements laid out, beside plain HTML and SurveyJS: each opened in turn, round after round.
import { heap, open, overTheWire } from './browser.mjs';
import { median, report } from './table.mjs';

const rounds = 25;
const speeds = { 'full speed': 1, 'a quarter of the speed': 4 };

/**
 * @param {object} browser
 * @param {string} origin
 * @param {Record<string, string>} contenders by name, the page's file
 * @returns {Promise<Map<string, { ms: number, heap: number }>>} medians
 */
export async function openInTurn(browser, origin, contenders, slowdown, times = rounds) {
  const seen = new Map(Object.keys(contenders).map((who) => [who, { ms: [], heap: [] }]));
  for (let round = 0; round < times; round++) {
    for (const [who, file] of Object.entries(contenders)) {
      const { ms, cdp, close } = await open(browser, `${origin}/${file}`, slowdown);
      seen.get(who).ms.push(ms);
      seen.get(who).heap.push(await heap(cdp));
      await close();
    }
  }
  return new Map(
    [...seen].map(([who, values]) => [who, { ms: median(values.ms), heap: median(values.heap) }]),
  );
}

export async function openingQuestionnaire(browser, origin) {
  const contenders = {
    'plain HTML': 'plain.html',
    'kund-diagnos': 'questionnaire.html',
    SurveyJS: 'survey.html',
  };
  for (const [speed, slowdown] of Object.entries(speeds)) {
    const seen = await openInTurn(browser, origin, contenders, slowdown);
    const [plain, ours, survey] = Object.keys(contenders).map((who) => seen.get(who));
    const what = `open to ten statements, ${speed}`;
    const ms = ({ ms }) => `${ms.toFixed(0)} ms`;
    report({ what, who: 'plain HTML', measured: ms(plain) });
    report({
      what,
      who: 'kund-diagnos, to plain HTML',
      measured: ms(ours),
      ratio: ours.ms / plain.ms,
      limit: 1.3,
    });
    report({
      what,
      who: 'kund-diagnos, to SurveyJS',
      measured: ms(survey),
      ratio: ours.ms / survey.ms,
      limit: 1 / 3.5,
    });
    if (slowdown > 1) continue;
    for (const [who, { heap }] of seen) {
      report({
        what: 'heap when it is open',
        who,
        measured: `${(heap / 1e6).toFixed(1)} MB`,
        ratio: heap / plain.heap,
      });
    }
  }
  const what = 'bytes over the wire until it is open, all files';
  const bytes = {};
  for (const [who, file] of Object.entries(contenders)) {
    bytes[who] = await overTheWire(browser, `${origin}/${file}`);
  }
  report({ what, who: 'plain HTML', measured: String(bytes['plain HTML']) });
  report({ what, who: 'SurveyJS', measured: String(bytes.SurveyJS) });
  report({
    what,
    who: 'kund-diagnos, to SurveyJS',
    measured: String(bytes['kund-diagnos']),
    ratio: bytes['kund-diagnos'] / bytes.SurveyJS,
    limit: 1 / 15,
  });
}
