// `kund-diagnos/surveys`: what customers answer, counted. Pure functions, plain data, no DOM.
export {
  commentsByKind,
  type CommentOptions,
  type CommentsOfKind,
  type NpsKind,
  type ShownComment,
} from './comments-by-kind.js';
export { mergeSurveyTallies } from './merge-survey-tallies.js';
export {
  MAX_COMMENT_LENGTH,
  SURVEYS,
  type Survey,
  type SurveyComment,
  type SurveyId,
  type SurveyResponse,
  type SurveyTally,
} from './survey.js';
export type { NpsCounts, SurveyCounts } from './survey-counts.js';
export { surveyDifference, type SurveyDifference } from './survey-difference.js';
export { tallySurvey } from './tally-survey.js';
export type { Comparison } from '../kpi/more-than-chance.js';
export type { Scale } from '../scoring/instrument.js';
export type { TallyOptions } from '../scoring/tally.js';
