// Whatever comes from outside, a function answers with the library's own error or with a right result, and soon. What instruments they make of
// other instruments is tried in instrument-argument.test.ts.
import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import * as schema from '../../src/schema/index.js';
import { tally, type Path } from '../../src/scoring/index.js';
import { pulse } from '../instruments/documents.js';
import { anAction, aPlan } from '../report/plan/plans.js';
import { respond } from '../scoring/respond.js';
import { malformedChecks, type Subject } from '../support/malformed.js';

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
