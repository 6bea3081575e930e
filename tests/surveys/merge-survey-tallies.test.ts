import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nps } from '../../src/scoring/index.js';
import {
  mergeSurveyTallies,
  SURVEYS,
  tallySurvey,
  type SurveyId,
  type SurveyTally,
} from '../../src/surveys/index.js';
import { errorFrom, failure } from '../support/errors.js';
import { answersOf, scoresOf } from './answers.js';

const counted = <S extends SurveyId>(survey: S, scores: readonly number[]): SurveyTally<S> =>
  tallySurvey(survey, answersOf(survey, scores));

test('a small collection does not weigh as much as a large one', () => {
  const few = counted('nps', [0, 0, 0]);
  const many = counted(
    'nps',
    Array.from({ length: 97 }, () => 10),
  );
  // 97 promoters and 3 detractors of 100; the mean of −100 and 100 would be 0.
  expect(nps(mergeSurveyTallies(few, many)).score).toBe(94);
});

test.each(Object.keys(SURVEYS) as SurveyId[])('pooling equals counting together: %s', (survey) => {
  fc.assert(
    fc.property(fc.array(scoresOf(survey), { minLength: 1, maxLength: 6 }), (collections) => {
      const parts = collections.map((scores) => counted(survey, scores));
      const all = counted(survey, collections.flat());
      expect(mergeSurveyTallies(...parts)).toStrictEqual(all);
      expect(mergeSurveyTallies(...parts.reverse())).toStrictEqual(all);
    }),
  );
});

test('grouping does not matter, and the tally of nobody changes nothing', () => {
  const [a, b, c] = [counted('ces', [1, 7]), counted('ces', [4]), counted('ces', [])] as const;
  expect(mergeSurveyTallies(mergeSurveyTallies(a, b), c)).toEqual(mergeSurveyTallies(a, b));
});

test('of none says that there must be one', () => {
  expect(errorFrom(() => mergeSurveyTallies()).message).toBe(
    'mergeSurveyTallies: tallies: expected at least one tally, got a list of 0',
  );
});

const nine = counted('nps', [9]);
test.each<[string, unknown[], string, string?]>([
  ['no tally', [], 'tallies'],
  ['another question', [nine, counted('csat', [5])], 'tallies/1/survey', 'incompatible'],
  ['another version', [nine, { ...nine, version: 2 }], 'tallies/1/version', 'incompatible'],
  ['an unknown version first', [{ ...nine, version: 2 }], 'tallies/0/version', 'incompatible'],
  ['an unknown question', [{ ...nine, survey: 'nki' }], 'tallies/0/survey'],
  ['ten counts', [nine, { ...nine, counts: nine.counts.slice(1) }], 'tallies/1/counts'],
  ['a negative count', [{ ...nine, counts: [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }], 'tallies/0/counts/0'],
])('%s is refused', (_, tallies, path, code = 'invalid-argument') => {
  expect(failure(() => mergeSurveyTallies(...(tallies as SurveyTally[])))).toEqual({ code, path });
});
