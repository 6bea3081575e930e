// From the start of the navigation to the frame that shows ten statements, beside plain HTML, Lit alone and SurveyJS: each opened in turn,
// round after round. Ratios are taken within a round, so that whatever else the machine does concerns both; the median is reported.
import { heap, open, overTheWire } from './browser.mjs';
import { median, report } from './table.mjs';

const ROUNDS = 25;
const speeds = { 'full speed': 1, 'a quarter of the speed': 4 };

/**
 * @param {object} browser
 * @param {string} origin
 * @param {Record<string, string>} contenders Each one's page, by name.
 * @returns {Promise<Record<string, { ms: number[], heap: number[] }>>} One value a round.
 */
export async function openInTurn(browser, origin, contenders, slowdown, rounds = ROUNDS) {
  const measured = Object.fromEntries(Object.keys(contenders).map((who) => [who, { ms: [], heap: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const [who, file] of Object.entries(contenders)) {
      const { ms, cdp, close } = await open(browser, `${origin}/${file}`, slowdown);
      measured[who].ms.push(ms);
      measured[who].heap.push(await heap(cdp));
      await close();
    }
  }
  return measured;
}

/** The median of the ratios within each round. */
export const pairedRatio = (values, others) => median(values.map((value, round) => value / others[round]));

const milliseconds = ({ ms }) => `${median(ms).toFixed(0)} ms`;

export async function openingQuestionnaire(browser, origin) {
  const contenders = {
    'plain HTML': 'plain.html',
    'Lit alone': 'lit.html',
    'kund-diagnos': 'questionnaire.html',
    SurveyJS: 'survey.html',
  };
  for (const [speed, slowdown] of Object.entries(speeds)) {
    const measured = await openInTurn(browser, origin, contenders, slowdown);
    const [plain, lit, ours, survey] = Object.keys(contenders).map((who) => measured[who]);
    const what = `open to ten statements, ${speed}`;
    report({ what, who: 'plain HTML', measured: milliseconds(plain) });
    report({ what, who: 'SurveyJS', measured: milliseconds(survey) });
    report({
      what,
      who: 'Lit alone, to plain HTML',
      measured: milliseconds(lit),
      ratio: pairedRatio(lit.ms, plain.ms),
    });
    report({
      what,
      who: 'kund-diagnos, to plain HTML',
      measured: milliseconds(ours),
      ratio: pairedRatio(ours.ms, plain.ms),
      limit: 1.4,
    });
    report({
      what,
      who: 'kund-diagnos, to SurveyJS',
      measured: milliseconds(ours),
      ratio: pairedRatio(ours.ms, survey.ms),
      limit: 1 / 3.5,
    });
    if (slowdown > 1) continue;
    for (const [who, { heap }] of Object.entries(measured)) {
      report({
        what: 'heap when it is open',
        who,
        measured: `${(median(heap) / 1e6).toFixed(1)} MB`,
        ratio: median(heap) / median(plain.heap),
      });
    }
  }
  const what = 'bytes over the wire until it is open, all files';
  const bytes = {};
  for (const [who, file] of Object.entries(contenders)) {
    bytes[who] = await overTheWire(browser, `${origin}/${file}`);
  }
  report({ what, who: 'plain HTML', measured: String(bytes['plain HTML']) });
  report({ what, who: 'Lit alone', measured: String(bytes['Lit alone']) });
  report({ what, who: 'SurveyJS', measured: String(bytes.SurveyJS) });
  report({
    what,
    who: 'kund-diagnos, to SurveyJS',
    measured: String(bytes['kund-diagnos']),
    ratio: bytes['kund-diagnos'] / bytes.SurveyJS,
    limit: 1 / 14,
  });
}
