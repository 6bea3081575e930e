import { describe, expect, test } from 'vitest';
import { parseSurveyResponse, surveyResponseSchema } from '../../src/schema/index.js';
import { SURVEYS, type SurveyId } from '../../src/surveys/survey.js';
import { failure } from '../support/errors.js';

const response = { id: 'a1', survey: 'nps', version: 1, score: 9 };
const parse = (input: unknown) => parseSurveyResponse('nps', input);
const surveys = Object.keys(SURVEYS) as SurveyId[];

describe('a sound answer', () => {
  test.each(surveys)('comes back as a fresh plain object: %s', (survey) => {
    const whole = {
      ...response,
      survey,
      score: SURVEYS[survey].scale.max,
      comment: 'Snabbt',
      segments: { team: 'Malmö' },
    };
    const parsed = parseSurveyResponse(survey, whole);
    expect(parsed).toStrictEqual(whole);
    expect(parsed).not.toBe(whole);
    expect(surveyResponseSchema(survey).parse(whole)).toStrictEqual(whole);
  });

  test.each(surveys)('may have any score of the scale: %s', (survey) => {
    const { min, max } = SURVEYS[survey].scale;
    for (let score = min; score <= max; score++) {
      expect(parseSurveyResponse(survey, { ...response, survey, score }).score).toBe(score);
    }
  });

  test.each([
    ['markup', '<script>alert(1)</script>'],
    ['emoji, of which 1,000 are 2,000 characters', '🙃'.repeat(1000)],
    ['words from right to left', '\u202eשלום\u202c'],
    ['lines', 'en\r\ntvå\n\ttre'],
    ['one character', '!'],
  ])('may have a comment with %s', (_what, comment) => {
    expect(parse({ ...response, comment })).toStrictEqual({ ...response, comment });
  });
});

test.each([null, undefined])('a comment of %s is as good as none', (comment) => {
  expect(parse({ ...response, comment })).toStrictEqual(response);
});

describe('what is refused, with where and why', () => {
  const comment = '1–2000 characters, none of them control characters but for tabs and line breaks';

  test.each([
    ['another survey', { survey: 'csat' }, ['survey'], 'incompatible'],
    ['another version', { version: 2 }, ['version'], 'incompatible'],
    ['NPS from a scale of 0–100', { score: 85 }, ['score'], 'invalid-argument'],
    ['a score below the scale', { score: -1 }, ['score'], 'invalid-argument'],
    ['half a point', { score: 8.5 }, ['score'], 'invalid-argument'],
    ['a score as a text', { score: '9' }, ['score'], 'invalid-argument'],
    ['no score', { score: null }, ['score'], 'invalid-argument'],
    ['a scale of its own', { scale: { min: 1, max: 5 } }, ['scale'], 'invalid-argument'],
    ['no id', { id: '' }, ['id'], 'invalid-argument'],
    ['a comment of 2,001 characters', { comment: 'a'.repeat(2001) }, ['comment'], 'invalid-argument'],
    ['1,001 emoji', { comment: '🙃'.repeat(1001) }, ['comment'], 'invalid-argument'],
    ['an empty comment', { comment: '' }, ['comment'], 'invalid-argument'],
    ['a comment of spaces', { comment: ' \n ' }, ['comment'], 'invalid-argument'],
    ['a null character', { comment: 'a\0b' }, ['comment'], 'invalid-argument'],
    ['half an emoji', { comment: '\ud83d' }, ['comment'], 'invalid-argument'],
    ['an empty segment', { segments: { team: '' } }, ['segments', 'team'], 'invalid-argument'],
    [
      '21 segments',
      { segments: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`s${index}`, 'a'])) },
      ['segments'],
      'invalid-argument',
    ],
    ['a time', { time: '2026-11-28' }, ['time'], 'invalid-argument'],
  ] as const)('%s', (_what, change, path, code) => {
    const error = failure(() => parse({ ...response, ...change }));
    expect([error.path, error.code]).toEqual([path.join('/'), code]);
  });

  test('NPS from a question on 1–5 is said to be on another scale', () => {
    expect(() => parse({ ...response, score: 11 })).toThrow(
      'parseSurveyResponse: score: expected a whole number from 0 to 10, got 11',
    );
    expect(() => parseSurveyResponse('csat', { ...response, survey: 'csat', score: 0 })).toThrow(
      'parseSurveyResponse: score: expected a whole number from 1 to 5, got 0',
    );
  });

  test('a comment is said to be what', () => {
    expect(() => parse({ ...response, comment: '' })).toThrow(`comment: expected ${comment}, got`);
  });

  test.each(['NPS', '', null, undefined, 1, 'toString'])('a survey that is none: %s', (survey) => {
    for (const call of [parseSurveyResponse, surveyResponseSchema]) {
      const error = failure(() => call(survey as SurveyId, response));
      expect([error.code, error.path]).toEqual(['invalid-argument', 'survey']);
    }
  });

  test.each([null, undefined, 'nps', 9, [], [response], () => response])(
    'what is no answer at all: %s',
    (input) => {
      expect(failure(() => parse(input)).code).toBe('invalid-argument');
    },
  );
});
