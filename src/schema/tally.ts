import * as z from 'zod/mini';
import type { Instrument } from '../scoring/instrument.js';
import { instrumentArgument, type ParsedInstrument } from '../scoring/parse-instrument.js';
import { expectedSquaredTotals } from '../scoring/parse-tally.js';
import type { Problem } from '../scoring/validation/problem.js';
import type { Tally } from '../scoring/tally.js';
import { MAX_COUNT, sumOf } from '../scoring/validation/validate.js';
import { parse } from './parse.js';
import { checkedBy, integerFrom, literal, object, perQuestion } from './types.js';

/** Some unknown fields, which the error then names. */
const MAX_OTHER_VALUES = 1000;

/**
 * The schema of a tally of this instrument, which also checks that its figures can belong together.
 *
 * @param instrument The instrument that was answered.
 * @throws {KundDiagnosError} `invalid-argument` for a bad instrument.
 *
 * @example
 * tallySchema(kundorientering).safeParse(tally(kundorientering, responses)).success; // true
 */
export function tallySchema<Q extends string>(instrument: Instrument<Q>): z.ZodMiniType<Tally<Q>> {
  return schemaOf(instrumentArgument('tallySchema', instrument));
}

function schemaOf<Q extends string>(instrument: ParsedInstrument<Q>): z.ZodMiniType<Tally<Q>> {
  const { id, version, ids, scale } = instrument;
  const values = scale.max - scale.min + 1;
  const length = `a list of ${values} counts`;
  const counts = z.array(integerFrom(0, MAX_COUNT), length).check(z.length(values, length));
  return object({
    instrument: literal(id),
    version: literal(version),
    responses: integerFrom(0, MAX_COUNT),
    questions: perQuestion(ids, counts),
    squaredTotals: z.exactOptional(integerFrom(0, Number.MAX_SAFE_INTEGER)),
  }).check(checkedBy((tally) => tallyProblems(instrument, tally)));
}

/** Figures that no group of people can have given. */
function* tallyProblems({ ids, scale }: ParsedInstrument, tally: Tally): Generator<Problem> {
  const { responses: n, questions, squaredTotals } = tally;
  const unequal = ids.filter((id) => sumOf(questions[id]!) !== n);
  for (const id of unequal) {
    const expected = `counts that add up to responses, ${n}`;
    yield { path: ['questions', id], expected, received: sumOf(questions[id]!) };
  }
  // `squaredTotals` can be checked only against valid counts.
  if (unequal.length > 0) return;
  const counts = ids.map((id) => questions[id]!);
  const expected = expectedSquaredTotals({ n, counts, squaredTotals: squaredTotals ?? null }, scale);
  if (expected) yield { path: ['squaredTotals'], expected, received: squaredTotals };
}

/**
 * Parses a tally from outside, for example out of a database or from another service, into a fresh plain object whose questions
 * stand in the instrument's order.
 *
 * @param instrument The instrument that the tally must belong to.
 * @param input Anything. Counts are whole numbers from 0 to 10¹⁰, one for each value of the scale; those of every question
 *   add up to `responses`; `squaredTotals` may be left out, and is else one that such counts can have.
 * @throws {KundDiagnosError} `incompatible` for another instrument or version, else `invalid-argument`; the path is that of the
 *   first problem, and the message has the first few.
 *
 * @example
 * const stored = JSON.stringify(tally(kundorientering, responses));
 * parseTally(kundorientering, JSON.parse(stored)).responses; // 2
 */
export function parseTally<Q extends string>(instrument: Instrument<Q>, input: unknown): Tally<Q> {
  const parsed = instrumentArgument<Q>('parseTally', instrument);
  const { ids, scale } = parsed;
  const values = ids.length * (scale.max - scale.min + 2);
  return parse('parseTally', schemaOf(parsed), input, values + MAX_OTHER_VALUES);
}
