/** Why an input was rejected. Stable: a host may branch on it. */
export type ErrorCode =
  /** The input is not what the function expects. */
  | 'invalid-argument'
  /** The input belongs to another instrument, version or format, and must not be compared with this one. */
  | 'incompatible'
  /** Reading the input threw an exception; `cause` holds it. */
  | 'unreadable';

/** The way into an input, for example `['responses', 3, 'answers', 'voc']`. Empty for the input itself. */
export type Path = readonly (string | number)[];

/**
 * The one error that the library throws on purpose.
 *
 * The message names the function, the place, what was expected there and what came:
 * `tally: responses[3].answers.voc: expected a whole number from 1 to 5, got 7`. It is written for developers; show people
 * words of your own, chosen by `code` and `path`.
 *
 * @example
 * try {
 *   describe([1, -1], { min: 1, max: 2 });
 * } catch (error) {
 *   error.code; // 'invalid-argument'
 *   error.message; // 'describe: counts[1]: expected a whole number from 0 to 10000000000, got -1'
 *   error.path; // ['counts', 1]
 * }
 */
export class KundDiagnosError extends Error {
  override readonly name = 'KundDiagnosError';

  constructor(
    /** Why the input was rejected. */
    readonly code: ErrorCode,
    message: string,
    /** Where in the input the problem is: the argument's name, then the keys and indexes that lead to it. */
    readonly path: Path = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** The error as JSON, for a log or a reply. By itself an error has no message there. */
  toJSON(): { name: string; code: ErrorCode; message: string; path: Path } {
    const { name, code, message, path } = this;
    return { name, code, message, path };
  }
}

/**
 * Whether something that was caught is an error of this library. Judged by its shape: a page may have loaded two copies of the library, or
 * have a frame with one of its own, and an instance of one copy's class is none of the other's. What `toJSON` gave counts, too.
 *
 * @param error Anything.
 * @returns True for a `KundDiagnosError`.
 *
 * @example
 * try {
 *   describe([1, -1], { min: 1, max: 2 });
 * } catch (error) {
 *   isKundDiagnosError(error); // true
 * }
 */
export function isKundDiagnosError(error: unknown): error is KundDiagnosError {
  try {
    const { name, code, message, path } = error as Partial<KundDiagnosError>;
    return (
      name === 'KundDiagnosError' &&
      typeof code === 'string' &&
      typeof message === 'string' &&
      Array.isArray(path)
    );
  } catch {
    // `null`, `undefined`, or a value that throws when read, such as a revoked proxy.
    return false;
  }
}
