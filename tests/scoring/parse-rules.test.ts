import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { recommend, type Condition } from '../../src/scoring/index.js';
import { failure } from '../support/errors.js';
import { resultOf } from './respond.js';

const summary = resultOf({ voc: [1] });
const withRules = (...conditions: Condition[]) =>
  recommend<string, string, string>(
    { ...kundorientering, rules: conditions.map((when, index) => ({ id: `r${index}`, when })) },
    summary,
  ).rules;
const weakest = (count: number): Condition[] => Array.from({ length: count }, () => ({ weakest: true }));

test('there may be 1000 conditions, wherever they are, and no more', () => {
  expect(withRules({ any: weakest(999) })).toHaveLength(1);
  expect(withRules(...weakest(1000))).toHaveLength(1000);
  expect(withRules({ all: weakest(499) }, { any: weakest(499) })).toHaveLength(2);
  expect(failure(() => withRules({ any: weakest(1000) }))).toEqual({
    code: 'invalid-argument',
    path: 'instrument/rules/0/when/any/999',
  });
  expect(failure(() => withRules(...weakest(1001))).path).toBe('instrument/rules/1000/when');
});

test('parts that are shared count each time that they are used', () => {
  let shared: Condition = { weakest: true };
  for (let level = 0; level < 30; level++) shared = { all: [shared, shared] };
  expect(failure(() => withRules(shared)).code).toBe('invalid-argument');
});

test('endless conditions are rejected, before or when the stack overflows', () => {
  const endless: { all: Condition[] } = { all: [] };
  endless.all.push(endless);
  const { code, path } = failure(() => withRules(endless));
  expect(['invalid-argument', 'unreadable']).toContain(code);
  expect(path).toMatch(/^instrument\/rules\/0\/when/);
});

test('starts counting again for each call', () => {
  for (let times = 0; times < 3; times++) expect(withRules({ any: weakest(999) })).toHaveLength(1);
});

test.each<[title: string, condition: object]>([
  ['no test', {}],
  ['a question without a test', { question: 'voc' }],
  ['a test without a question', { meanBelow: 3 }],
  ['two tests of a question', { question: 'voc', meanBelow: 3, light: 'red' }],
  ['a test of a question beside one of all', { question: 'voc', meanBelow: 3, weakest: true }],
  ['a question for one of all', { question: 'voc', weakest: true }],
  ['two of all', { weakest: true, all: [{ weakest: true }] }],
  ['a test without a question beside one of all', { light: 'red', any: [{ weakest: true }] }],
])('a condition is one test: %s is rejected', (_, condition) => {
  expect(failure(() => withRules(condition as Condition))).toEqual({
    code: 'invalid-argument',
    path: 'instrument/rules/0/when',
  });
});

test('a step may have a hundred figures, and no more', () => {
  const withFigures = (count: number) =>
    recommend<string, string, string>(
      {
        ...kundorientering,
        rules: [],
        nextSteps: [{ id: 's', questions: ['voc'], figures: Array.from({ length: count }, String) }],
      },
      summary,
    ).nextSteps;
  expect(withFigures(100)).toHaveLength(1);
  expect(failure(() => withFigures(101))).toEqual({
    code: 'invalid-argument',
    path: 'instrument/nextSteps/0/figures',
  });
});
