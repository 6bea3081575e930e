import { fail, largestCount, record, valuesOf, whole, type Path } from './check.js';
import { readCounts } from './describe.js';
import { readIdentity, type Basis } from './read-instrument.js';

/** A tally's figures, read once and checked, in the instrument's order. */
export interface ReadTally {
  responses: number;
  counts: number[][];
  squaredTotals: number;
}

export function readTally(basis: Basis, tally: unknown, path: Path): ReadTally {
  const code = 'invalid-tally';
  const { instrument, version, responses, questions, squaredTotals } = record(tally, code, path);
  readIdentity(basis, instrument, version, path);
  const n = whole(responses, 0, largestCount, code, [...path, 'responses']);
  const counts = valuesOf(questions, basis.ids, code, [...path, 'questions']).map((given, q) => {
    const where = [...path, 'questions', basis.ids[q]!];
    const question = readCounts(given, basis.max - basis.min + 1, where);
    const sum = question.reduce((a, b) => a + b);
    return sum === n ? question : fail(code, where, `${n} answers`, sum);
  });
  return {
    responses: n,
    counts,
    squaredTotals: whole(squaredTotals, 0, Number.MAX_SAFE_INTEGER, code, [...path, 'squaredTotals']),
  };
}
