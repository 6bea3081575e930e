import type * as z from 'zod/mini';
import type { Path } from '../scoring/error.js';
import { problemsError, type Problem } from '../scoring/problem.js';
import { parseDocument } from '../scoring/argument.js';
import { dataCopier } from '../scoring/copy-data.js';
import type { Parser } from '../scoring/validate.js';

/**
 * Parses `input` by the schema into a fresh plain object.
 *
 * @param maxValues The largest number of fields and items: some way above what is right, and little enough for the schema to get through
 *   at once, since each that is wrong costs it a report.
 * @param prepare What is made of the copy before the schema sees it.
 * @throws {KundDiagnosError} `incompatible` when it belongs to another instrument or version, `unreadable` when reading it throws, else
 *   `invalid-argument`; the message has the first few problems.
 */
export function parse<T extends z.ZodMiniType>(
  functionName: string,
  schema: T,
  input: unknown,
  maxValues: number,
  prepare: Parser<unknown> = (copy) => copy,
): z.output<T> {
  const copyData = dataCopier(maxValues);
  const copy = parseDocument(functionName, input, (value) => prepare(copyData(value)));
  // A function stays itself in a copy, and may be a proxy.
  const result = parseDocument(functionName, copy, (value) => schema.safeParse(value, { reportInput: true }));
  if (result.success) return result.data;

  const { issues } = result.error;
  const foreign = issues.filter(isForeign);
  if (foreign.length > 0) throw problemsError(functionName, foreign.flatMap(problemsIn), 'incompatible');
  throw problemsError(functionName, issues.flatMap(problemsIn), 'invalid-argument');
}

/** A schema's own message says what was expected: see `types.ts`. */
function problemsIn(issue: z.core.$ZodIssue): Problem[] {
  const path: Path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    const input = issue.input!;
    return issue.keys.map((key) => ({
      path: [...path, key],
      expected: 'no such field',
      received: input[key],
    }));
  }
  const expected = issue.code === 'invalid_key' ? issue.issues[0]!.message : issue.message;
  return [{ path, expected, received: issue.input }];
}

/** True for another instrument or version. Whatever else is wrong follows from that. */
const isForeign = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_value' && issue.path.length === 1 && typeof issue.input === typeof issue.values[0];
