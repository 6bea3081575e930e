import type * as z from 'zod/mini';
import { adviceOnType } from '../scoring/advice.js';
import type { Path } from '../scoring/error.js';
import { problemsError, type Problem } from '../scoring/problem.js';
import { parseDocument } from '../scoring/argument.js';
import { failAt, within, type Parser, fail } from '../scoring/validate.js';

/**
 * Parses `input` by the schema into a fresh plain object.
 *
 * @throws {KundDiagnosError} `incompatible` when it belongs to another instrument or version, `unreadable` when reading it throws, else
 *   `invalid-argument`; the message has the first few problems.
 */
export function parse<T extends z.ZodMiniType>(functionName: string, schema: T, input: unknown): z.output<T> {
  const copy = parseDocument(functionName, input, copyOf);
  const result = schema.safeParse(copy, { reportInput: true });
  if (result.success) return result.data;

  const { issues } = result.error;
  const foreign = issues.filter(isForeign);
  if (foreign.length > 0) throw problemsError(functionName, foreign.flatMap(problemsIn), 'incompatible');
  throw problemsError(functionName, issues.flatMap(problemsIn), 'invalid-argument');
}

/** An instrument is 7 levels deep; its conditions may be nested. */
const MAX_DEPTH = 32;
/** Objects may share parts: thirty levels that each name the next one twice are a thousand million values. */
const MAX_VALUES = 100_000;

/**
 * Copies JSON-like data, reading each property once. Fields that are `null` or `undefined` are left out, since they mean the same as a missing
 * field. Rejects a `__proto__` field, which is never meant well, and data so deep or large that a schema could not get through it.
 */
const copyOf: Parser<unknown> = (input) => {
  let values = 0;
  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (adviceOnType(value)) fail('an object', value);
    if (depth > MAX_DEPTH) fail(`at most ${MAX_DEPTH} levels`, value);
    if (Array.isArray(value)) {
      count(value.length);
      return Array.from(value, (item, index) => within(index, (part) => copy(part, depth + 1), item));
    }
    const fields = Object.entries(value);
    count(fields.length);
    return Object.fromEntries(
      fields
        .filter(([, field]) => field !== null && field !== undefined)
        .map(([key, field]) => {
          if (key === '__proto__') failAt(key, 'no such field', field);
          return [key, within(key, (part) => copy(part, depth + 1), field)];
        }),
    );
  };
  const count = (more: number): void => {
    values += more;
    if (values > MAX_VALUES) fail(`at most ${MAX_VALUES} values`, 'more');
  };
  return copy(input, 0);
};

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
