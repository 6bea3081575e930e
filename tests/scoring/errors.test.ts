// Every way to fail: the code, and the path. The words are in messages.test.ts.
import { expect, test } from 'vitest';
import { kundorientering as instrument, type QuestionId } from '../../src/instruments/index.js';
import {
  compareGroups,
  compareRounds,
  describe,
  discussionOrder,
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
import { errorFrom, failure } from '../support/errors.js';
import { respond } from './respond.js';

/** Wrong on purpose; the types would otherwise forbid it. */
type Anything = never;

const good = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]);
const other = respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3]);
// Literal figures, so that the tests below do not depend on the functions that they test.
const counts = (a: number, b: number): number[] =>
  [1, 2, 3, 4, 5].map((point) => +(a === point) + +(b === point));
const team: Tally<QuestionId> = {
  instrument: 'kundorientering',
  version: 1,
  responses: 2,
  questions: Object.fromEntries(
    instrument.questions.map(({ id }) => [id, counts(good.answers[id], other.answers[id])]),
  ) as Record<QuestionId, number[]>,
  squaredTotals: 34 ** 2 + 35 ** 2,
};
const summary = {
  instrument: 'kundorientering',
  version: 1,
  n: 2,
  questions: instrument.questions.map(({ id }) => ({ id, counts: team.questions[id] })),
} as Summary<QuestionId>;
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

