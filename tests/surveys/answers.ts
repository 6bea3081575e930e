import fc from 'fast-check';
import { SURVEYS, type SurveyId, type SurveyResponse } from '../../src/surveys/index.js';

/** One answer of each customer. */
export const answersOf = <S extends SurveyId>(survey: S, scores: readonly number[]): SurveyResponse<S>[] =>
  scores.map((score, index) => ({ id: `c${index}`, survey, version: 1, score }));

export const scoresOf = (survey: SurveyId): fc.Arbitrary<number[]> =>
  fc.array(fc.integer(SURVEYS[survey].scale), { maxLength: 60 });
