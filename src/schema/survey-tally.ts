import * as z from 'zod/mini';
import { parseArgument } from '../scoring/validation/argument.js';
import { MAX_COUNT } from '../scoring/validation/validate.js';
import { SURVEYS, type SurveyId, type SurveyTally } from '../surveys/survey.js';
import { parseSurveyId } from '../surveys/tally-survey.js';
import { parse } from './parse.js';
import { integerFrom, literal, object } from './types.js';

/** Room for whatever else may be sent along by mistake, which is then named. */
const MAX_OTHER_VALUES = 1000;

/**
 * The schema of a tally of customers' answers to one question.
 *
 * @param survey The question that was asked: `nps`, `csat` or `ces`.
 * @throws {KundDiagnosError} `invalid-argument` for another survey.
 *
 * @example
 * surveyTallySchema('csat').safeParse({ survey: 'csat', version: 1, counts: [0, 1, 2, 10, 7] }).success; // true
 */
export function surveyTallySchema<S extends SurveyId>(survey: S): z.ZodMiniType<SurveyTally<S>> {
  return schemaOf(parseArgument<SurveyId>('surveyTallySchema', 'survey', survey, parseSurveyId) as S);
}

function schemaOf<S extends SurveyId>(survey: S): z.ZodMiniType<SurveyTally<S>> {
  const { version, scale } = SURVEYS[survey];
  const values = scale.max - scale.min + 1;
  const length = `a list of ${values} counts`;
  return object({
    survey: literal(survey),
    version: literal(version),
    counts: z.array(integerFrom(0, MAX_COUNT), length).check(z.length(values, length)),
  });
}

/**
 * Parses a tally of customers' answers from outside, for example out of a database, into a fresh plain object.
 *
 * @param survey The question that the tally must be of: `nps`, `csat` or `ces`.
 * @param input Anything. Counts are whole numbers from 0 to 10¹⁰, one for each value of the question's scale. No other fields.
 * @throws {KundDiagnosError} `incompatible` for another question or version, else `invalid-argument`; the path is that of the first problem,
 *   and the message has the first few.
 *
 * @example
 * const stored = '{"survey":"ces","version":1,"counts":[1,2,3,4,10,12,8]}';
 * parseSurveyTally('ces', JSON.parse(stored)).counts[6]; // 8
 */
export function parseSurveyTally<S extends SurveyId>(survey: S, input: unknown): SurveyTally<S> {
  const id = parseArgument<SurveyId>('parseSurveyTally', 'survey', survey, parseSurveyId) as S;
  return parse('parseSurveyTally', schemaOf(id), input, MAX_OTHER_VALUES);
}
