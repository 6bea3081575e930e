// Every message of the library, each wording once. Other tests check only code and path.
import { describe as suite, expect, test } from 'vitest';
import {
  defineInstrument,
  kundorientering as instrument,
  kundorienteringSv,
} from '../../src/instruments/index.js';
import {
  csv,
  groupReport,
  groupReportToCsv,
  groupReportToText,
  ownReport,
  parseGroupReport,
  summaryToCsv,
} from '../../src/report/index.js';
import { parseInstrument, parseResponse, parseTally } from '../../src/schema/index.js';
import {
  describe,
  discussionOrder,
  mayPublish,
  mergeTallies,
  nps,
  partitionResponses,
  recommend,
  roundedMean,
  summarize,
  suppressSmallGroups,
  tally,
  trafficLight,
  type Condition,
} from '../../src/scoring/index.js';
import { large, pulse, type Document } from '../instruments/documents.js';
import { errorFrom } from '../support/errors.js';
import { respond } from './respond.js';

/** Wrong on purpose; the types would otherwise forbid it. */
type Anything = never;

const good = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]);
const team = tally(instrument, [good, { ...good, id: 'b' }]);
const summary = summarize(instrument, team);
const columns = Object.fromEntries(instrument.questions.map(({ id }) => [id, Uint8Array.of(3, 3)]));
const document = {
  kind: 'kund-diagnos-group-result',
  format: 2,
  instrument: 'kundorientering',
  version: 1,
  round: null,
  minimumGroupSize: 1,
  invited: null,
  tally: team,
  groups: [],
  rounds: [],
};
const asked = (when: unknown) =>
  recommend({ ...instrument, rules: [{ id: 'r', when: when as Condition }] } as Anything, summary);
const defined = (change: (document: Document) => unknown) => {
  const changed = pulse();
  change(changed);
  return defineInstrument(changed as Anything);
};
const parsed = (change: (document: Document) => unknown) => {
  const changed = pulse();
  change(changed);
  return parseInstrument(changed);
};
const report = groupReport(instrument, { tally: team, minimumGroupSize: 1 });

