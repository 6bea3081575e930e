import { guard } from './check.js';
import type { Instrument, Light } from './instrument.js';
import { readInstrument, readLights } from './read-instrument.js';
import { summaryOf } from './summarize.js';
import type { Tally } from './tally.js';

export interface RoundFigures {
  n: number;
  mean: number | null;
  rounded: number | null;
  light: Light | null;
}

/** What two rounds answered. */
export interface Change {
  before: RoundFigures;
  after: RoundFigures;
  /** Between the exact means. */
  difference: number | null;
  /** Between the rounded means, so that it agrees with the two figures that are shown. */
  roundedDifference: number | null;
}

export interface RoundComparison<Q extends string = string> {
  instrument: string;
  version: number;
  whole: Change;
  /** In the instrument's order. */
  questions: (Change & { id: Q })[];
}

function change(before: RoundFigures, after: RoundFigures): Change {
  const pick = ({ n, mean, rounded, light }: RoundFigures): RoundFigures => ({ n, mean, rounded, light });
  const none = before.mean === null || after.mean === null;
  return {
    before: pick(before),
    after: pick(after),
    difference: none ? null : after.mean! - before.mean!,
    roundedDifference: none ? null : Math.round(10 * after.rounded! - 10 * before.rounded!) / 10 + 0,
  };
}

/**
 * Two rounds (quarters) of the same instrument and version, question by question, both n beside the difference. A team that all
 * answered is a census: no interval is drawn around its mean.
 *
 * @param instrument The instrument that was answered in both.
 * @param before The earlier round's tally.
 * @param after The later round's tally.
 * @returns A difference is `null` when one of the rounds is empty.
 * @throws KundDiagnosError `incompatible` for another instrument or version, `invalid-tally`, `invalid-counts`.
 *
 * @example
 * const spring = tally(kundorientering, responses.slice(0, 1));
 * const autumn = tally(kundorientering, responses);
 * const { whole } = compareRounds(kundorientering, spring, autumn);
 * [whole.before.n, whole.after.n, whole.roundedDifference]; // [1, 2, 0.6]
 */
export function compareRounds<Q extends string>(
  instrument: Instrument<Q>,
  before: Tally<Q>,
  after: Tally<Q>,
): RoundComparison<Q> {
  return guard(() => {
    const basis = readInstrument(instrument);
    const lights = readLights(instrument.lights, ['instrument', 'lights']);
    const first = summaryOf(basis, lights, before, ['before']);
    const second = summaryOf(basis, lights, after, ['after']);
    return {
      instrument: basis.id,
      version: basis.version,
      whole: change(first, second),
      questions: basis.ids.map((id, q) => ({ id, ...change(first.questions[q]!, second.questions[q]!) })),
    };
  });
}
