// Reading what comes from outside: every refusal of the scoring core is worded here.
import { KundDiagnosError, type ErrorCode } from './error.js';

export type Path = readonly (string | number)[];

/** The largest count: far beyond any survey, and small enough for every sum to stay exact. */
export const largestCount = 1e10;

/** Refuses a value: where, what was expected, what came. */
export function fail(code: ErrorCode, path: Path, expected: string, value: unknown): never {
  const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  throw new KundDiagnosError(code, `${where.slice(1)}: expected ${expected}, got ${shown(value)}`, path);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  return typeof value === 'number' || value == null ? `${value}` : typeof value;
}

export function whole(value: unknown, low: number, high: number, code: ErrorCode, path: Path): number {
  if (!Number.isInteger(value) || (value as number) < low || (value as number) > high)
    fail(code, path, `a whole number from ${low} to ${high}`, value);
  return (value as number) + 0; // so that −0 becomes 0
}

export function text(value: unknown, code: ErrorCode, path: Path): string {
  return typeof value === 'string' && value ? value : fail(code, path, 'a text', value);
}

/** The value as something whose properties can be asked for. */
export function record(value: unknown, code: ErrorCode, path: Path): Record<PropertyKey, unknown> {
  return value && typeof value === 'object'
    ? (value as Record<PropertyKey, unknown>)
    : fail(code, path, 'an object', value);
}

export function list(value: unknown, code: ErrorCode, path: Path): readonly unknown[] {
  return Array.isArray(value) ? value : fail(code, path, 'a list', value);
}

/** The object's own values for exactly these keys: none missing, none more. A key may be called `__proto__`. */
export function valuesOf(value: unknown, keys: readonly string[], code: ErrorCode, path: Path): unknown[] {
  const object = record(value, code, path);
  const unknown = Object.keys(object).find((key) => !keys.includes(key));
  if (unknown !== undefined) fail(code, path, `only the instrument's questions`, unknown);
  return keys.map((key) => (Object.hasOwn(object, key) ? object[key] : undefined));
}

/** What a getter, a proxy or an iterator throws becomes the library's own error. */
export function unreadable(error: unknown): KundDiagnosError {
  return error instanceof KundDiagnosError
    ? error
    : new KundDiagnosError('unreadable', 'input: expected data that can be read, got an exception', [], {
        cause: error,
      });
}

export function guard<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(error);
  }
}