suite('what was expected', () => {
  const id64 = 'an id of 1–64 letters a–z, digits and "_.:-"';
  test.each<[functionName: string, place: string, expected: string, received: string, call: () => unknown]>([
    // Scoring.
    [
      'tally',
      'responses[0]',
      'data that can be read',
      '"an exception"',
      () =>
        tally(instrument, [
          Object.defineProperty({}, 'instrument', { get: () => JSON.parse('{') as null }),
        ] as Anything),
    ],
    [
      'mayPublish',
      'options.by',
      'a text',
      '3',
      () => mayPublish(instrument, [good], [], { by: 3 } as Anything),
    ],
    [
      'mayPublish',
      'options.by',
      'at most 20 breakdowns',
      'a list of 21',
      () => mayPublish(instrument, [good], [], { by: Array.from({ length: 21 }, String) }),
    ],
    [
      'mayPublish',
      'next[1]',
      'a list without holes',
      'nothing',
      () => mayPublish(instrument, Object.assign([good], { length: 2 }), []),
    ],
    ['tally', 'instrument.id', 'a text', '""', () => tally({ ...instrument, id: '' }, [])],
    [
      'describe',
      'counts',
      'a list',
      'an object: put it in a list',
      () => describe({} as Anything, { min: 1, max: 5 }),
    ],
    ['tally', 'responses', 'a list of responses', 'null', () => tally(instrument, null as Anything)],
    ['nps', 'answers', 'a plain object', '"10"', () => nps('10' as Anything)],
    ['nps', 'answers[0]', 'a whole number from 0 to 10', '11', () => nps([11])],
    [
      'suppressSmallGroups',
      'sizes.CS',
      'a whole number from 0 to 10000000000',
      '-1',
      () => suppressSmallGroups({ CS: -1 }),
    ],
    [
      'roundedMean',
      'sum',
      'a whole number from -400000000000000 to 400000000000000',
      '0.5',
      () => roundedMean(0.5, 1),
    ],
    [
      'summarize',
      'tally.instrument',
      '"kundorientering"',
      '"nps"',
      () => summarize(instrument, { ...team, instrument: 'nps' }),
    ],
    ['summarize', 'tally.version', '1', '2', () => summarize(instrument, { ...team, version: 2 })],
    [
      'partitionResponses',
      'responses',
      'an iterable',
      'an object: put it in a list',
      () => partitionResponses(instrument, {} as Anything),
    ],
    [
      'discussionOrder',
      'groups',
      'each name once',
      '"CS"',
      () =>
        discussionOrder(instrument, summary, [
          ['CS', team],
          ['CS', team],
        ]),
    ],
    ['mergeTallies', 'tallies', 'at least one tally', 'a list of 0', () => mergeTallies()],
    [
      'mergeTallies',
      'tallies[0].questions',
      'at least one question',
      'an object',
      () => mergeTallies({ ...team, questions: {} }),
    ],
    [
      'tally',
      'instrument.questions',
      'at least one question',
      'a list of 0',
      () => tally({ ...instrument, questions: [] }, []),
    ],
    [
      'tally',
      'instrument.questions[1].id',
      'an id that is not taken',
      '"a"',
      () => tally({ ...instrument, questions: [{ id: 'a' }, { id: 'a' }] } as Anything, []),
    ],
    [
      'trafficLight',
      'thresholds.yellow',
      'a number below 3.5',
      '3.5',
      () => trafficLight(3, { green: 3.5, yellow: 3.5 }),
    ],
    [
      'trafficLight',
      'thresholds.green',
      'a number below Infinity',
      'Infinity',
      () => trafficLight(3, { green: Infinity, yellow: 3.5 }),
    ],
    ['trafficLight', 'mean', 'a number from 1 to 5', '6', () => trafficLight(6)],
    ['trafficLight', 'mean', 'a number', 'NaN', () => trafficLight(NaN, { green: 8, yellow: 6 })],
    [
      'tally',
      'responses[1].id',
      'an id that has not come before',
      '"a"',
      () => tally(instrument, [good, good]),
    ],
    [
      'recommend',
      'instrument.rules[0].when.question',
      'the id of a question in this instrument',
      '"price"',
      () => asked({ question: 'price', light: 'red' }),
    ],
    [
      'recommend',
      'instrument.rules[0].when.meanBelow',
      'a number',
      '"3"',
      () => asked({ question: 'voc', meanBelow: '3' }),
    ],
    [
      'recommend',
      'instrument.rules[0].when.light[1]',
      '"red", "yellow" or "green"',
      '"blue"',
      () => asked({ question: 'voc', light: ['red', 'blue'] }),
    ],
    [
      'recommend',
      'instrument.rules[0].questions',
      'at most the 10 questions of this instrument',
      'a list of 11',
      () =>
        recommend(
          {
            ...instrument,
            rules: [{ id: 'r', when: { weakest: true }, questions: Array(11).fill('voc') as Anything }],
          },
          summary,
        ),
    ],
    ['recommend', 'instrument.rules[0].when.weakest', 'true', 'false', () => asked({ weakest: false })],
    [
      'recommend',
      'instrument.rules[0].when',
      'one condition: a question with one test, or one of weakest, all and any',
      'an object',
      () => asked({ question: 'voc' }),
    ],
    [
      'recommend',
      'instrument.rules[0].when.any[999]',
      'at most 1000 conditions',
      '"more"',
      () => asked({ any: Array.from({ length: 1000 }, () => ({ weakest: true })) }),
    ],
    ['describe', 'counts', '5 counts that add up to 3', '"1,2"', () => describe([1, 2], { min: 1, max: 5 })],
    [
      'summarize',
      'tally.squaredTotals',
      // Two people with the same answers: 34² + 34² at the least, and the same at the most.
      'what the counts allow, every second number from 2312 to 2312',
      '2313',
      () => summarize(instrument, { ...team, squaredTotals: 2313 }),
    ],
    [
      'tally',
      'responses[0].answers',
      'the questions icp, journeys, voc … and no others',
      '"price"',
      () => tally(instrument, [{ ...good, answers: { ...good.answers, price: 3 } } as Anything]),
    ],
    [
      'tally',
      'responses[0].answers',
      'the questions a, b, c and no others',
      '"d"',
      () =>
        tally(
          { ...instrument, questions: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } as Anything,
          [{ ...good, answers: { a: 3, b: 3, c: 3, d: 3 } }] as Anything,
        ),
    ],
    [
      'tally',
      'responses[0].answers',
      'the questions a and no others',
      '"b"',
      () =>
        tally(
          { ...instrument, questions: [{ id: 'a' }] } as Anything,
          [{ ...good, answers: { a: 3, b: 3 } }] as Anything,
        ),
    ],
    [
      'tally',
      'responses.voc',
      'a Uint8Array',
      'a list of 2',
      () => tally(instrument, { ...columns, voc: [1, 2] } as Anything),
    ],
    [
      'tally',
      'responses.voc',
      '2 answers',
      '1',
      () => tally(instrument, { ...columns, voc: Uint8Array.of(1) } as Anything),
    ],

    // Instruments.
    ['defineInstrument', 'id', id64, '"__proto__"', () => defined((d) => (d.id = '__proto__'))],
    [
      'defineInstrument',
      'thresholds.green',
      'a number with at most one decimal, from 1 to 7',
      '4.75',
      () => defined((d) => (d.thresholds.green = 4.75)),
    ],
    [
      'defineInstrument',
      'rules[1].id',
      'an id that is not taken',
      '"talk"',
      () => defined((d) => d.rules.push(d.rules[0]!)),
    ],
    [
      'defineInstrument',
      'nextSteps[0].questions',
      'at least one question',
      'a list of 0',
      () => defined((d) => (d.nextSteps[0]!.questions = [])),
    ],
    [
      'defineInstrument',
      'rules[0].when.any',
      'at least one condition',
      'a list of 0',
      () => defined((d) => (d.rules[0]!.when = { any: [] })),
    ],
    [
      'defineInstrument',
      'rules[0].when.light',
      'at least one light',
      'a list of 0',
      () => defined((d) => (d.rules[0]!.when = { question: 'focus', light: [] })),
    ],
    ['defineInstrument', 'texts', 'at least one language', 'an object', () => defined((d) => (d.texts = {}))],
    [
      'defineInstrument',
      'rules[0].when.meanBelow',
      'a number from 1 to 7',
      '8',
      () => defined((d) => (d.rules[0]!.when = { question: 'focus', meanBelow: 8 })),
    ],
    [
      'defineInstrument',
      'texts["swedish!"]',
      'a language tag such as "sv" or "en-GB" as the key',
      '"swedish!"',
      () => defined((d) => (d.texts['swedish!'] = d.texts['en']!)),
    ],
    [
      'defineInstrument',
      'texts.sv.questions.pace',
      'a text',
      'nothing',
      () => defined((d) => delete d.texts['sv']!.questions['pace']),
    ],
    [
      'defineInstrument',
      'texts.en.nextSteps.plans',
      'no text, since there is no such id',
      '"Plan."',
      () => defined((d) => (d.texts['en']!.nextSteps['plans'] = 'Plan.')),
    ],

    // Schema.
    ['parseResponse', '', 'an object', '"no"', () => parseResponse(instrument, 'no')],
    [
      'parseResponse',
      'answers.voc',
      'a whole number from 1 to 5',
      '6',
      () => parseResponse(instrument, { ...good, answers: { ...good.answers, voc: 6 } }),
    ],
    ['parseResponse', 'id', id64, '"a b"', () => parseResponse(instrument, { ...good, id: 'a b' })],
    [
      'parseResponse',
      'name',
      'no such field',
      '"Anna"',
      () => parseResponse(instrument, { ...good, name: 'Anna' }),
    ],
    [
      'parseResponse',
      'segments.role',
      '1–100 characters, none of them control characters',
      '""',
      () => parseResponse(instrument, { ...good, segments: { role: '' } }),
    ],
    [
      'parseResponse',
      'segments.__proto__',
      'no such field',
      '"x"',
      () => parseResponse(instrument, { ...good, segments: JSON.parse('{ "__proto__": "x" }') as unknown }),
    ],
    [
      'parseResponse',
      'segments',
      'at most 20 segments',
      'an object',
      () =>
        parseResponse(instrument, {
          ...good,
          segments: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, 'v'])),
        }),
    ],
    [
      'parseResponse',
      `segments${'[0]'.repeat(32)}`,
      'at most 32 levels',
      'a list of 1',
      () => {
        let deep: unknown[] = [];
        for (let level = 0; level < 40; level++) deep = [deep];
        return parseResponse(instrument, { ...good, segments: deep });
      },
    ],
    [
      'parseResponse',
      'segments',
      'at most 1010 values',
      '"more"',
      () => parseResponse(instrument, { ...good, segments: Array(100_001).fill(0) }),
    ],
    [
      'parseResponse',
      'instrument',
      '"kundorientering"',
      '"pulse"',
      () => parseResponse(instrument, { ...good, instrument: 'pulse' }),
    ],
    [
      'parseTally',
      'questions.icp',
      'a list of 5 counts',
      'a list of 1',
      () => parseTally(instrument, { ...team, questions: { ...team.questions, icp: [2] } }),
    ],
    [
      'parseTally',
      'questions.icp',
      'counts that add up to responses, 2',
      '1',
      () => parseTally(instrument, { ...team, questions: { ...team.questions, icp: [0, 0, 0, 0, 1] } }),
    ],
    [
      'parseTally',
      'squaredTotals',
      'what the counts allow, every second number from 2312 to 2312',
      '2311',
      () => parseTally(instrument, { ...team, squaredTotals: 2311 }),
    ],
    ['parseInstrument', 'version', 'a whole number', '1.5', () => parsed((d) => (d.version = 1.5))],
    [
      'parseInstrument',
      'thresholds.green',
      'a number',
      '"5"',
      () => parsed((d) => Object.assign(d.thresholds, { green: '5' })),
    ],
    ['parseInstrument', 'id', 'a text', '3', () => parsed((d) => Object.assign(d, { id: 3 }))],
    [
      'parseInstrument',
      'rules',
      'a list',
      'an object: put it in a list',
      () => parsed((d) => Object.assign(d, { rules: {} })),
    ],
    [
      'parseInstrument',
      'rules[0].when',
      'a condition: question with light, meanBelow, meanAtLeast or aheadOf; or weakest: true; or all or any with a list',
      'an object',
      () => parsed((d) => Object.assign(d.rules[0]!, { when: { question: 'pace' } })),
    ],

    // Reports.
    ['csv', 'rows[0][0]', 'a text, a number or null', 'an object', () => csv([[{}]] as Anything, 'sv')],
    ['csv', 'locale', 'a language tag', '"not a language"', () => csv([], 'not a language')],
    ['csv', 'locale', 'a language tag', '46', () => csv([], 46 as Anything)],
    [
      'groupReport',
      'groups',
      'groups that together hold at most the 2 people of the whole',
      '4',
      () =>
        groupReport(instrument, {
          tally: team,
          groups: { a: mergeTallies(team, team) },
          minimumGroupSize: 1,
        }),
    ],
    [
      'groupReport',
      'groups',
      'groups whose answers are among those of the whole',
      '"others"',
      () =>
        groupReport(instrument, {
          tally: team,
          groups: { a: tally(instrument, [respond('c', Array<number>(10).fill(1))]) },
          minimumGroupSize: 1,
        }),
    ],
    [
      'groupReport',
      'invited',
      'a whole number, at least as many as have answered',
      '1',
      () => groupReport(instrument, { tally: team, invited: 1 }),
    ],
    [
      'groupReportToCsv',
      'report.summary.light',
      '"red", "yellow" or "green"',
      '"blue"',
      () => groupReportToCsv({ ...report, summary: { ...report.summary, light: 'blue' } } as Anything),
    ],
    [
      'summaryToCsv',
      'summary.questions[0].spread',
      '"low", "moderate" or "high"',
      '"wide"',
      () =>
        summaryToCsv(
          { ...summary, questions: [{ ...summary.questions[0]!, spread: 'wide' }] } as Anything,
          instrument.scale,
        ),
    ],
    [
      'groupReportToCsv',
      'report.summary.mean',
      'a number',
      'NaN',
      () => groupReportToCsv({ ...report, summary: { ...report.summary, mean: NaN } } as Anything),
    ],
    [
      'parseGroupReport',
      'format',
      'at most format 2; a later format takes a later kund-diagnos to read',
      '3',
      () => parseGroupReport(instrument, { ...document, format: 3 }),
    ],
    [
      'parseGroupReport',
      'segments',
      'no such field',
      '"segments"',
      () => parseGroupReport(instrument, { ...document, segments: {} }),
    ],
    [
      'parseGroupReport',
      'rounds',
      'a value',
      'nothing',
      () => parseGroupReport(instrument, { ...document, rounds: undefined }),
    ],
    ['parseGroupReport', '', 'JSON', '"{"', () => parseGroupReport(instrument, '{')],
    [
      'parseGroupReport',
      'instrument',
      'a plain object',
      'null',
      () => parseGroupReport(null as Anything, document),
    ],
    ['ownReport', 'instrument', 'a plain object', 'null', () => ownReport(null as Anything, good)],
    [
      'ownReport',
      'instrument.rules',
      'a list',
      '3',
      () => ownReport({ ...instrument, rules: 3 } as Anything, good),
    ],
    ['ownReport', 'response.version', '1', '2', () => ownReport(instrument, { ...good, version: 2 })],
    ['summaryToCsv', 'scale', 'a plain object', 'null', () => summaryToCsv(summary, null as Anything)],
    [
      'summaryToCsv',
      'options.locale',
      'a language tag',
      '"not a language"',
      () => summaryToCsv(summary, instrument.scale, { locale: 'not a language' }),
    ],
    [
      'groupReportToText',
      'options.locale',
      'a language tag',
      '"not a language"',
      () => groupReportToText(report, { texts: kundorienteringSv, locale: 'not a language' }),
    ],
    [
      'groupReportToText',
      'report.order',
      'a list',
      'null',
      () => groupReportToText({ ...report, order: null } as Anything, { texts: kundorienteringSv }),
    ],
  ])('%s: %s: expected %s, got %s', (functionName, place, expected, received, call) => {
    const { message } = errorFrom(call);
    expect(message).toBe(`${functionName}: ${place && `${place}: `}expected ${expected}, got ${received}`);
  });
});

