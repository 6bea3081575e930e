import * as z from 'zod/mini';
import type { Problem } from '../instruments/problem.js';
import { largest } from '../scoring/check.js';
import type { Instrument } from '../scoring/instrument.js';
import type { Tally } from '../scoring/tally.js';
import { checkedBy, exactly, fields, perQuestion, wholeNumberFrom } from './kinds.js';
import { parse } from './parse.js';

/** The shape of a tally of this instrument, and that its figures can belong together. */
export function tallySchema<Q extends string>(instrument: Instrument<Q>): z.ZodMiniType<Tally<Q>> {
  const points = instrument.scale.max - instrument.scale.min + 1;
  const length = `a list of ${points} counts`;
  const counts = z.array(wholeNumberFrom(0, largest), length).check(z.length(points, length));
  return fields({
    instrument: exactly(instrument.id),
    version: exactly(instrument.version),
    responses: wholeNumberFrom(0, largest),
    questions: perQuestion(instrument, counts),
    squaredTotals: wholeNumberFrom(0, Number.MAX_SAFE_INTEGER),
  }).check(checkedBy((tally) => tallyProblems(instrument, tally)));
}

/**
 * Figures that no group of people can have given. The total t of one person lies between lo and hi, so with S = Σt
 * the sum Σt² is at least S²/n (Cauchy–Schwarz) and at most (lo + hi)·S − n·lo·hi, from (t − lo)(hi − t) ≥ 0.
 */
function* tallyProblems({ scale, questions }: Instrument, tally: Tally): Generator<Problem> {
  const n = BigInt(tally.responses);
  let total = 0n;
  for (const { id } of questions) {
    const counts = tally.questions[id]!;
    const answers = counts.reduce((sum, count) => sum + count, 0);
    if (answers !== tally.responses) {
      yield { path: ['questions', id], expected: `counts that add up to responses, ${n}`, got: answers };
    }
    for (const [i, count] of counts.entries()) total += BigInt(count) * BigInt(scale.min + i);
  }

  const lowest = BigInt(questions.length * scale.min);
  const highest = BigInt(questions.length * scale.max);
  const least = n > 0n ? (total * total + n - 1n) / n : 0n;
  const most = (lowest + highest) * total - n * lowest * highest;
  const squared = BigInt(tally.squaredTotals);
  if (squared < least || squared > most) {
    const expected = `a sum that these counts can have, from ${least} to ${most}`;
    yield { path: ['squaredTotals'], expected, got: tally.squaredTotals };
  }
}

/**
 * A tally from outside, for example out of a database or from another service: checked, and copied into a fresh
 * plain object whose questions stand in the instrument's order.
 *
 * @param instrument - the one that the tally must belong to
 * @param input - anything. Counts are whole numbers from 0 to 10¹⁰, one for each point of the scale; those of every question
 *   add up to `responses`; `squaredTotals` is one that such counts can have.
 * @throws {@link KundDiagnosError} `invalid-tally`, or `incompatible` for another instrument or version, with the path
 *   of the first problem and the first few in words
 *
 * @example
 * const stored = JSON.stringify(tally(kundorientering, responses));
 * parseTally(kundorientering, JSON.parse(stored)).responses; // 2
 */
export function parseTally<Q extends string>(instrument: Instrument<Q>, input: unknown): Tally<Q> {
  return parse(tallySchema(instrument), input, 'invalid-tally');
}
