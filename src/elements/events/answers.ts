import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { SurveyResponse } from '../../surveys/survey.js';
import type { Draft } from '../internal/answering/draft.js';
import type { SurveyDraft } from '../internal/answering/survey-draft.js';

/** A response for the host to store. */
export type AnyResponse = QuestionnaireResponse | SurveyResponse;

/** The draft of a response. */
export type AnyDraft = Draft | SurveyDraft;
