import * as z from 'zod/mini';
import type { Instrument } from '../scoring/instrument.js';
import { instrumentArgument, type ParsedInstrument } from '../scoring/parse-instrument.js';
import type { QuestionnaireResponse } from '../scoring/response.js';
import { parse } from './parse.js';
import { id, integerFrom, literal, object, perQuestion, record } from './types.js';

const MAX_SEGMENTS = 20;
/** Some unknown fields, which the error then names. */
const MAX_OTHER_VALUES = 1000;

/** A segment's name is shown on screen and stored in a database: no control characters, and no lone surrogates. */
const A_NAME = '1–100 characters, none of them control characters';
const name = z.string(A_NAME).check(z.regex(/^[^\p{Cc}\p{Cs}]{1,100}$/u, A_NAME));

/** The host's breakdowns. */
export const segments = record(name, name).check(
  z.refine((input) => Object.keys(input).length <= MAX_SEGMENTS, `at most ${MAX_SEGMENTS} segments`),
);

/**
 * The schema of a whole response to this instrument, for a host that combines it with schemas of its own.
 *
 * @param instrument The instrument that is answered.
 * @throws {KundDiagnosError} `invalid-argument` for a bad instrument.
 *
 * @example
 * responseSchema(kundorientering).safeParse(responses[0]).success; // true
 */
export function responseSchema<Q extends string>(
  instrument: Instrument<Q>,
): z.ZodMiniType<QuestionnaireResponse<Q>> {
  return schemaOf(instrumentArgument('responseSchema', instrument));
}

const schemaOf = <Q extends string>({
  id: instrument,
  version,
  ids,
  scale,
}: ParsedInstrument<Q>): z.ZodMiniType<QuestionnaireResponse<Q>> =>
  object({
    id,
    instrument: literal(instrument),
    version: literal(version),
    answers: perQuestion(ids, integerFrom(scale.min, scale.max)),
    segments: z.exactOptional(segments),
  });

/**
 * Parses a response from outside, for example the body of a request, into a fresh plain object whose answers stand in the
 * instrument's order.
 *
 * @param instrument The instrument that the response must belong to.
 * @param input Anything. An `id` is 1–64 of letters a–z, digits and `_.:-`; every question is answered with a whole number
 *   on the scale; there are at most 20 segments, with keys and values of 1–100 characters. No other fields.
 * @throws {KundDiagnosError} `incompatible` for another instrument or version, else `invalid-argument`; the path is that of the
 *   first problem, and the message has the first few.
 *
 * @example
 * const body = { id: 'a1', instrument: 'kundorientering', version: 2, answers: {} };
 * try {
 *   parseResponse(kundorientering, body);
 * } catch (error) {
 *   error.code; // 'incompatible'
 *   error.message; // 'parseResponse: version: expected 1, got 2'
 * }
 */
export function parseResponse<Q extends string>(
  instrument: Instrument<Q>,
  input: unknown,
): QuestionnaireResponse<Q> {
  const parsed = instrumentArgument<Q>('parseResponse', instrument);
  return parse('parseResponse', schemaOf(parsed), input, parsed.ids.length + MAX_OTHER_VALUES);
}
