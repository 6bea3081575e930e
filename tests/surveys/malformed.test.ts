// Whatever comes from outside, what is said is right or the library's own error.
import { describe as suite, expect, test } from 'vitest';
import * as surveys from '../../src/surveys/index.js';
import type { Path } from '../../src/scoring/index.js';
import { malformedChecks, type Subject } from '../support/malformed.js';
import { answersOf } from './answers.js';

const tally = { survey: 'nps' as const, version: 1, counts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] };
const kinds = { detractors: 28, passives: 17, promoters: 21 };
const answers = [
  { ...answersOf('nps', [9, 3])[0]!, comment: 'Bra.' },
  { ...answersOf('nps', [9, 3])[1]!, comment: 'Dyrt.' },
];

const isEmpty = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0) ||
  (value instanceof Map && value.size === 0);
const isAnyText = (value: unknown): boolean => typeof value === 'string';

type Row = [about: string, valid: unknown, call: Subject['call'], isRight?: Subject['isRight']];

const rows: Row[] = [
  // A comment is not counted, and may be anything.
  [
    'tallySurvey responses',
    answers,
    (responses) => surveys.tallySurvey('nps', responses).counts.join(),
    isRightInAnswers,
  ],
  [
    'tallySurvey options',
    { uniqueIds: true },
    (options) => surveys.tallySurvey('nps', answersOf('nps', [9, 3]), options).counts.join(),
    isRightOptions,
  ],
  ['mergeSurveyTallies tallies, the first', tally, (value) => surveys.mergeSurveyTallies(value, tally)],
  ['mergeSurveyTallies tallies, the second', tally, (value) => surveys.mergeSurveyTallies(tally, value)],
  ['surveyDifference from', tally, (from) => surveys.surveyDifference('nps', from, kinds)],
  ['surveyDifference to', kinds, (to) => surveys.surveyDifference('nps', tally, to)],
  ['commentsByKind tally', kinds, (of) => surveys.commentsByKind(of, answers)],
  [
    'commentsByKind comments',
    [{ score: 3, comment: 'Dyrt.' }],
    (comments) => surveys.commentsByKind(kinds, comments),
    (path, value) => (path.length === 0 && isEmpty(value)) || (path.at(-1) === 'comment' && isAnyText(value)),
  ],
  [
    'commentsByKind options',
    { minimum: 10 },
    (options) => surveys.commentsByKind(kinds, answers, options),
    isRightOptions,
  ],
];

function isRightInAnswers(path: Path, value: unknown): boolean {
  return path.at(-1) === 'comment' || (path.length === 0 && isEmpty(value));
}
function isRightOptions(path: Path, value: unknown): boolean {
  return path.length === 0 ? isEmpty(value) : path.at(-1) === 'uniqueIds';
}

const functionOf = (about: string): string => about.split(' ')[0]!;
const subjects = rows.map(([about, valid, call, isRight]): [string, Subject] => [
  about,
  {
    functionName: functionOf(about),
    argument: /^\w+ (\w+)/.exec(about)![1]!,
    valid,
    call,
    isSound: () => true,
    ...(isRight && { isRight }),
  },
]);

suite.each(subjects)('%s', (about, subject) => {
  // A function's arguments share its 10,000.
  const shares = rows.filter(([other]) => functionOf(other) === functionOf(about)).length;

  test.each(malformedChecks)('%s', (_, check) => {
    check(subject, Math.ceil(10_000 / shares));
  });
});

test('every function that is exported is tried', () => {
  const exported = Object.entries(surveys).filter(([, given]) => typeof given === 'function');
  expect([...new Set(rows.map(([about]) => functionOf(about)))].sort()).toEqual(
    exported.map(([name]) => name).sort(),
  );
});