test('tally: so few responses that the sum of their squared totals is exact', () => {
  // 91 people with a total of 10 million: 9.1·10¹⁵ is more than a double counts exactly.
  const questions = Array.from({ length: 100_000 }, (_, index) => ({ id: `q${index}` }));
  const many = { ...instrument, questions, scale: { min: 0, max: 100 } } as Anything;
  const column = new Uint8Array(91).fill(100);
  const wide = Object.fromEntries(questions.map(({ id }) => [id, column]));
  const { code, message } = errorFrom(() => tally(many, wide));
  expect(code).toBe('invalid-argument');
  expect(message).toBe(
    'tally: responses: expected so few responses that the sum of their squared totals is exact, got 91',
  );
  const fewer = column.subarray(1);
  expect(tally(many, Object.fromEntries(questions.map(({ id }) => [id, fewer])))).toMatchObject({
    squaredTotals: 9e15,
  });
});

suite('a common mistake gets advice', () => {
  const answered = { ...good };
  test.each<[mistake: string, told: string, call: () => unknown]>([
    [
      'one response in place of a list',
      'tally: responses: expected a list of responses, got an object: put it in a list',
      () => tally(instrument, answered as Anything),
    ],
    [
      'a promise of responses',
      'tally: responses: expected a list of responses, got a Promise: await it',
      () => tally(instrument, Promise.resolve([good]) as Anything),
    ],
    [
      'the answer of fetch',
      'tally: responses: expected a list of responses, got a Response: await its json()',
      () => tally(instrument, new Response('[]') as Anything),
    ],
    [
      'a list of promises',
      'tally: responses[0]: expected an object, got a Promise: await it',
      () => tally(instrument, [Promise.resolve(good)] as Anything),
    ],
    [
      'a function',
      'tally: responses: expected a list of responses, got a Function: call it',
      () => tally(instrument, (() => [good]) as Anything),
    ],
    [
      'JSON that was not parsed',
      'tally: responses: expected a list of responses, got "[]": JSON.parse it',
      () => tally(instrument, '[]' as Anything),
    ],
    [
      'one response in place of a snapshot',
      'mayPublish: published[0]: expected an iterable, got an object: put it in a list',
      () => mayPublish(instrument, [good], [good] as Anything),
    ],
    [
      'a promise of a tally',
      'summarize: tally: expected a plain object, got a Promise: await it',
      () => summarize(instrument, Promise.resolve(team) as Anything),
    ],
    [
      'a promise of a tally among tallies',
      'mergeTallies: tallies[0]: expected a plain object, got a Promise: await it',
      () => mergeTallies(Promise.resolve(team) as Anything),
    ],
    [
      'a body that begins on a new line',
      'tally: responses: expected a list of responses, got "\\n []": JSON.parse it',
      () => tally(instrument, '\n []' as Anything),
    ],
    [
      'no JSON: a sentence with a bracket',
      'tally: responses: expected a list of responses, got "see [1]"',
      () => tally(instrument, 'see [1]' as Anything),
    ],
    [
      'no JSON: a key with an index',
      'tally: responses: expected a list of responses, got "rows[0]"',
      () => tally(instrument, 'rows[0]' as Anything),
    ],
    [
      'responses in place of a tally',
      'summarize: tally: expected a plain object, got a list of 1: count it with tally()',
      () => summarize(instrument, [good] as Anything),
    ],
    [
      'a list of tallies',
      'mergeTallies: tallies[0]: expected a plain object, got a list of 2: spread it',
      () => mergeTallies([team, team] as Anything),
    ],
    [
      'swapped: a response first',
      'parseResponse: instrument: expected an instrument, got an object: the instrument is the first argument',
      () => parseResponse(good as Anything, instrument),
    ],
    [
      'swapped: a tally first',
      'parseTally: instrument: expected an instrument, got an object: the instrument is the first argument',
      () => parseTally(team as Anything, instrument),
    ],
    [
      'swapped: a summary first',
      'recommend: instrument: expected an instrument, got an object: the instrument is the first argument',
      () => recommend(summary as Anything, instrument as Anything),
    ],
    [
      'no instrument',
      'tally: instrument: expected an instrument, got a list of 1: the instrument is the first argument',
      () => (tally as (responses: unknown) => unknown)([good]),
    ],
    [
      'a promise of a response',
      'parseResponse: expected a plain object, got a Promise: await it',
      () => parseResponse(instrument, Promise.resolve(good)),
    ],
    [
      'a body that was not parsed',
      `parseResponse: expected an object, got ${JSON.stringify(`${JSON.stringify(good).slice(0, 40)}…`)}: JSON.parse it`,
      () => parseResponse(instrument, JSON.stringify(good)),
    ],
    [
      'a module of texts',
      'defineInstrument: expected a plain object, got a Module: take its default',
      () => defineInstrument(Object.create({ [Symbol.toStringTag]: 'Module' }) as Anything),
    ],
    [
      'a tally in place of the input that it belongs in',
      'groupReport: expected an object { tally }, got an object',
      () => groupReport(instrument, team as Anything),
    ],
    [
      'sizes in place of tallies',
      'groupReport: groups.CS: expected a plain object, got 6',
      () => groupReport(instrument, { tally: team, groups: { CS: 6 } as Anything }),
    ],
    [
      'groups without names',
      'groupReport: groups[0]: expected a pair of a name and a value, got an object',
      () => groupReport(instrument, { tally: team, groups: [team] as Anything }),
    ],
    [
      'no arguments',
      'summaryToCsv: scale: expected a plain object, got nothing',
      () => (summaryToCsv as () => unknown)(),
    ],
    ['no rows', 'csv: rows: expected a list, got nothing', () => (csv as () => unknown)()],
    [
      'no report',
      'groupReportToCsv: report: expected a plain object, got nothing',
      () => (groupReportToCsv as () => unknown)(),
    ],
  ])('%s', (_mistake, told, call) => {
    const { code, message } = errorFrom(call);
    expect(code).toBe('invalid-argument');
    expect(message).toBe(told);
  });
});

