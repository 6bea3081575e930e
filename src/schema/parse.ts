import type * as z from 'zod/mini';
import { refusal, type Path, type Problem } from '../instruments/problem.js';
import { KundDiagnosError, type ErrorCode } from '../scoring/error.js';

/**
 * Reads `input` by the schema into a fresh plain object.
 * @throws {@link KundDiagnosError} `incompatible` when it belongs to another instrument or version, `unreadable` when
 *   reading it throws, else `code`; the message gives the first few problems
 */
export function parse<T extends z.ZodMiniType>(schema: T, input: unknown, code: ErrorCode): z.output<T> {
  // A getter or a proxy may throw anything.
  try {
    const unsafe = unsafePart(input, []);
    if (unsafe) throw refusal(code, [unsafe]);

    const result = schema.safeParse(input, { reportInput: true });
    if (result.success) return result.data;

    const { issues } = result.error;
    const foreign = issues.filter(isForeign);
    if (foreign.length > 0) throw refusal('incompatible', foreign.flatMap(problemsIn));
    throw refusal(code, issues.flatMap(problemsIn));
  } catch (error) {
    if (error instanceof KundDiagnosError) throw error;
    throw new KundDiagnosError('unreadable', 'expected data that can be read, got an exception', [], {
      cause: error,
    });
  }
}

/** As deep as data may be nested. An instrument's own depth is 7; conditions may stand within conditions. */
const deepest = 32;

/**
 * What must not even reach a schema: a `__proto__` field, which is never meant well, and nesting that would exhaust
 * the stack, as an object that contains itself does.
 */
function unsafePart(value: unknown, path: Path): Problem | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > deepest) return { path, expected: `at most ${deepest} levels`, got: value };
  for (const key of Object.keys(value)) {
    const part = (value as Record<string, unknown>)[key];
    const where = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === '__proto__') return { path: where, expected: 'no such field', got: part };
    const unsafe = unsafePart(part, where);
    if (unsafe) return unsafe;
  }
  return null;
}

/** A schema's own message says what was expected there: see `kinds.ts`. */
function problemsIn(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    const input = issue.input!;
    return issue.keys.map((key) => ({ path: [...path, key], expected: 'no such field', got: input[key] }));
  }
  const expected = issue.code === 'invalid_key' ? issue.issues[0]!.message : issue.message;
  return [{ path, expected, got: issue.input }];
}

/**
 * Of another instrument or version: the only values at the top that must be exactly something. Whatever else is
 * wrong follows from that.
 */
const isForeign = ({ code, path, input }: z.core.$ZodIssue) =>
  code === 'invalid_value' && path.length === 1 && input !== undefined;
