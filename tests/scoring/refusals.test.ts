// Every refusal: its code, where it points, and its words.
import { expect, test } from 'vitest';
import { kundorientering as instrument, type AreaId } from '../../src/instruments/kundorientering/facts.js';
import {
  compareGroups,
  compareRounds,
  describe,
  discussionOrder,
  KundDiagnosError,
  mayPublish,
  mergeTallies,
  nps,
  npsByGroup,
  partitionResponses,
  recommend,
  reliability,
  roundedMean,
  summarize,
  suppressSmallGroups,
  tally,
  trafficLight,
  type ErrorCode,
  type Summary,
  type Tally,
} from '../../src/scoring/index.js';
import { respond } from './respond.js';

/** What is tried here is wrong on purpose, which the types would otherwise forbid. */
type Anything = never;

const good = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]);
const other = respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3]);
// Written down, not worked out, so that the tests below do not stand on what they test.
const counts = (a: number, b: number): number[] =>
  [1, 2, 3, 4, 5].map((point) => +(a === point) + +(b === point));
const team: Tally<AreaId> = {
  instrument: 'kundorientering',
  version: 1,
  responses: 2,
  questions: Object.fromEntries(
    instrument.questions.map(({ id }) => [id, counts(good.answers[id], other.answers[id])]),
  ) as Record<AreaId, number[]>,
  squaredTotals: 34 ** 2 + 35 ** 2,
};
const summary = {
  instrument: 'kundorientering',
  version: 1,
  n: 2,
  questions: instrument.questions.map(({ id }) => ({ id, counts: team.questions[id] })),
} as Summary<AreaId>;
const columns = Object.fromEntries(
  instrument.questions.map(({ id }) => [id, Uint8Array.of(good.answers[id], 3)]),
);
const answers = (change: object) => ({ ...other, answers: { ...other.answers, ...change } }) as Anything;
const without = (value: object, key: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Anything;
const rule = (when: unknown, more: object = {}) => ({
  ...instrument,
  rules: [{ id: 'r', when, ...more }],
});
const asked = (value: unknown): unknown => recommend(value as Anything, summary);
const tallied = (value: unknown): unknown => tally(instrument, value as Anything);
const range = 'a whole number from 1 to 5';
const huge = Number.MAX_SAFE_INTEGER;

test.each<[name: string, call: () => unknown, code: ErrorCode, message: string]>([
  [
    'no counts',
    () => describe(null as Anything, { min: 1, max: 5 }),
    'invalid-counts',
    '/counts: expected a list, got null',
  ],
  [
    'too few counts',
    () => describe([1, 2], { min: 1, max: 5 }),
    'invalid-counts',
    '/counts: expected 5 counts that add up to 3, got "1,2"',
  ],
  [
    'a negative count',
    () => describe([0, -1], { min: 1, max: 2 }),
    'invalid-counts',
    '/counts/1: expected a whole number from 0 to 10000000000, got -1',
  ],
  [
    'too large a count',
    () => describe([1e10 + 1, 0], { min: 1, max: 2 }),
    'invalid-counts',
    '/counts/0: expected a whole number from 0 to 10000000000, got 10000000001',
  ],
  [
    'a count as a text',
    () => describe(['3', 0] as Anything, { min: 1, max: 2 }),
    'invalid-counts',
    '/counts/0: expected a whole number from 0 to 10000000000, got "3"',
  ],
  [
    'no scale',
    () => describe([1], undefined as Anything),
    'invalid-scale',
    '/scale: expected a plain object, got undefined',
  ],
  [
    'a scale of one point',
    () => describe([1], { min: 1, max: 1 }),
    'invalid-scale',
    '/scale/max: expected a whole number from 2 to 101, got 1',
  ],
  [
    'a scale that is too wide',
    () => describe([1], { min: 0, max: 101 }),
    'invalid-scale',
    '/scale/max: expected a whole number from 1 to 100, got 101',
  ],
  [
    'a scale too low',
    () => describe([1], { min: -101, max: 1 }),
    'invalid-scale',
    '/scale/min: expected a whole number from -100 to 100, got -101',
  ],
  [
    'a scale too high',
    () => describe([1], { min: 101, max: 102 }),
    'invalid-scale',
    '/scale/min: expected a whole number from -100 to 100, got 101',
  ],

  [
    'a sum that is no whole number',
    () => roundedMean(1.5, 2),
    'invalid-sum',
    '/sum: expected a whole number from -400000000000000 to 400000000000000, got 1.5',
  ],
  [
    'a negative n',
    () => roundedMean(1, -2),
    'invalid-n',
    '/n: expected a whole number from 0 to 400000000000000, got -2',
  ],
  [
    'a mean that is none',
    () => trafficLight(NaN),
    'invalid-mean',
    '/mean: expected a mean on the scale, got NaN',
  ],
  [
    'a mean off the scale',
    () => trafficLight(0.99),
    'invalid-mean',
    '/mean: expected a mean on the scale, got 0.99',
  ],
  [
    'a mean above the scale',
    () => trafficLight(5.01),
    'invalid-mean',
    '/mean: expected a mean on the scale, got 5.01',
  ],
  [
    'no number at all',
    () => trafficLight(Infinity, { green: 8, yellow: 6 }),
    'invalid-mean',
    '/mean: expected a mean on the scale, got Infinity',
  ],
  [
    'thresholds that do not fall',
    () => trafficLight(3, { green: 3.5, yellow: 3.5 }),
    'invalid-lights',
    '/lights/yellow: expected a number below 3.5, got 3.5',
  ],
  [
    'an infinite threshold',
    () => trafficLight(3, { green: 3, yellow: -Infinity }),
    'invalid-lights',
    '/lights/yellow: expected a number below 3, got -Infinity',
  ],

  [
    'no instrument',
    () => tally(undefined as Anything, []),
    'invalid-instrument',
    '/instrument: expected a plain object, got undefined',
  ],
  [
    'an instrument without an id',
    () => tally({ ...instrument, id: '' }, []),
    'invalid-instrument',
    '/instrument/id: expected a text, got ""',
  ],
  [
    'version 0',
    () => tally({ ...instrument, version: 0 }, []),
    'invalid-instrument',
    '/instrument/version: expected a whole number from 1 to 10000000000, got 0',
  ],
  [
    'an instrument without questions',
    () => tally({ ...instrument, questions: [] }, []),
    'invalid-instrument',
    '/instrument/questions: expected ids, each once, got ""',
  ],
  [
    'a question that comes twice',
    () => tally({ ...instrument, questions: [{ id: 'a' }, { id: 'a' }] } as Anything, []),
    'invalid-instrument',
    '/instrument/questions: expected ids, each once, got "a,a"',
  ],
  [
    'a question without an id',
    () => tally({ ...instrument, questions: [{}] } as Anything, []),
    'invalid-instrument',
    '/instrument/questions/0/id: expected a text, got undefined',
  ],
  [
    'a bad scale',
    () => tally({ ...instrument, scale: { min: 1.5, max: 5 } }, []),
    'invalid-instrument',
    '/instrument/scale/min: expected a whole number from -100 to 100, got 1.5',
  ],
  [
    'bad thresholds',
    () => tally({ ...instrument, lights: { green: 3, yellow: 4 } }, []),
    'invalid-instrument',
    '/instrument/lights/yellow: expected a number below 3, got 4',
  ],

  ['no responses', () => tallied(null), 'invalid-responses', '/responses: expected an object, got null'],
  ['a text for responses', () => tallied(''), 'invalid-responses', '/responses: expected an object, got ""'],
  [
    'a response that is none',
    () => tallied([good, 3]),
    'incompatible',
    '/responses/1/instrument: expected kundorientering, got undefined',
  ],
  [
    'another instrument',
    () => tallied([{ ...good, instrument: 'nps' }]),
    'incompatible',
    '/responses/0/instrument: expected kundorientering, got "nps"',
  ],
  [
    'another version',
    () => tallied([good, { ...other, version: 2 }]),
    'incompatible',
    '/responses/1/version: expected 1, got 2',
  ],
  [
    'a missing question',
    () => tallied([good, { ...other, answers: without(other.answers, 'sla') }]),
    'invalid-responses',
    `/responses/1/answers/sla: expected ${range}, got undefined`,
  ],
  [
    'no answers',
    () => tallied([{ ...good, answers: null }]),
    'invalid-responses',
    '/responses/0/answers: expected an object, got null',
  ],
  [
    'an unknown question',
    () => tallied([good, answers({ price: 3 })]),
    'invalid-responses',
    '/responses/1/answers: expected known questions, got "price"',
  ],
  [
    'answers that are inherited',
    () => tallied([{ ...good, answers: Object.create(good.answers) as unknown }]),
    'invalid-responses',
    '/responses/0/answers: expected known questions, got undefined',
  ],
  [
    'a fraction',
    () => tallied([good, answers({ voc: 3.5 })]),
    'invalid-responses',
    `/responses/1/answers/voc: expected ${range}, got 3.5`,
  ],
  [
    '0 on 1–5',
    () => tallied([answers({ voc: 0 })]),
    'invalid-responses',
    `/responses/0/answers/voc: expected ${range}, got 0`,
  ],
  [
    '6 on 1–5',
    () => tallied([answers({ voc: 6 })]),
    'invalid-responses',
    `/responses/0/answers/voc: expected ${range}, got 6`,
  ],
  [
    'a text as an answer',
    () => tallied([answers({ voc: '3' })]),
    'invalid-responses',
    `/responses/0/answers/voc: expected ${range}, got "3"`,
  ],
  [
    'a bigint as an answer',
    () => tallied([answers({ voc: 3n })]),
    'invalid-responses',
    `/responses/0/answers/voc: expected ${range}, got 3`,
  ],
  [
    'the same id twice',
    () => tallied([good, other, good]),
    'invalid-responses',
    '/responses/2/id: expected an id of its own, got "a"',
  ],
  [
    'no id',
    () => tallied([without(good, 'id')]),
    'invalid-responses',
    '/responses/0/id: expected a text, got undefined',
  ],
  [
    'a number as an id',
    () => tallied([{ ...good, id: 7 }]),
    'invalid-responses',
    '/responses/0/id: expected a text, got 7',
  ],
  [
    'an empty id',
    () => tallied([{ ...good, id: '' }]),
    'invalid-responses',
    '/responses/0/id: expected a text, got ""',
  ],
  [
    'bad options',
    () => tally(instrument, [], null as Anything),
    'invalid-options',
    '/options: expected a plain object, got null',
  ],
  [
    'totals too large to add',
    () => {
      const questions = Array.from({ length: 10_000 }, (_, i) => ({ id: `q${i}` }));
      const column = new Uint8Array(9_200).fill(100);
      const wide = Object.fromEntries(questions.map(({ id }) => [id, column]));
      return tally({ ...instrument, questions, scale: { min: 0, max: 100 } } as Anything, wide as Anything);
    },
    'invalid-responses',
    `/responses/squaredTotals: expected a whole number from 0 to ${huge}, got 9200000000000000`,
  ],
  [
    'a missing column',
    () => tallied(without(columns, 'voc')),
    'invalid-responses',
    '/responses/voc: expected a Uint8Array, got undefined',
  ],
  [
    'an unknown column',
    () => tallied({ ...columns, price: Uint8Array.of(1, 2) }),
    'invalid-responses',
    '/responses: expected known questions, got "price"',
  ],
  [
    'a list as a column',
    () => tallied({ ...columns, voc: [1, 2] }),
    'invalid-responses',
    '/responses/voc: expected a Uint8Array, got a list',
  ],
  [
    'a shorter column',
    () => tallied({ ...columns, voc: Uint8Array.of(1) }),
    'invalid-responses',
    '/responses/voc: expected 2 answers, got 1',
  ],
  [
    'a longer column',
    () => tallied({ ...columns, voc: Uint8Array.of(1, 2, 3) }),
    'invalid-responses',
    '/responses/voc: expected 2 answers, got 3',
  ],
  [
    'a column longer by more than a block',
    () =>
      tallied(
        Object.fromEntries(
          instrument.questions.map(({ id }) => [id, new Uint8Array(id === 'voc' ? 4097 : 4096).fill(3)]),
        ),
      ),
    'invalid-responses',
    '/responses/voc: expected 4096 answers, got 4097',
  ],
  [
    '0 in a column',
    () => tallied({ ...columns, voc: Uint8Array.of(1, 0) }),
    'invalid-responses',
    `/responses/voc/1: expected ${range}, got 0`,
  ],
  [
    '6 in a column',
    () => tallied({ ...columns, voc: Uint8Array.of(6, 1) }),
    'invalid-responses',
    `/responses/voc/0: expected ${range}, got 6`,
  ],
  [
    'a column on a scale below 0',
    () =>
      tally({ ...instrument, scale: { min: -2, max: 2 } }, {
        ...columns,
        icp: Uint8Array.of(254, 1),
      } as Anything),
    'invalid-responses',
    '/responses/icp/0: expected a whole number from -2 to 2, got 254',
  ],

  [
    'nothing to sort',
    () => partitionResponses(instrument, null as Anything),
    'invalid-responses',
    '/responses: expected an iterable, got null',
  ],
  [
    'no iterable to sort',
    () => partitionResponses(instrument, {} as Anything),
    'invalid-responses',
    '/responses: expected an iterable, got object',
  ],

  [
    'no tally to merge',
    () => mergeTallies(),
    'invalid-tallies',
    '/tallies/0: expected a plain object, got undefined',
  ],
  [
    'a tally without an instrument',
    () => mergeTallies({ ...team, instrument: '' }),
    'invalid-tallies',
    '/tallies/0/instrument: expected a text, got ""',
  ],
  [
    'a tally without a version',
    () => mergeTallies({ ...team, version: 0 }),
    'invalid-tallies',
    '/tallies/0/version: expected a whole number from 1 to 10000000000, got 0',
  ],
  [
    'a tally without questions',
    () => mergeTallies({ ...team, questions: {} }),
    'invalid-tallies',
    '/tallies/0/questions: expected questions, got "none"',
  ],
  [
    'a tally of another instrument',
    () => mergeTallies(team, { ...team, instrument: 'nps' }),
    'incompatible',
    '/tallies/1/instrument: expected kundorientering, got "nps"',
  ],
  [
    'a tally of another version',
    () => mergeTallies(team, { ...team, version: 2 }),
    'incompatible',
    '/tallies/1/version: expected 1, got 2',
  ],
  [
    'a tally with other questions',
    () => mergeTallies(team, { ...team, questions: without(team.questions, 'voc') }),
    'invalid-tallies',
    '/tallies/1/questions/voc: expected a list, got undefined',
  ],
  [
    'a tally with more questions',
    () =>
      mergeTallies(team, { ...team, questions: { ...team.questions, price: [0, 2, 0, 0, 0] } } as Anything),
    'invalid-tallies',
    '/tallies/1/questions: expected known questions, got "price"',
  ],
  [
    'a tally on another scale',
    () => mergeTallies(team, { ...team, questions: { ...team.questions, voc: [1, 1, 0] } }),
    'invalid-tallies',
    '/tallies/1/questions/voc: expected 5 counts that add up to 2, got "1,1,0"',
  ],
  [
    'a tally whose counts do not add up',
    () => mergeTallies(team, { ...team, responses: 3 }),
    'invalid-tallies',
    '/tallies/1/questions/icp: expected 5 counts that add up to 3, got "0,0,1,1,0"',
  ],
  [
    'too many people together',
    () => {
      const crowd = {
        ...team,
        responses: 1e10,
        questions: Object.fromEntries(
          instrument.questions.map(({ id }) => [id, [1e10, 0, 0, 0, 0]]),
        ) as typeof team.questions,
        squaredTotals: 1e12,
      };
      return mergeTallies(crowd, crowd);
    },
    'invalid-tallies',
    '/tallies/responses: expected a whole number from 0 to 10000000000, got 20000000000',
  ],

  [
    'no tally',
    () => summarize(instrument, undefined as Anything),
    'invalid-tally',
    '/tally: expected a plain object, got undefined',
  ],
  [
    'a tally of another instrument',
    () => summarize(instrument, { ...team, instrument: 'nps' }),
    'incompatible',
    '/tally/instrument: expected kundorientering, got "nps"',
  ],
  [
    'counts that do not add up',
    () => summarize(instrument, { ...team, responses: 3 }),
    'invalid-tally',
    '/tally/questions/icp: expected 5 counts that add up to 3, got "0,0,1,1,0"',
  ],
  [
    'a negative sum of squares',
    () => summarize(instrument, { ...team, squaredTotals: -1 }),
    'invalid-tally',
    `/tally/squaredTotals: expected a whole number from 0 to ${huge}, got -1`,
  ],
  [
    'a sum of squares below what the counts allow',
    () => summarize(instrument, { ...team, squaredTotals: 2380 }),
    'invalid-tally',
    '/tally/squaredTotals: expected what the counts allow, got 2380',
  ],
  [
    'a sum of squares above it',
    () => summarize(instrument, { ...team, squaredTotals: 2500 }),
    'invalid-tally',
    '/tally/squaredTotals: expected what the counts allow, got 2500',
  ],
  [
    'squares of nobody',
    () => summarize(instrument, { ...tally(instrument, []), squaredTotals: 1 }),
    'invalid-tally',
    '/tally/squaredTotals: expected what the counts allow, got 1',
  ],
  [
    'one person’s squares',
    () => summarize(instrument, { ...tally(instrument, [good]), squaredTotals: 34 ** 2 + 1 }),
    'invalid-tally',
    '/tally/squaredTotals: expected what the counts allow, got 1157',
  ],
  [
    'no tally for an expert',
    () => reliability(instrument, 3 as Anything),
    'invalid-tally',
    '/tally: expected a plain object, got 3',
  ],

  [
    'no summary',
    () => recommend(instrument, null as Anything),
    'invalid-summary',
    '/summary: expected a plain object, got null',
  ],
  [
    'a summary of another version',
    () => recommend(instrument, { ...summary, version: 2 }),
    'incompatible',
    '/summary/version: expected 1, got 2',
  ],
  [
    'a summary of another instrument',
    () => recommend(instrument, { ...summary, instrument: 'x' }),
    'incompatible',
    '/summary/instrument: expected kundorientering, got "x"',
  ],
  [
    'a summary without a question',
    () => recommend(instrument, { ...summary, questions: summary.questions.slice(1) }),
    'invalid-summary',
    '/summary/questions/icp: expected a list, got undefined',
  ],
  [
    'a summary whose counts do not add up',
    () => discussionOrder(instrument, { ...summary, n: 9 }),
    'invalid-summary',
    '/summary/questions/icp: expected 5 counts that add up to 9, got "0,0,1,1,0"',
  ],
  [
    'a question without counts',
    () => recommend(instrument, { ...summary, questions: [{ id: 'icp' }] } as Anything),
    'invalid-summary',
    '/summary/questions/icp: expected a list, got undefined',
  ],
  [
    'a question that is null',
    () => recommend(instrument, { ...summary, questions: [null] } as Anything),
    'invalid-summary',
    '/summary/questions/0: expected a plain object, got null',
  ],
  [
    'a question without an id',
    () => recommend(instrument, { ...summary, questions: [{}] } as Anything),
    'invalid-summary',
    '/summary/questions/0/id: expected a text, got undefined',
  ],

  [
    'a rule about no question',
    () => asked(rule({ question: 'price', light: 'red' })),
    'invalid-instrument',
    '/instrument/rules/0/when/question: expected a known question, got "price"',
  ],
  [
    'a rule that compares with none',
    () => asked(rule({ question: 'voc', aheadOf: 'price' })),
    'invalid-instrument',
    '/instrument/rules/0/when/aheadOf: expected a known question, got "price"',
  ],
  [
    'a rule about no light',
    () => asked(rule({ question: 'voc', light: 'blue' })),
    'invalid-instrument',
    '/instrument/rules/0/when/light/0: expected a light, got "blue"',
  ],
  [
    'a rule about one wrong light',
    () => asked(rule({ question: 'voc', light: ['red', 'Red'] })),
    'invalid-instrument',
    '/instrument/rules/0/when/light/1: expected a light, got "Red"',
  ],
  [
    'a rule with a bad mean',
    () => asked(rule({ question: 'voc', meanBelow: '3' })),
    'invalid-instrument',
    '/instrument/rules/0/when/meanBelow: expected a number, got "3"',
  ],
  [
    'a rule that says nothing of its question',
    () => asked(rule({ question: 'voc' })),
    'invalid-instrument',
    '/instrument/rules/0/when: expected one condition, got 0',
  ],
  [
    'a rule without a condition',
    () => asked(rule(undefined)),
    'invalid-instrument',
    '/instrument/rules/0/when: expected a plain object, got undefined',
  ],
  [
    'a rule whose all is no list',
    () => asked(rule({ all: {} })),
    'invalid-instrument',
    '/instrument/rules/0/when/all: expected a list, got object',
  ],
  [
    'a rule with a bad part',
    () => asked(rule({ any: [{ weakest: true }, 3] })),
    'invalid-instrument',
    '/instrument/rules/0/when/any/1: expected a plain object, got 3',
  ],
  [
    'a rule for the strongest',
    () => asked(rule({ weakest: false })),
    'invalid-instrument',
    '/instrument/rules/0/when/weakest: expected true, got false',
  ],
  [
    'a rule that concerns no question',
    () => asked(rule({ weakest: true }, { questions: ['price'] })),
    'invalid-instrument',
    '/instrument/rules/0/questions/0: expected a known question, got "price"',
  ],
  [
    'a rule without an id',
    () => asked(rule({ weakest: true }, { id: '' })),
    'invalid-instrument',
    '/instrument/rules/0/id: expected a text, got ""',
  ],
  [
    'rules that are no list',
    () => asked({ ...instrument, rules: undefined }),
    'invalid-instrument',
    '/instrument/rules: expected a list, got undefined',
  ],
  [
    'a step for no question',
    () => asked({ ...instrument, nextSteps: [{ id: 's', questions: ['price'] }] }),
    'invalid-instrument',
    '/instrument/nextSteps/0/questions/0: expected a known question, got "price"',
  ],
  [
    'a step without an id',
    () => asked({ ...instrument, nextSteps: [{ questions: ['voc'] }] }),
    'invalid-instrument',
    '/instrument/nextSteps/0/id: expected a text, got undefined',
  ],

  [
    'groups as a map',
    () => compareGroups(instrument, new Map() as Anything),
    'invalid-groups',
    '/groups: expected a plain object, got object',
  ],
  [
    'groups as a promise',
    () => compareGroups(instrument, Promise.resolve({}) as Anything),
    'invalid-groups',
    '/groups: expected a plain object, got object',
  ],
  [
    'groups as a list',
    () => compareGroups(instrument, [] as Anything),
    'invalid-groups',
    '/groups: expected a plain object, got a list',
  ],
  [
    'no groups',
    () => compareGroups(instrument, null as Anything),
    'invalid-groups',
    '/groups: expected a plain object, got null',
  ],
  [
    'a group left out',
    () => compareGroups(instrument, { CS: undefined } as Anything),
    'invalid-groups',
    '/groups/CS: expected a plain object, got undefined',
  ],
  [
    'a group of another version',
    () => compareGroups(instrument, { CS: { ...team, version: 2 } }),
    'incompatible',
    '/groups/CS/version: expected 1, got 2',
  ],
  [
    'a group to talk about',
    () => discussionOrder(instrument, summary, { CS: 3 } as Anything),
    'invalid-groups',
    '/groups/CS: expected a plain object, got 3',
  ],
  [
    'rounds of different instruments',
    () => compareRounds(instrument, team, { ...team, instrument: 'x' }),
    'incompatible',
    '/groups/after/instrument: expected kundorientering, got "x"',
  ],

  [
    'sizes as a list',
    () => suppressSmallGroups([5] as Anything),
    'invalid-sizes',
    '/sizes: expected a plain object, got a list',
  ],
  [
    'half a person',
    () => suppressSmallGroups({ CS: 2.5 }),
    'invalid-sizes',
    '/sizes/CS: expected a whole number from 0 to 10000000000, got 2.5',
  ],
  [
    'a limit of 0',
    () => suppressSmallGroups({ CS: 2 }, { minimum: 0 }),
    'invalid-options',
    '/options/minimum: expected a whole number from 1 to 10000000000, got 0',
  ],
  [
    'a limit of null',
    () => suppressSmallGroups({ CS: 2 }, { minimum: null } as Anything),
    'invalid-options',
    '/options/minimum: expected a whole number from 1 to 10000000000, got null',
  ],

  [
    'a bad response in a snapshot',
    () => mayPublish(instrument, [good, answers({ voc: 9 })], []),
    'invalid-next',
    `/next/1/answers/voc: expected ${range}, got 9`,
  ],
  [
    'no snapshot',
    () => mayPublish(instrument, null as Anything, []),
    'invalid-next',
    '/next: expected an iterable, got null',
  ],
  [
    'no snapshots',
    () => mayPublish(instrument, [good], null as Anything),
    'invalid-published',
    '/published: expected a list, got null',
  ],
  [
    'a bad response in an earlier one',
    () => mayPublish(instrument, [good], [[good], [good, good]]),
    'invalid-published',
    '/published/1/1/id: expected an id of its own, got "a"',
  ],
  [
    'segments that are none',
    () => mayPublish(instrument, [{ ...good, segments: 3 } as Anything], []),
    'invalid-next',
    '/next/0/segments: expected a plain object, got 3',
  ],
  [
    'a segment that is no text',
    () => mayPublish(instrument, [{ ...good, segments: { role: 3 } } as Anything], []),
    'invalid-next',
    '/next/0/segments/role: expected a text, got 3',
  ],
  [
    'a breakdown that is no text',
    () => mayPublish(instrument, [good], [], { by: 3 } as Anything),
    'invalid-options',
    '/options/by: expected a text, got 3',
  ],

  [
    'an answer of 11',
    () => nps([10, 11]),
    'invalid-answers',
    '/answers/1: expected a whole number from 0 to 10, got 11',
  ],
  [
    'an answer of −1',
    () => nps([-1]),
    'invalid-answers',
    '/answers/0: expected a whole number from 0 to 10, got -1',
  ],
  [
    'answers as a text',
    () => nps('10' as Anything),
    'invalid-answers',
    '/answers: expected a plain object, got "10"',
  ],
  [
    'ten counts',
    () => nps({ counts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }),
    'invalid-answers',
    '/answers/counts: expected 11 counts that add up to 55, got "1,2,3,4,5,6,7,8,9,10"',
  ],
  [
    'no passives',
    () => nps({ promoters: 1, detractors: 2 } as Anything),
    'invalid-answers',
    '/answers/passives: expected a whole number from 0 to 10000000000, got undefined',
  ],
  ['nothing', () => nps(null as Anything), 'invalid-answers', '/answers: expected a plain object, got null'],
  [
    'a bad answer in a group',
    () => npsByGroup({ Malmö: [10], Lund: [12] }),
    'invalid-groups',
    '/groups/Lund/0: expected a whole number from 0 to 10, got 12',
  ],
])('%s', (_, call, code, message) => {
  let error: unknown;
  try {
    call();
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(KundDiagnosError);
  const { code: given, message: said, name, path } = error as KundDiagnosError;
  expect({ code: given, message: said, name, path: path.map(String) }).toEqual({
    code,
    message,
    name: 'KundDiagnosError',
    path: message.slice(1, message.indexOf(': ')).split('/'),
  });
});

test('a long value is cut in the message, and a place in a list is a number in the path', () => {
  const error = partitionResponses(instrument, [good, { ...other, instrument: 'x'.repeat(500) }]).invalid[0]!
    .error;
  expect(error.message).toBe(`/responses/1/instrument: expected kundorientering, got "${'x'.repeat(49)}`);
  expect(error.path).toEqual(['responses', 1, 'instrument']);
});

test('what a getter or a stream throws is the cause', async () => {
  const cause = new Error('the database is gone');
  const response = {
    ...good,
    get answers(): never {
      throw cause;
    },
  };
  async function* stream() {
    yield good;
    throw cause;
  }
  async function* bad() {
    yield good;
    yield good;
  }
  const expected = {
    code: 'unreadable',
    path: ['responses'],
    message: '/responses: expected data that can be read, got "an exception"',
    cause,
  };
  expect(() => tally(instrument, [response as unknown as typeof good])).toThrow(
    expect.objectContaining(expected),
  );
  await expect(tally(instrument, stream())).rejects.toThrow(expect.objectContaining(expected));
  const refused: unknown = await tally(instrument, bad()).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'invalid-responses', path: ['responses', 1, 'id'] });
  expect(refused).not.toHaveProperty('cause');
});