suite('what came', () => {
  test.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    ['ten', '"ten"'],
    ['two\nlines "and" quotes', '"two\\nlines \\"and\\" quotes"'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
    [1.5, '1.5'],
    [-0.25, '-0.25'],
    [NaN, 'NaN'],
    [true, 'true'],
    [12n, '12'],
    [10n ** 60n, `1${'0'.repeat(39)}…`],
    [Symbol('voc'), 'a Symbol'],
    [{}, 'an object'],
    [Object.create(null), 'an object'],
    [[1, 2], 'a list of 2'],
    [new Map(), 'a Map'],
    [new Date(0), 'a Date'],
    [Promise.resolve(), 'a Promise: await it'],
    [() => 3, 'a Function: call it'],
    [Uint8Array.of(1), 'a Uint8Array'],
    [{ [Symbol.toStringTag]: 'X'.repeat(50) }, `a ${'X'.repeat(40)}…`],
  ])('%#', (value, words) => {
    const { message } = errorFrom(() => roundedMean(value as Anything, 1));
    expect(message).toMatch(/^roundedMean: sum: expected .+, got /u);
    expect(message.slice(message.indexOf(', got ') + 6)).toBe(words);
  });

  test('a value that throws when inspected', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(errorFrom(() => roundedMean(proxy as Anything, 1)).message).toMatch(/, got an unreadable object$/);
  });
});

