import { fail, list, largestCount, record, whole } from './check.js';
import { readCounts } from './describe.js';
import type { LightThresholds } from './instrument.js';
import { readIdentity, type Basis } from './read-instrument.js';
import { figuresOfWhole, type Summary } from './summarize.js';

/** Works a summary's figures out again from its counts: what else it says is not relied on. */
export function readSummary<Q extends string>(
  basis: Basis<Q>,
  lights: LightThresholds,
  summary: unknown,
): Omit<Summary<Q>, 'sd'> {
  const code = 'invalid-input';
  const { instrument, version, n, questions } = record(summary, code, ['summary']);
  readIdentity(basis, instrument, version, ['summary']);
  const people = whole(n, 0, largestCount, code, ['summary', 'n']);
  const given = list(questions, code, ['summary', 'questions']);
  if (given.length !== basis.ids.length)
    fail(code, ['summary', 'questions'], `${basis.ids.length} questions`, given.length);
  const counts = basis.ids.map((id, q) => {
    const path = ['summary', 'questions', q];
    const question = record(given[q], code, path);
    if (question['id'] !== id) fail(code, [...path, 'id'], `"${id}"`, question['id']);
    const read = readCounts(question['counts'], basis.max - basis.min + 1, [...path, 'counts']);
    const sum = read.reduce((a, b) => a + b);
    return sum === people ? read : fail(code, [...path, 'counts'], `${people} answers`, sum);
  });
  return figuresOfWhole(basis, lights, people, counts);
}
