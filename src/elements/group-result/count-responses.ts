// What counts responses in the page. Loaded when a host gives them: in the script files it stands in the chunk beside them.
import { iterable, read } from '../../scoring/check.js';
import { KundDiagnosError } from '../../scoring/error.js';
import type { Instrument } from '../../scoring/instrument.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { tally, type Tally } from '../../scoring/tally.js';

/**
 * Counts responses into a tally. What is refused is told of without what came: a console is read by others than those who may
 * read a person's answers.
 */
export function countResponses(instrument: Instrument, responses: Iterable<QuestionnaireResponse>): Tally {
  try {
    return tally(instrument, read('responses', responses, iterable) as typeof responses);
  } catch (error) {
    // The core words every refusal as where, what was expected, and what came.
    const { code, message, path } = error as KundDiagnosError;
    throw new KundDiagnosError(code, message.replace(/, got .*/su, ''), path);
  }
}