test.each<[title: string, call: () => unknown, path: string, code?: ErrorCode]>([
  ['no counts', () => describe(null as Anything, { min: 1, max: 5 }), 'counts'],
  ['too few counts', () => describe([1, 2], { min: 1, max: 5 }), 'counts'],
  ['a negative count', () => describe([0, -1], { min: 1, max: 2 }), 'counts/1'],
  ['too large a count', () => describe([1e10 + 1, 0], { min: 1, max: 2 }), 'counts/0'],
  ['a count as a text', () => describe(['3', 0] as Anything, { min: 1, max: 2 }), 'counts/0'],
  ['no scale', () => describe([1], undefined as Anything), 'scale'],
  ['a scale of one point', () => describe([1], { min: 1, max: 1 }), 'scale/max'],
  ['a scale that is too wide', () => describe([1], { min: 0, max: 101 }), 'scale/max'],
  ['a scale too low', () => describe([1], { min: -101, max: 1 }), 'scale/min'],
  ['a scale too high', () => describe([1], { min: 101, max: 102 }), 'scale/min'],
  ['a sum that is no whole number', () => roundedMean(1.5, 2), 'sum'],
  ['a negative n', () => roundedMean(1, -2), 'n'],
  ['a mean that is none', () => trafficLight(NaN), 'mean'],
  ['a mean off the scale', () => trafficLight(0.99), 'mean'],
  ['a mean above the scale', () => trafficLight(5.01), 'mean'],
  ['no number at all', () => trafficLight(Infinity, { green: 8, yellow: 6 }), 'mean'],
  ['thresholds that do not fall', () => trafficLight(3, { green: 3.5, yellow: 3.5 }), 'thresholds/yellow'],
  ['an infinite threshold', () => trafficLight(3, { green: 3, yellow: -Infinity }), 'thresholds/yellow'],
  ['no instrument', () => tally(undefined as Anything, []), 'instrument'],
  ['an instrument without an id', () => tally({ ...instrument, id: '' }, []), 'instrument/id'],
  ['version 0', () => tally({ ...instrument, version: 0 }, []), 'instrument/version'],
  [
    'an instrument without questions',
    () => tally({ ...instrument, questions: [] }, []),
    'instrument/questions',
  ],
  [
    'a question that comes twice',
    () => tally({ ...instrument, questions: [{ id: 'a' }, { id: 'a' }] } as Anything, []),
    'instrument/questions/1/id',
  ],
  [
    'a question without an id',
    () => tally({ ...instrument, questions: [{}] } as Anything, []),
    'instrument/questions/0/id',
  ],
  ['a bad scale', () => tally({ ...instrument, scale: { min: 1.5, max: 5 } }, []), 'instrument/scale/min'],
  [
    'bad thresholds',
    () => tally({ ...instrument, thresholds: { green: 3, yellow: 4 } }, []),
    'instrument/thresholds/yellow',
  ],
  ['no responses', () => tallied(null), 'responses'],
  ['a text for responses', () => tallied(''), 'responses'],
  ['a response that is none', () => tallied([good, 3]), 'responses/1/instrument', 'invalid-argument'],
  [
    'another instrument',
    () => tallied([{ ...good, instrument: 'nps' }]),
    'responses/0/instrument',
    'incompatible',
  ],
  ['another version', () => tallied([good, { ...other, version: 2 }]), 'responses/1/version', 'incompatible'],
  [
    'a missing question',
    () => tallied([good, { ...other, answers: without(other.answers, 'sla') }]),
    'responses/1/answers/sla',
  ],
  ['no answers', () => tallied([{ ...good, answers: null }]), 'responses/0/answers'],
  ['an unknown question', () => tallied([good, answers({ price: 3 })]), 'responses/1/answers'],
  [
    'answers that are inherited',
    () => tallied([{ ...good, answers: Object.create(good.answers) as unknown }]),
    'responses/0/answers',
  ],
  ['a fraction', () => tallied([good, answers({ voc: 3.5 })]), 'responses/1/answers/voc'],
  ['0 on 1–5', () => tallied([answers({ voc: 0 })]), 'responses/0/answers/voc'],
  ['6 on 1–5', () => tallied([answers({ voc: 6 })]), 'responses/0/answers/voc'],
  ['a text as an answer', () => tallied([answers({ voc: '3' })]), 'responses/0/answers/voc'],
  ['a bigint as an answer', () => tallied([answers({ voc: 3n })]), 'responses/0/answers/voc'],
  ['the same id twice', () => tallied([good, other, good]), 'responses/2/id'],
  ['no id', () => tallied([without(good, 'id')]), 'responses/0/id'],
  ['a number as an id', () => tallied([{ ...good, id: 7 }]), 'responses/0/id'],
  ['an empty id', () => tallied([{ ...good, id: '' }]), 'responses/0/id'],
  ['bad options', () => tally(instrument, [], 3 as Anything), 'options'],
  ['a missing column', () => tallied(without(columns, 'voc')), 'responses/voc'],
  ['an unknown column', () => tallied({ ...columns, price: Uint8Array.of(1, 2) }), 'responses'],
  ['a list as a column', () => tallied({ ...columns, voc: [1, 2] }), 'responses/voc'],
  ['a shorter column', () => tallied({ ...columns, voc: Uint8Array.of(1) }), 'responses/voc'],
  ['a longer column', () => tallied({ ...columns, voc: Uint8Array.of(1, 2, 3) }), 'responses/voc'],
  [
    'a column longer by more than a block',
    () =>
      tallied(
        Object.fromEntries(
          instrument.questions.map(({ id }) => [id, new Uint8Array(id === 'voc' ? 4097 : 4096).fill(3)]),
        ),
      ),
    'responses/voc',
  ],
  [
    'a column with a length of its own',
    () => tallied({ ...columns, icp: Object.defineProperty(Uint8Array.of(1, 2, 3), 'length', { value: 2 }) }),
    'responses/icp',
  ],
  ['0 in a column', () => tallied({ ...columns, voc: Uint8Array.of(1, 0) }), 'responses/voc/1'],
  ['6 in a column', () => tallied({ ...columns, voc: Uint8Array.of(6, 1) }), 'responses/voc/0'],
  [
    'a column on a scale below 0',
    () =>
      tally({ ...instrument, scale: { min: -2, max: 2 } }, {
        ...columns,
        icp: Uint8Array.of(254, 1),
      } as Anything),
    'responses/icp/0',
  ],
  ['nothing to sort', () => partitionResponses(instrument, null as Anything), 'responses'],
  ['no iterable to sort', () => partitionResponses(instrument, {} as Anything), 'responses'],
  ['no tally to merge', () => mergeTallies(), 'tallies'],
  ['a tally without an instrument', () => mergeTallies({ ...team, instrument: '' }), 'tallies/0/instrument'],
  ['a tally without a version', () => mergeTallies({ ...team, version: 0 }), 'tallies/0/version'],
  ['a tally without questions', () => mergeTallies({ ...team, questions: {} }), 'tallies/0/questions'],
  [
    'a tally of another instrument',
    () => mergeTallies(team, { ...team, instrument: 'nps' }),
    'tallies/1/instrument',
    'incompatible',
  ],
  [
    'a tally of another version',
    () => mergeTallies(team, { ...team, version: 2 }),
    'tallies/1/version',
    'incompatible',
  ],
  [
    'a tally with other questions',
    () => mergeTallies(team, { ...team, questions: without(team.questions, 'voc') }),
    'tallies/1/questions/voc',
  ],
  [
    'a tally with more questions',
    () =>
      mergeTallies(team, { ...team, questions: { ...team.questions, price: [0, 2, 0, 0, 0] } } as Anything),
    'tallies/1/questions',
  ],
  [
    'a tally on another scale',
    () => mergeTallies(team, { ...team, questions: { ...team.questions, voc: [1, 1, 0] } }),
    'tallies/1/questions/voc',
  ],
  [
    'a tally whose counts do not add up',
    () => mergeTallies(team, { ...team, responses: 3 }),
    'tallies/1/questions/icp',
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
    'tallies/responses',
  ],
  ['no tally', () => summarize(instrument, undefined as Anything), 'tally'],
  [
    'a tally of another instrument',
    () => summarize(instrument, { ...team, instrument: 'nps' }),
    'tally/instrument',
    'incompatible',
  ],
  [
    'counts that do not add up',
    () => summarize(instrument, { ...team, responses: 3 }),
    'tally/questions/icp',
  ],
  [
    'a negative sum of squares',
    () => summarize(instrument, { ...team, squaredTotals: -1 }),
    'tally/squaredTotals',
  ],
  ['no tally for an expert', () => reliability(instrument, 3 as Anything), 'tally'],
  ['no summary', () => recommend(instrument, null as Anything), 'summary'],
  [
    'a summary of another version',
    () => recommend(instrument, { ...summary, version: 2 }),
    'summary/version',
    'incompatible',
  ],
  [
    'a summary of another instrument',
    () => recommend(instrument, { ...summary, instrument: 'x' }),
    'summary/instrument',
    'incompatible',
  ],
  [
    'a summary without a question',
    () => recommend(instrument, { ...summary, questions: summary.questions.slice(1) }),
    'summary/questions/icp',
  ],
  [
    'a summary whose counts do not add up',
    () => discussionOrder(instrument, { ...summary, n: 9 }),
    'summary/questions/icp',
  ],
  [
    'a question without counts',
    () => recommend(instrument, { ...summary, questions: [{ id: 'icp' }] } as Anything),
    'summary/questions/icp',
  ],
  [
    'a question that is null',
    () => recommend(instrument, { ...summary, questions: [null] } as Anything),
    'summary/questions/0',
  ],
  [
    'a question without an id',
    () => recommend(instrument, { ...summary, questions: [{}] } as Anything),
    'summary/questions/0/id',
  ],
  [
    'a rule about no question',
    () => asked(rule({ question: 'price', light: 'red' })),
    'instrument/rules/0/when/question',
  ],
  [
    'a rule that compares with none',
    () => asked(rule({ question: 'voc', aheadOf: 'price' })),
    'instrument/rules/0/when/aheadOf',
  ],
  [
    'a rule about no light',
    () => asked(rule({ question: 'voc', light: 'blue' })),
    'instrument/rules/0/when/light',
  ],
  [
    'a rule about one wrong light',
    () => asked(rule({ question: 'voc', light: ['red', 'Red'] })),
    'instrument/rules/0/when/light/1',
  ],
  [
    'a rule with a bad mean',
    () => asked(rule({ question: 'voc', meanBelow: '3' })),
    'instrument/rules/0/when/meanBelow',
  ],
  [
    'a rule that says nothing of its question',
    () => asked(rule({ question: 'voc' })),
    'instrument/rules/0/when',
  ],
  ['a rule without a condition', () => asked(rule(undefined)), 'instrument/rules/0/when'],
  ['a rule whose all is no list', () => asked(rule({ all: {} })), 'instrument/rules/0/when/all'],
  [
    'a rule with a bad part',
    () => asked(rule({ any: [{ weakest: true }, 3] })),
    'instrument/rules/0/when/any/1',
  ],
  ['a rule for the strongest', () => asked(rule({ weakest: false })), 'instrument/rules/0/when/weakest'],
  [
    'a rule that concerns no question',
    () => asked(rule({ weakest: true }, { questions: ['price'] })),
    'instrument/rules/0/questions/0',
  ],
  ['a rule without an id', () => asked(rule({ weakest: true }, { id: '' })), 'instrument/rules/0/id'],
  ['rules that are no list', () => asked({ ...instrument, rules: undefined }), 'instrument/rules'],
  [
    'a step for no question',
    () => asked({ ...instrument, nextSteps: [{ id: 's', questions: ['price'] }] }),
    'instrument/nextSteps/0/questions/0',
  ],
  [
    'a step without an id',
    () => asked({ ...instrument, nextSteps: [{ questions: ['voc'] }] }),
    'instrument/nextSteps/0/id',
  ],
  [
    'a group of another version',
    () => compareGroups(instrument, { CS: { ...team, version: 2 } }),
    'groups/CS/version',
    'incompatible',
  ],
  ['a group to talk about', () => discussionOrder(instrument, summary, { CS: 3 } as Anything), 'groups/CS'],
  [
    'rounds of different instruments',
    () => compareRounds(instrument, team, { ...team, instrument: 'x' }),
    'after/instrument',
    'incompatible',
  ],
  ['half a person', () => suppressSmallGroups({ CS: 2.5 }), 'sizes/CS'],
  ['a limit of 0', () => suppressSmallGroups({ CS: 2 }, { minimum: 0 }), 'options/minimum'],
  [
    'a bad response in a snapshot',
    () => mayPublish(instrument, [good, answers({ voc: 9 })], []),
    'next/1/answers/voc',
  ],
  ['no snapshot', () => mayPublish(instrument, null as Anything, []), 'next'],
  ['no snapshots', () => mayPublish(instrument, [good], null as Anything), 'published'],
  [
    'a bad response in an earlier one',
    () => mayPublish(instrument, [good], [[good], [good, good]]),
    'published/1/1/id',
  ],
  [
    'segments that are none',
    () => mayPublish(instrument, [{ ...good, segments: 3 } as Anything], []),
    'next/0/segments',
  ],
  [
    'a segment that is no text',
    () => mayPublish(instrument, [{ ...good, segments: { role: 3 } } as Anything], []),
    'next/0/segments/role',
  ],
  [
    'a breakdown that is no text',
    () => mayPublish(instrument, [good], [], { by: 3 } as Anything),
    'options/by',
  ],
  ['an answer of 11', () => nps([10, 11]), 'answers/1'],
  ['an answer of −1', () => nps([-1]), 'answers/0'],
  ['ten counts', () => nps({ counts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }), 'answers/counts'],
  ['no passives', () => nps({ promoters: 1, detractors: 2 } as Anything), 'answers/passives'],
  ['nothing', () => nps(null as Anything), 'answers'],
  ['a bad answer in a group', () => npsByGroup({ Malmö: [10], Lund: [12] }), 'groups/Lund/0'],
])('%s', (_, call, path, code = 'invalid-argument') => {
  expect(failure(call)).toEqual({ code, path });
});

