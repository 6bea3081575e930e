import { parseArgument } from '../scoring/validation/argument.js';
import { addCounts, countsParser } from '../scoring/parse-tally.js';
import { arrayOf, fail, object, within } from '../scoring/validation/validate.js';
import { SURVEYS, type SurveyId, type SurveyTally } from './survey.js';
import { parseSurveyId, surveyTallyParser } from './tally-survey.js';

/**
 * Pools tallies of different customers by adding their counts. The result is the same as that of counting all of them together; a mean of two scores is
 * not, since it lets a collection of three weigh as much as one of three thousand.
 *
 * @param tallies One or more tallies of the same question and version. No answer may be in two of them.
 * @throws {KundDiagnosError} `incompatible` for different questions or versions; `invalid-argument` for something that is not a tally, and for no
 *   tally at all.
 *
 * @example
 * const spring = { survey: 'csat', version: 1, counts: [0, 1, 2, 10, 7] };
 * const autumn = { survey: 'csat', version: 1, counts: [1, 0, 3, 8, 8] };
 * mergeSurveyTallies(spring, autumn).counts; // [1, 1, 5, 18, 15]
 */
export function mergeSurveyTallies<S extends SurveyId>(...tallies: SurveyTally<S>[]): SurveyTally<S> {
  return parseArgument('mergeSurveyTallies', 'tallies', tallies, (value) => {
    if (tallies.length === 0) fail('at least one tally', value);
    const { survey } = within(0, object({ survey: parseSurveyId }), tallies[0]);
    const parseCounts = countsParser(SURVEYS[survey].scale);
    const parts = arrayOf(surveyTallyParser(survey as S, parseCounts))(tallies);
    // Rejects counts that are too large to add exactly.
    const counts = parseCounts(addCounts(parts.map((part) => part.counts)));
    return { survey: survey as S, version: SURVEYS[survey].version, counts };
  });
}
