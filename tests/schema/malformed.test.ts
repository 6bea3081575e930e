// Malformed input soon gives the library's own error or a correct result. Instruments passed as arguments are covered in
// instrument-argument.test.ts.
import { describe as suite, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { kundorientering } from '../../src/instruments/index.js';
import * as schema from '../../src/schema/index.js';
import { tally, type Path } from '../../src/scoring/index.js';
import { pulse } from '../instruments/documents.js';
import { anAction, aPlan } from '../plan/plans.js';
import { respond } from '../scoring/respond.js';
import { failure } from '../support/errors.js';
import {
  assertSoon,
  expectEveryFunction,
  malformedChecks,
  subjectsOf,
  type MalformedArgument,
  type Subject,
} from '../support/malformed.js';

const response = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3], { role: 'CS' });
const team = tally(kundorientering, [response]);
const answered = { survey: 'csat', version: 1, counts: [0, 1, 2, 10, 7] };
const { id, version, scale, thresholds, questions } = kundorientering;
const instrument = { id, version, scale, thresholds, questions };

/** True for another valid threshold or mean. */
const isRightInInstrument = (path: Path, value: unknown): boolean =>
  Number.isFinite(value) && (path[0] === 'thresholds' || String(path.at(-1)).startsWith('mean'));
/** Any object without fields means no segments. */
const hasNoSegments = (path: Path, value: unknown): boolean =>
  path.join() === 'segments' && typeof value === 'object' && Object.keys(value!).length === 0;

/** Any point of the scale is an answer, and any text a comment. */
const isRightInSurvey = (path: Path, value: unknown): boolean =>
  path.join() === 'score'
    ? value === 0
    : path.join() === 'comment' && typeof value === 'string' && value !== '';

/** Every field is filled in, since in place of an empty one much would be valid. */
const plan = aPlan({
  round: 'Höst',
  actions: [
    anAction({ status: 'stopped', reason: 'Ingen tid', checkIns: [{ date: '2026-12-05', note: 'Ja' }] }),
  ],
});
/** A round may have any name. */
const isRightInPlan = (path: Path, value: unknown): boolean => path[0] === 'round' && value === '';

const takesInstrument = (functionName: string, call: Subject['call']): MalformedArgument => [
  `${functionName} instrument`,
  instrument,
  call,
  { isRight: isRightInInstrument, isSound: () => true },
];

const customer = { id: 'a', survey: 'nps', version: 1, score: 5 };

const takesSurvey = (functionName: string, call: Subject['call']): MalformedArgument => [
  `${functionName} survey`,
  'nps',
  call,
  { isSound: () => true },
];

const rows: MalformedArgument[] = [
  takesInstrument('parseResponse', (value) => schema.parseResponse(value, response)),
  ['parseResponse', response, (value) => schema.parseResponse(kundorientering, value), hasNoSegments],
  takesInstrument('responseSchema', (value) => schema.responseSchema(value)),
  takesInstrument('parseTally', (value) => schema.parseTally(value, team)),
  ['parseTally', team, (value) => schema.parseTally(kundorientering, value)],
  [
    'parseSurveyResponse',
    { ...customer, comment: 'Bra', segments: { team: 'Malmö' } },
    (value) => schema.parseSurveyResponse('nps', value),
    (path, value) => hasNoSegments(path, value) || isRightInSurvey(path, value),
  ],
  takesSurvey('parseSurveyResponse', (value) =>
    schema.parseSurveyResponse(value, { ...customer, survey: value }),
  ),
  takesSurvey('surveyResponseSchema', (value) => schema.surveyResponseSchema(value)),
  ['parseSurveyTally survey', 'csat', (value) => schema.parseSurveyTally(value, answered)],
  ['parseSurveyTally', answered, (value) => schema.parseSurveyTally('csat', value)],
  [
    'surveyTallySchema survey',
    'csat',
    (value) => schema.surveyTallySchema(value).safeParse(answered).success,
  ],
  takesInstrument('tallySchema', (value) => schema.tallySchema(value)),
  takesInstrument('parsePlan', (value) => schema.parsePlan(value, plan)),
  ['parsePlan', plan, (value) => schema.parsePlan(kundorientering, value), isRightInPlan],
  takesInstrument('planSchema', (value) => schema.planSchema(value)),
  ['parseInstrument', pulse(), schema.parseInstrument, isRightInInstrument],
];

/** Schemas that a host combines with its own, and so calls directly. */
const schemas: [string, z.ZodMiniType, unknown][] = [
  ['instrumentSchema', schema.instrumentSchema, pulse()],
  ['responseSchema', schema.responseSchema(kundorientering), response],
  ['surveyTallySchema', schema.surveyTallySchema('csat'), answered],
  ['tallySchema', schema.tallySchema(kundorientering), team],
];

suite.each(schemas)('%s by itself', (_, itself, valid) => {
  const issuesIn = (value: unknown): number => itself.safeParse(value).error?.issues.length ?? 0;

  test('takes no longer than its size allows', () => {
    assertSoon({ valid, call: issuesIn });
  });
});

test('an instrument with a hundred thousand faults is rejected for its size, with one reason', () => {
  const many = <T>(item: T): T[] => Array.from({ length: 99_000 }, () => item);
  const named = <T>(item: T) => Object.fromEntries(many(item).map((one, index) => [`n${index}`, one]));
  const { texts } = pulse();
  const languages = Object.fromEntries(
    Array.from({ length: 90 }, (_, index) => [
      `x-${index}`,
      { questions: Object.fromEntries(Array.from({ length: 900 }, (__, q) => [`q${q}`, {}])) },
    ]),
  );
  let shared: object = { weakest: true };
  for (let level = 0; level < 20; level++) shared = { all: [shared, shared] };
  for (const bad of [
    { questions: many({}).slice(0, 49_000) },
    { nextSteps: many(0) },
    { rules: many({}) },
    { rules: [{ id: 'a', when: { any: many(0) } }] },
    { rules: [{ id: 'a', when: shared }] },
    { texts: named({}) },
    { texts: { ...texts, sv: { ...texts.sv, questions: named({}) } } },
    { texts: languages },
  ]) {
    const input = { ...pulse(), ...bad };
    expect(schema.instrumentSchema.safeParse(input).error!.issues).toHaveLength(1);
    expect(failure(() => schema.parseInstrument(input)).code).toBe('invalid-argument');
    assertSoon({ valid: 0, call: () => schema.instrumentSchema.safeParse(input) });
  }
});

suite.each(subjectsOf(rows, 10_000))('%s', (_, subject, runs) => {
  test.each(malformedChecks)('%s', (__, check) => {
    check(subject, runs);
  });
});

test('every exported function is covered', () => {
  expectEveryFunction(rows, schema);
});