test.each<[functionName: string, calls: (() => unknown)[]]>([
  [
    'compareGroups',
    [() => compareGroups(3 as Anything, {}), () => compareGroups(instrument, { CS: 3 as Anything })],
  ],
  [
    'compareRounds',
    [
      () => compareRounds(3 as Anything, team, team),
      () => compareRounds(instrument, 3 as Anything, team),
      () => compareRounds(instrument, team, 3 as Anything),
    ],
  ],
  [
    'describe',
    [() => describe(3 as Anything, { min: 1, max: 5 }), () => describe([1, 2, 3, 4, 5], 3 as Anything)],
  ],
  [
    'discussionOrder',
    [
      () => discussionOrder(3 as Anything, summary),
      () => discussionOrder(instrument, 3 as Anything),
      () => discussionOrder(instrument, summary, 3 as Anything),
    ],
  ],
  [
    'mayPublish',
    [
      () => mayPublish(3 as Anything, [], []),
      () => mayPublish(instrument, 3 as Anything, []),
      () => mayPublish(instrument, [], 3 as Anything),
      () => mayPublish(instrument, [], [], 3 as Anything),
    ],
  ],
  ['mergeTallies', [() => mergeTallies(), () => mergeTallies(3 as Anything)]],
  ['nps', [() => nps(3 as Anything)]],
  ['npsByGroup', [() => npsByGroup(3 as Anything)]],
  [
    'partitionResponses',
    [
      () => partitionResponses(3 as Anything, []),
      () => partitionResponses(instrument, 3 as Anything),
      () => {
        throw partitionResponses(instrument, [3]).invalid[0]!.error;
      },
    ],
  ],
  ['recommend', [() => recommend(3 as Anything, summary), () => recommend(instrument, 3 as Anything)]],
  ['reliability', [() => reliability(3 as Anything, team), () => reliability(instrument, 3 as Anything)]],
  ['roundedMean', [() => roundedMean('3' as Anything, 1), () => roundedMean(3, '1' as Anything)]],
  ['summarize', [() => summarize(3 as Anything, team), () => summarize(instrument, 3 as Anything)]],
  [
    'suppressSmallGroups',
    [() => suppressSmallGroups(3 as Anything), () => suppressSmallGroups({}, 3 as Anything)],
  ],
  [
    'tally',
    [
      () => tally(3 as Anything, []),
      () => tally(instrument, 3 as Anything),
      () => tally(instrument, [], 3 as Anything),
    ],
  ],
  ['trafficLight', [() => trafficLight('3' as Anything), () => trafficLight(3, 3 as Anything)]],
])('an error of %s names it, whichever argument is wrong', (functionName, calls) => {
  for (const call of calls) expect(errorFrom(call).message).toMatch(new RegExp(`^${functionName}: `));
});
