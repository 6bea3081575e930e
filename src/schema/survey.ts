import * as z from 'zod/mini';
import { parseArgument } from '../scoring/validation/argument.js';
import { refine, type Parser } from '../scoring/validation/validate.js';
import { MAX_COMMENT_LENGTH, SURVEYS, type SurveyId, type SurveyResponse } from '../surveys/survey.js';
import { parse } from './parse.js';
import { segments } from './response.js';
import { id, integerFrom, literal, object } from './types.js';

/** Room for a response with all its segments, and for whatever else may be sent along by mistake, which is then named. */
const MAX_VALUES = 1000;

/** Counted as `maxlength` counts, which zod's own check does not. A comment is stored and shown as text: no control characters but for tabs and line breaks, and no half of a surrogate pair. */
const A_COMMENT = `1–${MAX_COMMENT_LENGTH} characters, none of them control characters but for tabs and line breaks`;
const comment = z.string(A_COMMENT).check(
  z.refine(({ length }) => length <= MAX_COMMENT_LENGTH, A_COMMENT),
  z.regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])+$/u, A_COMMENT),
  z.regex(/\S/u, A_COMMENT),
);

const surveyIds = Object.keys(SURVEYS) as SurveyId[];

const survey = refine<SurveyId>(surveyIds.map((each) => `"${each}"`).join(', '), (value) =>
  surveyIds.includes(value),
);

/**
 * The schema of a customer's answer to this survey, for a host that combines it with schemas of its own.
 *
 * @param asked The survey that is answered: `nps`, `csat` or `ces`.
 * @throws {KundDiagnosError} `invalid-argument` for anything else.
 *
 * @example
 * surveyResponseSchema('csat').safeParse({ id: 'a1', survey: 'csat', version: 1, score: 5 }).success; // true
 */
export function surveyResponseSchema<S extends SurveyId>(asked: S): z.ZodMiniType<SurveyResponse<S>> {
  return schemaOf(parseArgument('surveyResponseSchema', 'survey', asked, survey as Parser<S>));
}

const schemaOf = <S extends SurveyId>(asked: S): z.ZodMiniType<SurveyResponse<S>> => {
  const { version, scale } = SURVEYS[asked];
  return object({
    id,
    survey: literal(asked),
    version: literal(version),
    score: integerFrom(scale.min, scale.max),
    comment: z.exactOptional(comment),
    segments: z.exactOptional(segments),
  });
};

/**
 * Parses a customer's answer from outside, for example the body of a request, into a fresh plain object.
 *
 * @param asked The survey that the answer must belong to: `nps` (0–10), `csat` (1–5) or `ces` (1–7).
 * @param input Anything. An `id` is 1–64 of letters a–z, digits and `_.:-`; the score is a whole number on the survey's scale; a comment,
 *   where there is one, has 1–2,000 characters, counted as `maxlength` counts them, none of them control characters but for tabs and line
 *   breaks, and not only spaces; there are at most 20 segments, with keys and values of 1–100 characters. No other fields.
 * @throws {KundDiagnosError} `incompatible` for another survey or version, else `invalid-argument`; the path is that of the first problem,
 *   and the message has the first few.
 *
 * @example
 * try {
 *   parseSurveyResponse('nps', { id: 'a1', survey: 'nps', version: 1, score: 11 });
 * } catch (error) {
 *   error.code; // 'invalid-argument'
 *   error.message; // 'parseSurveyResponse: score: expected a whole number from 0 to 10, got 11'
 * }
 */
export function parseSurveyResponse<S extends SurveyId>(asked: S, input: unknown): SurveyResponse<S> {
  const known = parseArgument('parseSurveyResponse', 'survey', asked, survey as Parser<S>);
  return parse('parseSurveyResponse', schemaOf(known), input, MAX_VALUES);
}
