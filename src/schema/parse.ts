import type * as z from 'zod/mini';
import type { Path } from '../scoring/validation/error.js';
import { problemsError, type Problem } from '../scoring/validation/problem.js';
import { parseDocument } from '../scoring/validation/argument.js';
import { dataCopier } from '../scoring/validation/copy-data.js';
import type { Parser } from '../scoring/validation/validate.js';

/**
 * Parses `input` by the schema into a fresh plain object.
 *
 * @param maxValues The largest number of fields and items: somewhat more than a valid input has, and few enough for the schema to be fast, since
 *   it reports each wrong one.
 * @param prepare Changes the copy before the schema parses it.
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
  // The copy keeps functions, and one may be a proxy that throws.
  const result = parseDocument(functionName, copy, (value) => schema.safeParse(value, { reportInput: true }));
  if (result.success) return result.data;

  const { issues } = result.error;
  const foreign = issues.filter(isForeign);
  if (foreign.length > 0) throw problemsError(functionName, foreign.flatMap(problemsIn), 'incompatible');
  throw problemsError(functionName, issues.flatMap(problemsIn), 'invalid-argument');
}

/** The messages of our types state what was expected: see `types.ts`. */
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

/** True for another instrument or version. All other problems follow from that. */
const isForeign = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_value' && issue.path.length === 1 && typeof issue.input === typeof issue.values[0];
