// Whatever comes from outside, a function answers with the library's own error or with a right result, and soon. What instruments they make of
// other instruments is tried in instrument-argument.test.ts.
import { describe as suite, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { kundorientering } from '../../src/instruments/index.js';
import * as schema from '../../src/schema/index.js';
import { tally, type Path } from '../../src/scoring/index.js';
import { pulse } from '../instruments/documents.js';
import { anAction, aPlan } from '../plan/plans.js';
import { respond } from '../scoring/respond.js';
import { failure } from '../support/errors.js';
import { assertSoon, malformedChecks, type Subject } from '../support/malformed.js';

const response = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3], { role: 'CS' });
const team = tally(kundorientering, [response]);
const { id, version, scale, thresholds, questions } = kundorientering;
const instrument = { id, version, scale, thresholds, questions };

/** Another number that means the same kind of thing. */
const isRightInInstrument = (path: Path, value: unknown): boolean =>
  Number.isFinite(value) && (path[0] === 'thresholds' || String(path.at(-1)).startsWith('mean'));
/** What has no fields of its own is a response without segments, whatever it is. */
const hasNoSegments = (path: Path, value: unknown): boolean =>
  path.join() === 'segments' && typeof value === 'object' && Object.keys(value!).length === 0;

/** Any point of the scale is an answer, and any text a comment. */
const isRightInSurvey = (path: Path, value: unknown): boolean =>
  path.join() === 'score'
    ? value === 0
    : path.join() === 'comment' && typeof value === 'string' && value !== '';

/** With no part that is not written yet, in whose place much is right. */
const plan = aPlan({
  round: 'Höst',
  actions: [
    anAction({ status: 'stopped', reason: 'Ingen tid', checkIns: [{ date: '2026-12-05', note: 'Ja' }] }),
  ],
});
/** A name of any kind is that of a round. */
const isRightInPlan = (path: Path, value: unknown): boolean => path[0] === 'round' && value === '';

const takesInstrument = (call: Subject['call']): Partial<Subject> => ({
  argument: 'instrument',
  valid: instrument,
  call,
  isRight: isRightInInstrument,
  isSound: () => true,
});

const customer = { id: 'a', survey: 'nps', version: 1, score: 5 };

const takesSurvey = (call: Subject['call']): Partial<Subject> => ({
  argument: 'survey',
  valid: 'nps',
  call,
  isSound: () => true,
});

const subjects: [string, Partial<Subject>][] = [
  ['parseResponse instrument', takesInstrument((value) => schema.parseResponse(value, response))],
  [
    'parseResponse',
    {
      valid: response,
      call: (value) => schema.parseResponse(kundorientering, value),
      isRight: hasNoSegments,
    },
  ],
  [
    'parseSurveyResponse',
    {
      valid: { ...customer, comment: 'Bra', segments: { team: 'Malmö' } },
      call: (value) => schema.parseSurveyResponse('nps', value),
      isRight: (path, value) => hasNoSegments(path, value) || isRightInSurvey(path, value),
    },
  ],
  [
    'parseSurveyResponse survey',
    takesSurvey((value) => schema.parseSurveyResponse(value as 'nps', { ...customer, survey: value })),
  ],
  ['surveyResponseSchema survey', takesSurvey((value) => schema.surveyResponseSchema(value as 'nps'))],
  ['responseSchema instrument', takesInstrument((value) => schema.responseSchema(value))],
  ['parseTally instrument', takesInstrument((value) => schema.parseTally(value, team))],
  ['parseTally', { valid: team, call: (value) => schema.parseTally(kundorientering, value) }],
  ['tallySchema instrument', takesInstrument((value) => schema.tallySchema(value))],
  ['parsePlan instrument', takesInstrument((value) => schema.parsePlan(value, plan))],
  [
    'parsePlan',
    { valid: plan, call: (value) => schema.parsePlan(kundorientering, value), isRight: isRightInPlan },
  ],
  ['planSchema instrument', takesInstrument((value) => schema.planSchema(value))],
  [
    'parseInstrument',
    {
      valid: pulse(),
      call: schema.parseInstrument,
      isRight: isRightInInstrument,
    },
  ],
];

/** What a host combines with schemas of its own, and so calls itself. */
const schemas: [string, z.ZodMiniType, unknown][] = [
  ['instrumentSchema', schema.instrumentSchema, pulse()],
  ['responseSchema', schema.responseSchema(kundorientering), response],
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

suite.each(subjects)('%s', (about, given) => {
  const subject = { functionName: about.split(' ')[0]!, ...given } as Subject;

  test.each(malformedChecks)('%s', (_, check) => {
    check(subject, 10_000);
  });
});

test('every function that is exported is tried', () => {
  const exported = Object.entries(schema).filter(([, value]) => typeof value === 'function');
  const tried = subjects.map(([about]) => about.split(' ')[0]);
  expect([...new Set(tried)].sort()).toEqual(exported.map(([name]) => name).sort());
});
