import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SURVEYS, tallySurvey, type SurveyId, type SurveyResponse } from '../../src/surveys/index.js';
import { errorFrom, failure } from '../support/errors.js';
import { answersOf, scoresOf } from './answers.js';

test('an NPS of eight customers, counted by hand', () => {
  const tally = tallySurvey('nps', answersOf('nps', [10, 0, 9, 9, 7, 6, 10, 0]));
  expect(tally).toStrictEqual({ survey: 'nps', version: 1, counts: [2, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2] });
});

test.each<[SurveyId, number[], number[]]>([
  ['csat', [1, 5, 5, 3], [1, 0, 1, 0, 2]],
  ['ces', [1, 7, 7, 4], [1, 0, 0, 1, 0, 0, 2]],
])('%s begins at 1', (survey, scores, counts) => {
  expect(tallySurvey(survey, answersOf(survey, scores)).counts).toEqual(counts);
});

test('nobody has answered yet', () => {
  expect(tallySurvey('csat', []).counts).toEqual([0, 0, 0, 0, 0]);
});

test('rows may come from anything that yields them', () => {
  function* rows(): Generator<SurveyResponse<'nps'>> {
    yield* answersOf('nps', [10, 3]);
  }
  expect(tallySurvey('nps', rows()).counts[3]).toBe(1);
});

test('neither comments nor segments are in it', () => {
  const answer = { ...answersOf('nps', [9])[0]!, comment: 'Snabb hjälp', segments: { team: 'Malmö' } };
  expect(JSON.stringify(tallySurvey('nps', [answer]))).not.toMatch(/hjälp|Malmö/);
});

const [good] = answersOf('nps', [9]);
test.each<[string, unknown, string, string?]>([
  ['an answer of 11', { ...good, score: 11 }, 'score'],
  ['half an answer', { ...good, score: 8.5 }, 'score'],
  ['an answer in words', { ...good, score: '9' }, 'score'],
  ['no answer', { ...good, score: null }, 'score'],
  ['no id', { ...good, id: '' }, 'id'],
  ['another question', { ...good, survey: 'csat' }, 'survey', 'incompatible'],
  ['another version', { ...good, version: 2 }, 'version', 'incompatible'],
  ['no version', { ...good, version: undefined }, 'version'],
])('%s is refused, with the place', (_, bad, field, code = 'invalid-argument') => {
  const answers = [...answersOf('nps', [1]), bad] as SurveyResponse<'nps'>[];
  expect(failure(() => tallySurvey('nps', answers))).toEqual({ code, path: `responses/1/${field}` });
});

test('an id that comes twice is refused, unless the host vouches for them', () => {
  const twice = [good!, good!];
  const error = errorFrom(() => tallySurvey('nps', twice));
  expect(error).toMatchObject({ code: 'invalid-argument', path: ['responses', 1, 'id'] });
  expect(error.message).toMatch(
    /^tallySurvey: responses\[1\]\.id: expected an id that has not come before, /,
  );
  expect(tallySurvey('nps', twice, { uniqueIds: true }).counts[9]).toBe(2);
});

test('another survey than the three is refused', () => {
  for (const survey of ['toString', ['nps']] as never[]) {
    expect(failure(() => tallySurvey(survey, []))).toEqual({ code: 'invalid-argument', path: 'survey' });
  }
});

test.each(Object.keys(SURVEYS) as SurveyId[])('the order of customers never matters: %s', (survey) => {
  const shuffled = scoresOf(survey).chain((scores) =>
    fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: scores.length })),
  );
  fc.assert(
    fc.property(shuffled, ([scores, others]) => {
      expect(tallySurvey(survey, answersOf(survey, others))).toEqual(
        tallySurvey(survey, answersOf(survey, scores)),
      );
    }),
  );
});
