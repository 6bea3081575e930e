import { at, count, entriesOf, largest, listOf, open, text, total, whole } from './check.js';
import type { LightThresholds } from './instrument.js';
import { addCounts, readTally } from './read-tally.js';
import type { Tally } from './tally.js';

/**
 * Adds tallies of different people: the same as tallying all of them together. Order and grouping do not matter, and the tally of
 * nobody changes nothing.
 *
 * @param tallies One or more tallies of the same instrument and version. No person may be in two of them.
 * @throws KundDiagnosError `incompatible` for different instruments or versions, `invalid-tally` or `invalid-counts` for what is
 *   no tally or holds other questions than the first.
 *
 * @example
 * const half = tally(kundorientering, responses.slice(0, 1));
 * const rest = tally(kundorientering, responses.slice(1));
 * mergeTallies(half, rest).responses; // 2
 */
export function mergeTallies<Q extends string>(...tallies: Tally<Q>[]): Tally<Q> {
  return at(
    'tallies',
    () => {
      const basis = at(0, () => {
        const get = open(tallies[0]);
        const questions = get('questions', entriesOf(listOf(count)));
        return {
          id: get('instrument', text),
          version: get('version', whole(1, largest)),
          ids: questions.map(([id]) => id),
          // A tally does not know where its scale begins.
          scale: { min: 1, max: questions[0]?.[1].length ?? 0 },
          lights: {} as LightThresholds,
        };
      });
      const read = tallies.map((tally, i) => at(i, () => readTally(basis, tally)));
      const merged = {
        instrument: basis.id,
        version: basis.version,
        responses: total(read.map(({ n }) => n)),
        questions: Object.fromEntries(
          basis.ids.map((id, q) => [id, addCounts(read.map(({ counts }) => counts[q]!))]),
        ) as Record<Q, number[]>,
        squaredTotals: total(read.map(({ squaredTotals }) => squaredTotals)),
      };
      // Too much to count is refused here as everywhere.
      readTally(basis, merged);
      return merged;
    },
    'invalid-tally',
  );
}
