import { parseArgument } from '../scoring/validation/argument.js';
import { iterable } from '../scoring/validation/iterable.js';
import type { TallyOptions } from '../scoring/tally.js';
import {
  integer,
  literal,
  nonEmptyString,
  object,
  optional,
  plainObject,
  refine,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import { SURVEYS, type SurveyId, type SurveyResponse, type SurveyTally } from './survey.js';

/** One of the questions to a customer. */
export const parseSurveyId = refine(
  '"nps", "csat" or "ces"',
  (survey: SurveyId) => typeof survey === 'string' && Object.hasOwn(SURVEYS, survey),
);

const nobody = (survey: SurveyId): number[] => {
  const { min, max } = SURVEYS[survey].scale;
  return Array.from({ length: max - min + 1 }, () => 0);
};

/** The score of one response after another. Comments and segments are not looked at: they are not counted. */
function scoreParser(survey: SurveyId, uniqueIds: boolean): Parser<number> {
  const { version, scale } = SURVEYS[survey];
  const parseSurvey = literal(survey);
  const parseVersion = literal(version);
  const parseScore = integer(scale.min, scale.max);
  const seen = new Set<string>();
  const newId = refine('an id that has not come before', (id: string) => seen.size < seen.add(id).size);
  return (value) => {
    const response = plainObject(value);
    within('survey', parseSurvey, response['survey']);
    within('version', parseVersion, response['version']);
    const score = within('score', parseScore, response['score']);
    if (!uniqueIds) within('id', newId, within('id', nonEmptyString, response['id']));
    return score;
  };
}

/**
 * Counts customers' answers to one question into a tally. Nothing of a comment or of a segment is in it.
 *
 * @param survey The question that was asked: `nps`, `csat` or `ces`.
 * @param responses Anything iterable: a list, or rows as a database yields them.
 * @param options `uniqueIds`: true when you vouch that no `id` comes twice. Default: false.
 * @returns How many gave each answer, the lowest first.
 * @throws {KundDiagnosError} `incompatible` for an answer to another question or version; `invalid-argument` for an id that has come before, and
 *   for a score that is not a whole number on the question's scale. The path says which response and which field. Nothing is counted then.
 *
 * @example
 * const answers = [
 *   { id: 'a', survey: 'nps', version: 1, score: 10, comment: 'Snabb hjälp.' },
 *   { id: 'b', survey: 'nps', version: 1, score: 6 },
 * ];
 * tallySurvey('nps', answers).counts; // [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]
 */
export function tallySurvey<S extends SurveyId>(
  survey: S,
  responses: Iterable<SurveyResponse<S>>,
  options?: TallyOptions | null,
): SurveyTally<S> {
  const id = parseArgument<SurveyId>('tallySurvey', 'survey', survey, parseSurveyId) as S;
  const { uniqueIds } = parseArgument(
    'tallySurvey',
    'options',
    options ?? {},
    object({ uniqueIds: optional(Boolean) }),
  );
  const counts = parseArgument('tallySurvey', 'responses', responses, (value) => {
    const { min } = SURVEYS[id].scale;
    const parseScore = scoreParser(id, uniqueIds ?? false);
    const counted = nobody(id);
    let index = 0;
    for (const response of iterable(value)) counted[within(index++, parseScore, response) - min]!++;
    return counted;
  });
  return { survey: id, version: SURVEYS[id].version, counts };
}

/** A tally of this survey, with nothing else in it. */
export const surveyTallyParser = <S extends SurveyId>(
  survey: S,
  parseCounts: Parser<number[]>,
): Parser<SurveyTally<S>> =>
  object({ survey: literal(survey), version: literal(SURVEYS[survey].version), counts: parseCounts });
