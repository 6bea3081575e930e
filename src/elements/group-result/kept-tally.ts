import type { Summary } from '../../scoring/summarize.js';
import type { Tally } from '../../scoring/tally.js';

/**
 * A copy of what was counted and nothing besides: what the host does to its own object afterwards does not change what is
 * shown, and what else stands in it is not kept.
 */
export const keptTally = (
  { instrument, version, n, questions }: Summary,
  { squaredTotals }: Tally,
): Tally => ({
  instrument,
  version,
  responses: n,
  questions: Object.fromEntries(questions.map(({ id, counts }) => [id, counts])),
  squaredTotals,
});
