import { compareGroups, difference, type Comparison, type GroupFigures } from './compare-groups.js';
import type { Instrument } from './instrument.js';
import type { Tally } from './tally.js';

/** What two rounds answered. */
export interface Change {
  before: GroupFigures;
  after: GroupFigures;
  /** The later rounded mean minus the earlier one, so that it agrees with the two figures that are shown. */
  difference: number | null;
}

export interface RoundComparison<Q extends string = string> {
  instrument: string;
  version: number;
  whole: Change;
  /** In the instrument's order. */
  questions: (Change & { id: Q })[];
}

function change({ groups, gap }: Comparison): Change {
  const [before, after] = groups as [GroupFigures, GroupFigures];
  return { before, after, difference: gap === null ? gap : difference(after.rounded!, before.rounded!) };
}

/**
 * Two rounds (quarters) of the same instrument and version, question by question, both n beside the difference. A team that all
 * answered is a census: no interval is drawn around its mean.
 *
 * @param instrument The instrument that was answered in both.
 * @param before The earlier round's tally, `null` if it is hidden.
 * @param after The later round's tally, `null` if it is hidden.
 * @returns A difference is `null` when one of the rounds is empty or hidden.
 * @throws KundDiagnosError `incompatible` for another instrument or version, `invalid-groups` with the path `groups`, `before` or
 *   `after`, `invalid-instrument`.
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
  const { whole, questions, ...same } = compareGroups(instrument, { before, after });
  return {
    ...same,
    whole: change(whole),
    questions: questions.map(({ id, ...question }) => ({ id, ...change(question) })),
  };
}
