import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { reliability, tally } from '../../src/scoring/index.js';
import { failure } from '../support/errors.js';
import { respond } from './respond.js';

/** People who each gave the same answer to everything. */
const group = (...answers: number[]) =>
  tally(
    kundorientering,
    answers.map((answer, index) => respond(`${index}`, Array<number>(10).fill(answer))),
  );

test('alpha is 1 when people’s answers rise and fall together', () => {
  expect(reliability(kundorientering, group(1, 2, 3, 4, 5))).toEqual({ n: 5, alpha: 1, agreement: 0 });
});

test('it has no value for too few, or for people who all have the same total', () => {
  expect(reliability(kundorientering, group())).toEqual({ n: 0, alpha: null, agreement: null });
  expect(reliability(kundorientering, group(3))).toEqual({ n: 1, alpha: null, agreement: null });
  expect(reliability(kundorientering, group(3, 3))).toEqual({ n: 2, alpha: null, agreement: 1 });
});

test.each([undefined, null])('without squared totals (%s) there is agreement alone', (squaredTotals) => {
  const published = { ...group(3, 4), squaredTotals } as never;
  const { agreement } = reliability(kundorientering, group(3, 4));
  expect(reliability(kundorientering, published)).toEqual({ n: 2, alpha: null, agreement });
});

test('one question has no alpha', () => {
  const single = { ...kundorientering, questions: [{ id: 'icp' }] };
  const one = {
    instrument: 'kundorientering',
    version: 1,
    responses: 2,
    questions: { icp: [1, 0, 0, 0, 1] },
  };
  expect(reliability<string>(single, { ...one, squaredTotals: 26 }).alpha).toBeNull();
});

test('rejects something other than a tally', () => {
  expect(failure(() => reliability(kundorientering, 3 as never)).path).toBe('tally');
});
