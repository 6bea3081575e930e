import { KundDiagnosError, type ErrorCode } from '../scoring/error.js';

/** Where in the input, for example `['questions', 3, 'id']`. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with what came from outside: where, what was expected there, and what came instead. */
export interface Problem {
  readonly path: Path;
  readonly expected: string;
  readonly got: unknown;
}

/** As many reasons as a person reads before mending the first. */
const REASONS = 5;

/**
 * The error for input with problems: its message gives the first few with their paths, and how many more there are.
 * What came is cut short and escaped, so that the message is safe in a log and in the answer to a request.
 */
export function refusal(code: ErrorCode, problems: readonly Problem[]): KundDiagnosError {
  const reasons = problems.slice(0, REASONS).map(inWords);
  const more = problems.length - reasons.length;
  const message = reasons.join('; ') + (more > 0 ? `; and ${more} more` : '');
  return new KundDiagnosError(code, message, problems[0]?.path);
}

function inWords({ path, expected, got }: Problem): string {
  const where = path.map(step).join('').replace(/^\./, '');
  return `${where && `${where}: `}expected ${expected}, got ${show(got)}`;
}

function step(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\w-]{1,64}$/.test(key) ? `.${key}` : `[${quote(key)}]`;
}

function show(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return quote(value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return cut(String(value));
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? `a list of ${value.length}` : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

const quote = (text: string) => JSON.stringify(cut(text));
const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
