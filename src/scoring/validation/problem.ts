import { adviceOn, typeOf } from './error-advice.js';
import { KundDiagnosError, type ErrorCode, type Path } from './error.js';

/** One problem with an input: its path, what was expected there, and what came instead. */
export interface Problem {
  readonly path: Path;
  readonly expected: string;
  readonly received: unknown;
}

/** More would not be read before the first is fixed. */
const MAX_PROBLEMS = 5;
const MAX_TEXT_LENGTH = 40;
/** Limited, because the expectation may contain an instrument's own id. */
const MAX_EXPECTED_LENGTH = 200;
/** Limited, because conditions may be nested a thousand deep. */
const MAX_PLACE_LENGTH = 400;

/**
 * The library's error for a problem with an argument.
 *
 * @param functionName The public function that was called.
 */
export const problemError = (
  functionName: string,
  problem: Problem,
  code: ErrorCode,
  options?: ErrorOptions,
): KundDiagnosError =>
  new KundDiagnosError(code, `${functionName}: ${describeProblem(problem)}`, problem.path, options);

/** The library's error for all problems in a document. The path is that of the first. */
export function problemsError(
  functionName: string,
  problems: readonly Problem[],
  code: ErrorCode,
): KundDiagnosError {
  const described = problems.slice(0, MAX_PROBLEMS).map(describeProblem).join('; ');
  const more = problems.length - MAX_PROBLEMS;
  const message = `${functionName}: ${described}${more > 0 ? `; and ${more} more` : ''}`;
  return new KundDiagnosError(code, message, problems[0]?.path);
}

/** Formats every message of the library. Shortens and escapes the received value, so that the message is safe in a log. */
function describeProblem({ path, expected, received }: Problem): string {
  const place = cut(path.map(describeStep).join('').replace(/^\./, ''), MAX_PLACE_LENGTH);
  const wanted = cut(expected, MAX_EXPECTED_LENGTH);
  const advice = attemptAdvice(path, expected, received);
  return `${place && `${place}: `}expected ${wanted}, got ${describeValue(received)}${advice && `: ${advice}`}`;
}

function attemptAdvice(path: Path, expected: string, received: unknown): string {
  try {
    return adviceOn(expected, received, path[0]) ?? '';
  } catch {
    // A revoked proxy, or a getter that throws.
    return '';
  }
}

const describeStep = (step: string | number): string =>
  typeof step === 'number' ? `[${step}]` : /^[\w-]{1,40}$/.test(step) ? `.${step}` : `[${quote(step)}]`;

function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return quote(value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return cut(String(value));
    default:
      return value === null ? 'null' : describeObject(value);
  }
}

function describeObject(value: unknown): string {
  try {
    if (Array.isArray(value)) return `a list of ${value.length}`;
    // 'Object', 'Map', 'Promise', 'Function' …
    const type = typeOf(value);
    // `Symbol.toStringTag` may be any text.
    return type === 'Object' || !/^\w+$/.test(type) ? 'an object' : `a ${cut(type)}`;
  } catch {
    // A revoked proxy, or a getter that throws.
    return 'an unreadable object';
  }
}

const quote = (text: string): string => JSON.stringify(cut(text));
const cut = (text: string, maxLength = MAX_TEXT_LENGTH): string =>
  text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