suite('where', () => {
  test.each([
    ['voc', 'sizes.voc'],
    ['closed-loop', 'sizes.closed-loop'],
    ['7', 'sizes.7'],
    ['k'.repeat(40), `sizes.${'k'.repeat(40)}`],
    ['k'.repeat(41), `sizes["${'k'.repeat(40)}…"]`],
    ['', 'sizes[""]'],
    ['två ord', 'sizes["två ord"]'],
    ['a"b', 'sizes["a\\"b"]'],
    ['new\nline', 'sizes["new\\nline"]'],
  ])('%j', (name, place) => {
    const { message } = errorFrom(() => suppressSmallGroups({ [name]: -1 }));
    expect(message.startsWith(`suppressSmallGroups: ${place}: expected `)).toBe(true);
  });

  test('is cut where it is deep', () => {
    let when: unknown = { weakest: 1 };
    for (let level = 0; level < 100; level++) when = { all: [when] };
    const { message, path } = errorFrom(() => asked(when));
    const place = `instrument.rules[0].when${'.all[0]'.repeat(100)}.weakest`.slice(0, 400);
    expect(message).toBe(`recommend: ${place}…: expected true, got 1`);
    expect(path).toHaveLength(205);
  });

  test('a document has no name of its own', () => {
    const { message } = errorFrom(() => parseResponse(instrument, [good]));
    expect(message).toBe('parseResponse: expected an object, got a list of 1');
    const bad = JSON.parse(`{"${'k'.repeat(41)}": 1}`) as object;
    expect(errorFrom(() => parseResponse(instrument, { ...good, ...bad })).message).toBe(
      `parseResponse: ["${'k'.repeat(40)}…"]: expected no such field, got 1`,
    );
  });
});