test('a response that cannot be read is put aside with its place, and those after it are read', () => {
  const cause = new Error('gone');
  const broken = {
    ...good,
    get answers(): never {
      throw cause;
    },
  };
  const { valid, invalid } = partitionResponses(instrument, [other, broken, good]);
  expect(valid).toEqual([other, good]);
  expect(invalid).toHaveLength(1);
  expect(invalid[0]!.error).toMatchObject({ code: 'unreadable', path: ['responses', 1], cause });
});

test('the host may vouch for ids: then none is looked at', () => {
  expect(
    tally(instrument, [good, good, without(good, 'id')] as (typeof good)[], { uniqueIds: true }).responses,
  ).toBe(3);
});

test('a draft leaves nothing behind in those counted after it', () => {
  const { valid, invalid } = partitionResponses(instrument, [
    answers({ voc: 9 }),
    { ...other, answers: { icp: 1 } },
    good,
    other,
  ]);
  expect(valid).toEqual([good, other]);
  expect(invalid.map(({ position, response }) => [position, (response as typeof good).id])).toEqual([
    [0, 'b'],
    [1, 'b'],
  ]);
  expect(invalid.map(({ error }) => error.path)).toEqual([
    ['responses', 0, 'answers', 'voc'],
    ['responses', 1, 'answers', 'journeys'],
  ]);
});

test('an error of a host’s own may have no path', () => {
  expect(new KundDiagnosError('incompatible', 'no').path).toEqual([]);
});
