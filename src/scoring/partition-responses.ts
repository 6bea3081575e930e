import type { KundDiagnosError } from './error.js';
import type { Instrument } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { responseParser } from './parse-response.js';
import type { QuestionnaireResponse } from './response.js';
import { parseArgument } from './argument.js';
import { iterable } from './iterable.js';
import { problemError } from './problem.js';
import { toFailure, type Failure, type Parser } from './validate.js';

/** Every response once: among those that `tally` accepts, or with the reason why not. */
export interface PartitionedResponses<Q extends string = string> {
  valid: QuestionnaireResponse<Q>[];
  invalid: {
    /** The response's place in what was given, from 0. */
    index: number;
    response: unknown;
    error: KundDiagnosError;
  }[];
}

/**
 * Splits responses into those that `tally` accepts and those that it would reject, for a host that wants to carry on. Nothing is
 * dropped in silence: valid and invalid together are everything that came. Of two with the same id the first is valid.
 *
 * @param instrument The instrument that was answered.
 * @param responses Anything iterable.
 * @throws {KundDiagnosError} `invalid-argument` for a bad instrument, or when `responses` is not iterable.
 *
 * @example
 * const { valid, invalid } = partitionResponses(kundorientering, [...responses, { id: 'c' }]);
 * valid.length; // 2
 * invalid[0].error.path; // ['responses', 2, 'instrument']
 */
export function partitionResponses<Q extends string>(
  instrument: Instrument<Q>,
  responses: Iterable<unknown>,
): PartitionedResponses<Q> {
  const parseResponse = responseParser(instrumentArgument('partitionResponses', instrument));
  const valid: QuestionnaireResponse<Q>[] = [];
  const invalid: PartitionedResponses<Q>['invalid'] = [];
  parseArgument('partitionResponses', 'responses', responses, (value) => {
    let index = 0;
    for (const response of iterable(value)) {
      // Only an object can be a response.
      const failure = Object(response) === response ? failureIn(response, parseResponse) : undefined;
      if (failure === null) valid.push(response as QuestionnaireResponse<Q>);
      else
        invalid.push(invalidResponse(index, response, () => failure ?? failureIn(response, parseResponse)!));
      index++;
    }
  });
  return { valid, invalid };
}

const failureIn = (response: unknown, parse: Parser<unknown>): Failure | null => {
  try {
    parse(response);
    return null;
  } catch (error) {
    return toFailure(error);
  }
};

/** Its error is made when it is looked at: that takes as long as parsing a dozen responses, and there may be many. */
function invalidResponse(
  index: number,
  response: unknown,
  failure: () => Failure,
): PartitionedResponses['invalid'][number] {
  let error: KundDiagnosError | undefined;
  return {
    index,
    response,
    get error() {
      if (error) return error;
      const { path, expected, received, code, options } = failure();
      const problem = { path: ['responses', index, ...path], expected, received };
      return (error = problemError('partitionResponses', problem, code, options));
    },
  };
}
