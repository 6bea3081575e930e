import * as z from 'zod/mini';
import type { Instrument } from '../scoring/instrument.js';
import type { QuestionnaireResponse } from '../scoring/response.js';
import { exactly, fields, id, perQuestion, record, wholeNumberFrom } from './kinds.js';
import { parse } from './parse.js';

const mostSegments = 20;

/** A group's name is shown on screen and stored in a database, so it has no control characters or broken ones. */
const aName = '1–100 characters, none of them control characters';
const name = z.string(aName).check(z.regex(/^[^\p{Cc}\p{Cs}]{1,100}$/u, aName));

const segments = record(name, name).check(
  z.refine((given) => Object.keys(given).length <= mostSegments, `at most ${mostSegments} segments`),
);

/** The shape of a whole response to this instrument, for a host that puts schemas of its own together with it. */
export function responseSchema<Q extends string>(
  instrument: Instrument<Q>,
): z.ZodMiniType<QuestionnaireResponse<Q>> {
  const answer = wholeNumberFrom(instrument.scale.min, instrument.scale.max);
  return fields({
    id,
    instrument: exactly(instrument.id),
    version: exactly(instrument.version),
    answers: perQuestion(instrument, answer),
    segments: z.exactOptional(segments),
  });
}

/**
 * A response from outside, for example the body of a request: checked, and copied into a fresh plain object whose
 * answers stand in the instrument's order. The error's message is fit to answer the request with.
 *
 * @param instrument - the one that the response must belong to
 * @param input - anything. An `id` is 1–64 of letters a–z, digits and `_.:-`; every question is answered with a whole number
 *   on the scale; there are at most 20 segments, keys and values 1–100 characters. No other fields.
 * @throws {@link KundDiagnosError} `invalid-response`, or `incompatible` for another instrument or version, with the
 *   path of the first problem and the first few in words
 *
 * @example
 * const body = { id: 'a1', instrument: 'kundorientering', version: 2, answers: {} };
 * try {
 *   parseResponse(kundorientering, body);
 * } catch (error) {
 *   error.code; // 'incompatible'
 *   error.message; // 'version: expected 1, got 2'
 * }
 */
export function parseResponse<Q extends string>(
  instrument: Instrument<Q>,
  input: unknown,
): QuestionnaireResponse<Q> {
  return parse(responseSchema(instrument), input, 'invalid-response');
}
