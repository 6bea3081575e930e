import { entriesOf, fields, list, listOf, read, refuse, text, total, whole } from './check.js';
import type { LightThresholds } from './instrument.js';
import { addCounts, tallyOf } from './read-tally.js';
import type { Tally } from './tally.js';

/**
 * Adds tallies of different people: the same as tallying all of them together. Order and grouping do not matter, and the tally of
 * nobody changes nothing.
 *
 * @param tallies One or more tallies of the same instrument and version. No person may be in two of them.
 * @throws KundDiagnosError `incompatible` for different instruments or versions, `invalid-tallies` for what is
 *   no tally or holds other questions than the first.
 *
 * @example
 * const half = tally(kundorientering, responses.slice(0, 1));
 * const rest = tally(kundorientering, responses.slice(1));
 * mergeTallies(half, rest).responses; // 2
 */
export function mergeTallies<Q extends string>(...tallies: Tally<Q>[]): Tally<Q> {
  return read('tallies', tallies, (_, path) => {
    const { instrument, version, questions } = fields({
      instrument: text,
      version: whole(1),
      questions: entriesOf(list),
    })(tallies[0], [path, 0]);
    const [first] = questions;
    if (!first) refuse('questions', 'none', [[path, 0], 'questions']);
    const basis = {
      id: instrument,
      version,
      ids: questions.map(([id]) => id),
      // A tally does not know where its scale begins.
      scale: { min: 1, max: first[1].length },
      lights: {} as LightThresholds,
    };
    const parts = listOf(tallyOf(basis))(tallies, path);
    const merged = {
      instrument,
      version,
      responses: total(parts.map(({ n }) => n)),
      questions: Object.fromEntries(
        basis.ids.map((id, q) => [id, addCounts(parts.map(({ counts }) => counts[q]!))]),
      ) as Tally<Q>['questions'],
      squaredTotals: total(parts.map(({ squaredTotals }) => squaredTotals)),
    };
    // Too much to count is refused here as everywhere.
    tallyOf(basis)(merged, path);
    return merged;
  });
}
