import { expect, test } from 'vitest';
import { nextStepText, orderNextSteps } from '../../src/report/next-steps.js';

const step = (id: string, questions: string[], postponedBy: string | null = null) => ({
  id,
  questions,
  postponedBy,
});
const steps = [step('a', ['icp']), step('b', ['voc', 'sla']), step('c', ['sla']), step('d', ['icp'], 'rule')];
const ordered = (...chosen: string[]) => orderNextSteps(steps, chosen).map(({ id }) => id);

test('next steps follow the areas that were chosen, and else the order that they came in', () => {
  expect(ordered()).toEqual(['a', 'b', 'c', 'd']);
  expect(ordered('sla')).toEqual(['b', 'c', 'a', 'd']);
  expect(ordered('voc')).toEqual(['b', 'a', 'c', 'd']);
});

test('a step that a rule postpones stays last, also where its area was chosen', () => {
  expect(ordered('icp')).toEqual(['a', 'b', 'c', 'd']);
  expect(orderNextSteps([steps[3]!, steps[1]!], ['icp']).map(({ id }) => id)).toEqual(['b', 'd']);
});

test('a step is said with the reason why it is postponed, where there are words for it', () => {
  const texts = { nextSteps: { d: 'Fråga fler.' }, rules: { rule: { postponed: 'Vänta.' } } };
  expect(nextStepText(steps[3]!, texts)).toBe('Fråga fler. Vänta.');
  expect(nextStepText(steps[3]!, { ...texts, rules: {} })).toBe('Fråga fler.');
  expect(nextStepText(steps[0]!, texts)).toBe('a');
});
