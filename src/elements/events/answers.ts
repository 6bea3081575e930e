import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { SurveyResponse } from '../../surveys/survey.js';
import type { Draft } from '../internal/answering/draft.js';
import type { SurveyDraft } from '../internal/answering/survey-draft.js';

/** What somebody has answered, for a host to store. */
export type AnyResponse = QuestionnaireResponse | SurveyResponse;

/** What somebody has answered so far. */
export type AnyDraft = Draft | SurveyDraft;
