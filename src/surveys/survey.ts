// The questions that customers are asked, and their answers. Plain JSON, the same on the wire, in a database and in a property.
import type { Scale } from '../scoring/instrument.js';

/** A question to a customer: how likely to recommend us, how satisfied, how easy it was. */
export type SurveyId = 'nps' | 'csat' | 'ces';

/** The present version of each question, and the scale of its answers. */
export interface Survey {
  /** Whole number from 1. Answers to different versions are never counted together. */
  readonly version: number;
  readonly scale: Scale;
}

export const SURVEYS: Readonly<Record<SurveyId, Survey>> = {
  nps: { version: 1, scale: { min: 0, max: 10 } },
  csat: { version: 1, scale: { min: 1, max: 5 } },
  ces: { version: 1, scale: { min: 1, max: 7 } },
};

/** The longest comment, in UTF-16 code units, as `maxlength` counts them. */
export const MAX_COMMENT_LENGTH = 2000;

/** One customer's answer. */
export interface SurveyResponse<S extends SurveyId = SurveyId> {
  /** Created once per answer, so that saving twice stores once. */
  id: string;
  survey: S;
  version: number;
  /** A whole number on the survey's scale. */
  score: number;
  /** Why, in the customer's own words: 1 to 2,000 characters. */
  comment?: string | undefined;
  /** The host's breakdowns, for example `{ team: 'Malmö' }`. */
  segments?: Record<string, string> | undefined;
}

/** The number of customers who gave each answer. Every figure of a group of customers follows from it. */
export interface SurveyTally<S extends SurveyId = SurveyId> {
  survey: S;
  version: number;
  /** How many gave each answer, the lowest first: 11 counts for NPS, 5 for CSAT, 7 for CES. */
  counts: number[];
}

/** An answer with its words, for reading. A row without text is counted, not listed. */
export interface SurveyComment {
  readonly score: number;
  readonly comment?: string | null | undefined;
  readonly segments?: Readonly<Record<string, string>> | null | undefined;
}
