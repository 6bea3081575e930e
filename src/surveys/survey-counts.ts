// The counts of a survey, however a host has them.
import { countsParser } from '../scoring/parse-tally.js';
import { parseKinds, type Kinds } from '../scoring/nps.js';
import { plainObject, sumOf, within, type Parser } from '../scoring/validation/validate.js';
import { SURVEYS, type SurveyId, type SurveyTally } from './survey.js';
import { surveyTallyParser } from './tally-survey.js';

/** A tally, or its bare counts, the lowest answer first: 11 for NPS, 5 for CSAT, 7 for CES. */
export type SurveyCounts<S extends SurveyId = SurveyId> =
  SurveyTally<S> | readonly number[] | { readonly counts: readonly number[] };

/** `SurveyCounts`, or the number of each kind. A list is always counts, never answers. */
export type NpsCounts =
  | SurveyCounts<'nps'>
  | { readonly promoters: number; readonly passives: number; readonly detractors: number };

/** Parses the counts of a survey. A tally must be of this survey and version. */
export function surveyCountsParser(survey: SurveyId): Parser<number[]> {
  const parseCounts = countsParser(SURVEYS[survey].scale);
  const parseTally = surveyTallyParser(survey, parseCounts);
  return (value) => {
    if (Array.isArray(value)) return parseCounts(value);
    const fields = plainObject(value);
    if ('survey' in fields || 'version' in fields) return parseTally(fields).counts;
    return within('counts', parseCounts, fields['counts']);
  };
}

/** The number of each kind, and of each answer 0–10 where that is known. */
export interface ParsedNpsCounts {
  n: number;
  kinds: Kinds;
  counts: number[] | null;
}

const parseCounts = surveyCountsParser('nps');
const isOfKinds = (value: unknown): boolean => {
  if (Array.isArray(value)) return false;
  const fields = plainObject(value);
  return !('counts' in fields) && 'promoters' in fields;
};

/** NPS as a tally, as counts, or as how many of each kind. */
export const parseNpsCounts: Parser<ParsedNpsCounts> = (value) => {
  const counts = isOfKinds(value) ? null : parseCounts(value);
  const kinds = parseKinds(counts ? { counts } : value);
  return { n: sumOf(kinds), kinds, counts };
};