suite('several problems', () => {
  test('are named together when they are of another instrument and version, and nothing more is said', () => {
    const { message } = errorFrom(() =>
      parseResponse(instrument, { ...good, instrument: 'pulse', version: 2, answers: { focus: 1 } }),
    );
    expect(message).toBe(
      'parseResponse: instrument: expected "kundorientering", got "pulse"; version: expected 1, got 2',
    );
  });

  test('are five at most, and how many more', () => {
    const unanswered = (count: number) => {
      const answers = Object.fromEntries(Object.entries(good.answers).slice(count));
      return errorFrom(() => parseResponse(instrument, { ...good, answers })).message;
    };
    expect(unanswered(1)).toBe(
      'parseResponse: answers.icp: expected a whole number from 1 to 5, got nothing',
    );
    expect(unanswered(5).match(/expected/g)).toHaveLength(5);
    expect(unanswered(5)).not.toContain('more');
    expect(unanswered(6).match(/expected/g)).toHaveLength(5);
    expect(unanswered(6)).toMatch(/got nothing; and 1 more$/);
    expect(unanswered(10)).toMatch(/; and 5 more$/);
  });

  test('are so in an instrument written in code', () => {
    const changed = large();
    changed.texts['sv']!.questions = {};
    const { message } = errorFrom(() => defineInstrument(changed as Anything));
    expect(message).toMatch(
      /^defineInstrument: texts\.sv\.questions\.question-1: expected a text, got nothing; /,
    );
    expect(message).toMatch(/; and 295 more$/);
    expect(message.split('; ')).toHaveLength(6);
  });
});
