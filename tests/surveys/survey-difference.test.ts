import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlyWarning } from '../../src/kpi/index.js';
import { surveyDifference } from '../../src/surveys/index.js';
import { errorFrom, failure } from '../support/errors.js';

const kinds = (detractors: number, passives: number, promoters: number) => ({
  detractors,
  passives,
  promoters,
});

test('an NPS that differs by less than chance explains, by hand', () => {
  // 60 answers each: 20/60·100 = 33.3 and 10/60·100 = 16.7. Adjusted: p = 30.75/63, d = 10.75/63, variance p + d − (p − d)² = 0.5579, and
  // p = 25.75/63, d = 15.75/63, variance 0.6335; standard error 100·√((0.5579 + 0.6335)/63) = 13.75, times 1.96 is 27.0.
  const result = surveyDifference('nps', kinds(10, 20, 30), kinds(15, 20, 25));
  expect(result.from).toBeCloseTo(33.333, 3);
  expect(result.difference).toBeCloseTo(-16.667, 3);
  expect(result).toMatchObject({ comparison: 'tested', isMoreThanChance: false });
  expect(surveyDifference('nps', kinds(10, 20, 30), kinds(19, 20, 21)).isMoreThanChance).toBe(true);
});

test('counts and kinds give the same', () => {
  const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const other = kinds(40, 10, 10);
  expect(surveyDifference('nps', { survey: 'nps', version: 1, counts }, other)).toEqual(
    surveyDifference('nps', kinds(28, 17, 21), other),
  );
  expect(surveyDifference('nps', counts, other)).toEqual(surveyDifference('nps', { counts }, other));
  // What a report has of a group has both. The counts say more.
  const both = { ...kinds(1, 1, 1), counts };
  expect(surveyDifference('nps', both, other)).toEqual(surveyDifference('nps', counts, other));
});

test('CSAT is compared by its share, CES by its mean', () => {
  // 30 of 40 are 4 or 5, and 20 of 40: pooled 52/84, standard error 100·√(0.619·0.381·2/42) = 10.6, times 1.96 is 20.8.
  const csat = surveyDifference('csat', [0, 4, 6, 20, 10], [4, 6, 10, 10, 10]);
  expect(csat).toMatchObject({ from: 75, to: 50, isMoreThanChance: true });
  const ces = surveyDifference('ces', [0, 0, 0, 40, 0, 0, 0], [0, 0, 20, 0, 20, 0, 0]);
  expect(ces).toMatchObject({ from: 4, to: 4, difference: 0, isMoreThanChance: false });
});

test('fewer than 30 are too few to say', () => {
  expect(surveyDifference('nps', kinds(0, 0, 29), kinds(100, 0, 0))).toMatchObject({
    comparison: 'too-few',
    isMoreThanChance: null,
  });
  expect(surveyDifference('nps', kinds(0, 0, 0), kinds(100, 0, 0))).toMatchObject({
    comparison: 'nothing-before',
    difference: null,
  });
  expect(surveyDifference('nps', kinds(100, 0, 0), kinds(0, 0, 0))).toMatchObject({
    comparison: 'no-value',
    difference: null,
  });
});

test('it says the same as the early warning, either way round', () => {
  const people = fc.integer({ min: 0, max: 200 });
  const group = fc.tuple(people, people, people).map((each) => kinds(...each));
  fc.assert(
    fc.property(group, group, (one, other) => {
      const { isMoreThanChance, difference } = surveyDifference('nps', one, other);
      expect(surveyDifference('nps', other, one).isMoreThanChance).toBe(isMoreThanChance);
      const { warnings } = earlyWarning({ figure: 'nps', periods: [one, other] });
      expect(warnings.some(({ kind }) => kind === 'fallen')).toBe(
        isMoreThanChance === true && difference! < 0,
      );
    }),
  );
});

const ELEVEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
test.each<[string, unknown, string, string?]>([
  [
    'a tally of another question',
    { survey: 'csat', version: 1, counts: [0, 1, 2, 10, 7] },
    'from/survey',
    'incompatible',
  ],
  ['a tally of another version', { survey: 'nps', version: 2, counts: [] }, 'from/version', 'incompatible'],
  ['a tally that does not say of which question', { version: 1, counts: ELEVEN }, 'from/survey'],
  ['a tally that does not say of which version', { survey: 'nps', counts: ELEVEN }, 'from/version'],
  ['ten counts', [0, 0, 0, 0, 0, 0, 0, 0, 0, 40], 'from'],
  ['nothing', null, 'from'],
  ['an object without counts', {}, 'from/counts'],
])('%s is refused', (_, from, path, code = 'invalid-argument') => {
  expect(failure(() => surveyDifference('nps', from as never, kinds(1, 1, 1)))).toEqual({ code, path });
});

test('another survey than the three is refused', () => {
  const error = errorFrom(() => surveyDifference('nki' as 'csat', [1], [1]));
  expect(error.message).toBe('surveyDifference: survey: expected "nps", "csat" or "ces", got "nki"');
});
