import { compareSummaries, roundedDifference, type Comparison, type GroupFigures } from './compare-groups.js';
import type { Instrument } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { summaryOfTally } from './summarize.js';
import type { Tally } from './tally.js';
import { parseArgument } from './validation/argument.js';
import { optional } from './validation/validate.js';

/** The figures of two rounds. */
export interface RoundChange {
  before: GroupFigures;
  after: GroupFigures;
  /** The later rounded mean minus the earlier one, so that it agrees with the two figures that are shown. */
  difference: number | null;
}

export interface RoundComparison<Q extends string = string> {
  instrument: string;
  version: number;
  whole: RoundChange;
  /** In the instrument's order. */
  questions: (RoundChange & { id: Q })[];
}

function change({ groups }: Comparison): RoundChange {
  const [before, after] = groups as [GroupFigures, GroupFigures];
  const [earlier, later] = [before.rounded, after.rounded];
  return {
    before,
    after,
    difference: earlier === null || later === null ? null : roundedDifference(later, earlier),
  };
}

/**
 * Two rounds (quarters) of the same instrument and version, question by question, with both n beside the difference. A team in
 * which everybody answered is a census: draw no confidence interval around its mean.
 *
 * @param instrument The instrument that was answered in both.
 * @param before The earlier round's tally; `null` if it is hidden.
 * @param after The later round's tally; `null` if it is hidden.
 * @returns A difference is `null` when one of the rounds is empty or hidden.
 * @throws {KundDiagnosError} `incompatible` for another instrument or version, else `invalid-argument`.
 *
 * @example
 * const spring = tally(kundorientering, responses.slice(0, 1));
 * const autumn = tally(kundorientering, responses);
 * const { whole } = compareRounds(kundorientering, spring, autumn);
 * [whole.before.n, whole.after.n, whole.difference]; // [1, 2, 0.1]
 */
export function compareRounds<Q extends string>(
  instrument: Instrument<Q>,
  before: Tally<Q> | null,
  after: Tally<Q> | null,
): RoundComparison<Q> {
  const parsed = instrumentArgument<Q>('compareRounds', instrument);
  const parseRound = optional(summaryOfTally(parsed));
  const { whole, questions, ...about } = compareSummaries(parsed, [
    ['before', parseArgument('compareRounds', 'before', before, parseRound)],
    ['after', parseArgument('compareRounds', 'after', after, parseRound)],
  ]);
  return {
    ...about,
    whole: change(whole),
    questions: questions.map(({ id, ...question }) => ({ id, ...change(question) })),
  };
}
