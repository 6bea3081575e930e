import { iterable, read } from './check.js';
import type { KundDiagnosError } from './error.js';
import type { Instrument } from './instrument.js';
import { readInstrument } from './read-instrument.js';
import { responseReader } from './read-response.js';
import type { QuestionnaireResponse } from './response.js';

/** Every response once: either as one that `tally` takes, or with the reason why not. */
export interface PartitionedResponses<Q extends string = string> {
  valid: QuestionnaireResponse<Q>[];
  invalid: { position: number; response: unknown; error: KundDiagnosError }[];
}

/**
 * Sorts the responses that `tally` would take from those that it would refuse, for a host that wants to keep going. Nothing
 * is dropped in silence: valid and invalid together are all that came. Of two with the same id the first is valid.
 *
 * @throws KundDiagnosError `invalid-instrument`, or `invalid-responses` when `responses` is no iterable.
 *
 * @example
 * const { valid, invalid } = partitionResponses(kundorientering, [...responses, { id: 'c' }]);
 * valid.length; // 2
 * invalid[0].error.message; // '/responses/2/instrument: expected kundorientering, got undefined'
 */
export function partitionResponses<Q extends string>(
  instrument: Instrument<Q>,
  responses: Iterable<unknown>,
): PartitionedResponses<Q> {
  const readResponse = responseReader(readInstrument(instrument));
  const result: PartitionedResponses<Q> = { valid: [], invalid: [] };
  let position = 0;
  read('responses', responses, (value, path) => {
    for (const response of iterable(value, path)) {
      try {
        read([path, position], response, readResponse);
        result.valid.push(response as QuestionnaireResponse<Q>);
      } catch (error) {
        result.invalid.push({ position, response, error: error as KundDiagnosError });
      }
      position++;
    }
  });
  return result;
}
