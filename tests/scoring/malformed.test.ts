// Malformed input gives the library's own error or a correct result. Every function gets at least 10,000 inputs: a valid one with one value,
// anywhere, replaced by an odd one.
import { describe as suite, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import * as scoring from '../../src/scoring/index.js';
import type { Path } from '../../src/scoring/index.js';
import {
  assertSafeToRead,
  assertSoon,
  assertSoundForAnything,
  expectEveryFunction,
  malformedChecks,
  subjectsOf,
  type MalformedArgument,
  type Subject,
} from '../support/malformed.js';
import { respond } from './respond.js';

const responses = [0, 1, 2, 3, 4, 5, 6].map((i) =>
  respond(
    `${i}`,
    [1, 2, 3, 4, 5, 1, 2, 3, 4, 5].map((answer) => ((answer + i) % 5) + 1),
    { role: i < 5 ? 'CS' : 'Sälj' },
  ),
);
const team = scoring.tally(kundorientering, responses);
const summary = scoring.summarize(kundorientering, team);
const columns = Object.fromEntries(
  kundorientering.questions.map(({ id }) => [id, Uint8Array.from(responses, (r) => r.answers[id])]),
);
const isList = (value: unknown): value is unknown[] => {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
};
function* iterate<T>(values: T[]): Iterable<T> {
  yield* values;
}
const conditions: scoring.Condition[] = [
  { question: 'voc', light: 'green' },
  { question: 'voc', light: ['red', 'yellow', 'green'] },
  {
    any: [
      { question: 'icp', meanBelow: 6 },
      { all: [{ question: 'sla', meanAtLeast: 0 }, { weakest: true }] },
    ],
  },
  { question: 'voc', aheadOf: 'icp' },
];
const instrument = {
  ...kundorientering,
  rules: conditions.map((when, i) => ({ id: `rule ${i}`, when, questions: ['icp'] })),
};

const isPlainObject = (value: unknown): value is object =>
  [null, Object.prototype].includes(Object.getPrototypeOf(value) as null);

/** True for no groups, or no segments. */
const isEmptyObject = (value: unknown): boolean => isPlainObject(value) && Object.keys(value).length === 0;

const hasAnswersByName = (value: unknown): boolean =>
  value instanceof Map || (isPlainObject(value) && Object.keys(value).join() === '__proto__');

const isRightInInstrument = (path: Path, value: unknown): boolean => {
  if (path[0] === 'thresholds') return value === 1.5 || (path[1] === 'yellow' && value === -1e9);
  const last = path.at(-1);
  return (last === 'meanBelow' || last === 'meanAtLeast') && Number.isFinite(value);
};
const isRightInGroups = (path: Path, value: unknown): boolean => path.length === 0 && isEmptyObject(value);
const isRightInResponses = (path: Path, value: unknown): boolean =>
  path.includes('segments') && (value === '' || isEmptyObject(value));

const rows: MalformedArgument[] = [
  ['describe counts', [1, 2, 3, 4, 5], (counts) => scoring.describe(counts, { min: 1, max: 5 })],
  ['describe scale', { min: 1, max: 5 }, (scale) => scoring.describe([1, 2, 3, 4, 5], scale)],
  ['roundedMean sum', 69, (sum) => scoring.roundedMean(sum, 20), (_, sum) => Number.isSafeInteger(sum)],
  ['roundedMean n', 20, (n) => scoring.roundedMean(69, n)],
  ['trafficLight mean', 3.45, (mean) => scoring.trafficLight(mean), (_, mean) => mean === 1.5],
  [
    'trafficLight thresholds',
    { green: 3.5, yellow: 2.5 },
    (thresholds) => scoring.trafficLight(3, thresholds),
    (path, value) => path[0] === 'yellow' && value === 1.5,
  ],
  ['tally instrument', instrument, (value) => scoring.tally(value, responses), isRightInInstrument],
  ['tally responses', responses, (value) => scoring.tally(kundorientering, value), isRightInResponses],
  [
    'tally responses, as an iterable',
    responses,
    (value) => scoring.tally(kundorientering, isList(value) ? iterate(value as typeof responses) : value),
    isRightInResponses,
  ],
  ['tally responses, as columns', columns, (value) => scoring.tally(kundorientering, value)],
  ['tally options', { uniqueIds: false }, (options) => scoring.tally(kundorientering, responses, options)],
  [
    'partitionResponses instrument',
    instrument,
    (value) => scoring.partitionResponses(value, responses),
    isRightInInstrument,
  ],
  ['mergeTallies tallies, the first', team, (value) => scoring.mergeTallies(value, team)],
  ['mergeTallies tallies, the second', team, (value) => scoring.mergeTallies(team, value)],
  ['summarize instrument', instrument, (value) => scoring.summarize(value, team), isRightInInstrument],
  ['summarize tally', team, (value) => scoring.summarize(kundorientering, value)],
  ['reliability instrument', instrument, (value) => scoring.reliability(value, team), isRightInInstrument],
  ['reliability tally', team, (value) => scoring.reliability(kundorientering, value)],
  ['recommend instrument', instrument, (value) => scoring.recommend(value, summary), isRightInInstrument],
  ['recommend summary', summary, (value) => scoring.recommend(kundorientering, value)],
  [
    'discussionOrder instrument',
    instrument,
    (value) => scoring.discussionOrder(value, summary),
    isRightInInstrument,
  ],
  ['discussionOrder summary', summary, (value) => scoring.discussionOrder(kundorientering, value)],
  [
    'discussionOrder groups',
    { CS: team, Sälj: team },
    (value) => scoring.discussionOrder(kundorientering, summary, value),
    isRightInGroups,
  ],
  [
    'discussionOrder groups, as pairs',
    [
      ['CS', team],
      ['Sälj', team],
    ],
    (value) => scoring.discussionOrder(kundorientering, summary, value),
    isRightInGroups,
  ],
  [
    'compareGroups instrument',
    instrument,
    (value) => scoring.compareGroups(value, { CS: team }),
    isRightInInstrument,
  ],
  [
    'compareGroups groups',
    { CS: team, Sälj: team },
    (value) => scoring.compareGroups(kundorientering, value),
    isRightInGroups,
  ],
  [
    'compareRounds instrument',
    instrument,
    (value) => scoring.compareRounds(value, team, team),
    isRightInInstrument,
  ],
  ['compareRounds before', team, (value) => scoring.compareRounds(kundorientering, value, team)],
  ['compareRounds after', team, (value) => scoring.compareRounds(kundorientering, team, value)],
  [
    'suppressSmallGroups sizes',
    { CS: 6, Sälj: 2, Ledning: 3 },
    (sizes) => scoring.suppressSmallGroups(sizes),
    isRightInGroups,
  ],
  [
    'suppressSmallGroups options',
    { minimum: 3 },
    (options) => scoring.suppressSmallGroups({ CS: 6 }, options),
  ],
  [
    'mayPublish instrument',
    instrument,
    (value) => scoring.mayPublish(value, responses, [responses]),
    isRightInInstrument,
  ],
  [
    'mayPublish next',
    responses,
    (value) => scoring.mayPublish(kundorientering, value, [responses], { by: 'role', minimum: 2 }),
    isRightInResponses,
  ],
  [
    'mayPublish published',
    [responses, responses],
    (value) => scoring.mayPublish(kundorientering, responses, value, { by: 'role', minimum: 2 }),
    isRightInResponses,
  ],
  [
    'mayPublish options',
    { by: 'role', minimum: 2 },
    (options) => scoring.mayPublish(kundorientering, responses, [], options),
  ],
  ['nps answers', [10, 9, 8, 3], (answers) => scoring.nps(answers)],
  [
    'nps answers, as counts',
    { counts: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1] },
    (answers) => scoring.nps(answers),
  ],
  ['nps answers, as kinds', { promoters: 2, passives: 1, detractors: 1 }, (answers) => scoring.nps(answers)],
  [
    'npsByGroup groups',
    { Malmö: [10, 9], Lund: { promoters: 1, passives: 0, detractors: 2 } },
    (value) => scoring.npsByGroup(value),
    // Any list of answers is a group, whatever it is called.
    (path, value) => isRightInGroups(path, value) || (path.length === 0 && hasAnswersByName(value)),
  ],
];

suite.each(subjectsOf(rows))('%s', (_, subject, runs) => {
  test.each(malformedChecks)('%s', (__, check) => {
    check(subject, runs);
  });
});

// It returns malformed responses with their errors, and rejects only input that is not iterable.
suite('partitionResponses responses', () => {
  const subject: Subject = {
    functionName: 'partitionResponses',
    argument: 'responses',
    valid: responses,
    call: (value) => {
      const { valid, invalid } = scoring.partitionResponses(kundorientering, value);
      return valid.length + invalid.length;
    },
    isSound: Number.isInteger,
  };

  test('is sorted, or rejected, whatever it is', () => {
    assertSafeToRead(subject);
    assertSoundForAnything(subject);
    assertSoon(subject);
  });
});

test('every exported function is covered', () => {
  expectEveryFunction(rows, scoring, ['partitionResponses', 'KundDiagnosError', 'isKundDiagnosError']);
});
