import { fail, guard, list, record, text, whole } from './check.js';
import type { Tally } from './tally.js';
import { readTally } from './read-tally.js';

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
  return guard(() => {
    const code = 'invalid-tally';
    if (!tallies.length) fail(code, ['tallies'], 'at least one tally', 0);
    const first = record(tallies[0], code, ['tallies', 0]);
    const id = text(first['instrument'], code, ['tallies', 0, 'instrument']);
    const version = whole(first['version'], 1, Number.MAX_SAFE_INTEGER, code, ['tallies', 0, 'version']);
    const entries = Object.entries(record(first['questions'], code, ['tallies', 0, 'questions']));
    if (!entries.length) fail(code, ['tallies', 0, 'questions'], 'at least one question', 0);
    const points = list(entries[0]![1], code, ['tallies', 0, 'questions', entries[0]![0]]).length;
    const basis = { id, version, min: 1, max: points, ids: entries.map(([key]) => key) };
    const [sum, ...rest] = tallies.map((tally, i) => readTally(basis, tally, ['tallies', i]));
    for (const { responses, counts, squaredTotals } of rest) {
      sum!.responses += responses;
      sum!.squaredTotals += squaredTotals;
      counts.forEach((question, q) => question.forEach((count, i) => (sum!.counts[q]![i]! += count)));
    }
    const result = {
      instrument: id,
      version,
      responses: sum!.responses,
      questions: Object.fromEntries(basis.ids.map((key, q) => [key, sum!.counts[q]!])) as Record<Q, number[]>,
      squaredTotals: sum!.squaredTotals,
    };
    readTally(basis, result, ['merged']);
    return result;
  });
}
