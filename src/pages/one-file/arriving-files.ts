// Files that somebody drops on the page. They may be anything, so each is judged alone: one that is refused keeps no other out.
import { kundorientering } from '../../instruments/kundorientering/instrument.js';
import { parseResponse } from '../../schema/response.js';
import { isKundDiagnosError } from '../../scoring/validation/error.js';
import { integer, optional } from '../../scoring/validation/validate.js';
import { parseFileContent } from '../../storage/parse-response-file.js';
import { MAX_MINIMUM, MAX_RESPONSES } from './parse-round.js';
import { roundJsonIn } from './page-text.js';
import { withMinimumPromised, withResponse, type Arrival, type Round } from './round.js';

/** Why answers, or a file, were not taken. */
export type Refusal =
  | Exclude<Arrival, 'taken'>
  /** No JSON, such as a picture or a file that was cut. */
  | 'unreadable'
  | 'too-large'
  /** JSON, and no answers to any questionnaire that we know. */
  | 'not-answers'
  /** Answers to this questionnaire, and not to all of it. */
  | 'incomplete'
  | 'other-instrument'
  | 'other-version'
  /** A copy of the page without single answers. */
  | 'no-answers-in-page';

export interface FileOutcome {
  readonly name: string;
  /** How many answers were taken from it. */
  readonly taken: number;
  readonly refusals: readonly Refusal[];
}

export interface ArrivingFile {
  readonly name: string;
  /** `null` where it is too large to be read. */
  readonly text: string | null;
}

/** A page with everything in it is the largest. */
export const MAX_FILE_BYTES = 4_000_000;

/** What a file holds. */
interface Answers {
  /** Unparsed. */
  readonly responses: readonly unknown[];
  /** The least group size that those who answered were promised; `null` where the file does not say. */
  readonly minimum: number | null;
}

/** Takes the answers of each file into the round, with the least group size that they were given under. */
export function withFiles(round: Round, files: readonly ArrivingFile[]): [Round, FileOutcome[]] {
  let now = round;
  const outcomes = files.map(({ name, text }): FileOutcome => {
    const found = text === null ? 'too-large' : answersIn(text);
    if (typeof found === 'string') return { name, taken: 0, refusals: [found] };
    let taken = 0;
    const refusals: Refusal[] = [];
    for (const input of found.responses) {
      const [next, arrival] = withAnswers(now, input);
      const isHere = arrival === 'taken' || arrival === 'duplicate';
      now = isHere ? withMinimumPromised(next, found.minimum) : next;
      if (arrival === 'taken') taken++;
      else refusals.push(arrival);
    }
    return { name, taken, refusals };
  });
  return [now, outcomes];
}

/** The answers in a file of responses, or in a saved page. */
function answersIn(text: string): Answers | Refusal {
  const ofPage = roundJsonIn(text);
  try {
    if (ofPage === null) {
      const { responses, minimumGroupSize } = parseFileContent(text);
      return isFilled(responses) ? { responses, minimum: parseMinimum(minimumGroupSize) } : 'not-answers';
    }
    const { responses, minimum } = Object(JSON.parse(ofPage)) as { responses?: unknown; minimum?: unknown };
    return isFilled(responses) ? { responses, minimum: parseMinimum(minimum) } : 'no-answers-in-page';
  } catch (error) {
    const isJson = isKundDiagnosError(error) && error.cause === undefined;
    return isJson ? 'not-answers' : 'unreadable';
  }
}

/** Fails for one that no round can have: the answers would else be shown of fewer people than was promised. */
const parseMinimum = optional(integer(1, MAX_MINIMUM));

const isFilled = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MAX_RESPONSES;

function withAnswers(round: Round, input: unknown): [Round, Arrival | Refusal] {
  try {
    const response = parseResponse(kundorientering, input);
    return round.responses.length < MAX_RESPONSES ? withResponse(round, response) : [round, 'too-large'];
  } catch (error) {
    return [round, refusalOf(error, input)];
  }
}

function refusalOf(error: unknown, input: unknown): Refusal {
  if (!isKundDiagnosError(error)) return 'not-answers';
  const [place] = error.path;
  if (error.code === 'incompatible') return place === 'version' ? 'other-version' : 'other-instrument';
  const { instrument, answers } = Object(input) as { instrument?: unknown; answers?: unknown };
  return instrument === kundorientering.id && typeof answers === 'object' && answers !== null
    ? 'incomplete'
    : 'not-answers';
}
