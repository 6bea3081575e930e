import type { KundDiagnosError } from './error.js';
import type { Instrument } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { responseParser } from './parse-response.js';
import type { QuestionnaireResponse } from './response.js';
import { parseArgument } from './argument.js';
import { iterable } from './iterable.js';
import { within } from './validate.js';

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
      try {
        parseArgument('partitionResponses', 'responses', response, (one) =>
          within(index, parseResponse, one),
        );
        valid.push(response as QuestionnaireResponse<Q>);
      } catch (error) {
        invalid.push({ index, response, error: error as KundDiagnosError });
      }
      index++;
    }
  });
  return { valid, invalid };
}
