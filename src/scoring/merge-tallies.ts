import { addCounts, instrumentOfTally, tallyParser } from './parse-tally.js';
import type { Tally } from './tally.js';
import { parseArgument } from './validation/argument.js';
import { arrayOf, fail, sumOf, within } from './validation/validate.js';

/**
 * Adds tallies of different people. The result is the same as that of tallying all of them together; order and grouping do not
 * matter, and the tally of nobody changes nothing.
 *
 * @param tallies One or more tallies of the same instrument and version. No person may be in two of them.
 * @returns The sum. It has `squaredTotals` when every tally has.
 * @throws {KundDiagnosError} `incompatible` for different instruments or versions; `invalid-argument` for something that is not a
 *   tally, or that has other questions than the first.
 *
 * @example
 * const half = tally(kundorientering, responses.slice(0, 1));
 * const rest = tally(kundorientering, responses.slice(1));
 * mergeTallies(half, rest).responses; // 2
 */
export function mergeTallies<Q extends string>(...tallies: Tally<Q>[]): Tally<Q> {
  return parseArgument('mergeTallies', 'tallies', tallies, (value) => {
    if (tallies.length === 0) fail('at least one tally', value);
    const parsed = within(0, instrumentOfTally, tallies[0]);
    const parts = arrayOf(tallyParser(parsed))(tallies);
    const squares = parts.map((part) => part.squaredTotals);
    const merged = {
      instrument: parsed.id,
      version: parsed.version,
      responses: sumOf(parts.map(({ n }) => n)),
      questions: Object.fromEntries(
        parsed.ids.map((id, q) => [id, addCounts(parts.map(({ counts }) => counts[q]!))]),
      ) as Tally<Q>['questions'],
      ...(squares.every((square) => square !== null) && { squaredTotals: sumOf(squares) }),
    };
    // Rejects totals too large to count exactly.
    tallyParser(parsed)(merged);
    return merged;
  });
}
