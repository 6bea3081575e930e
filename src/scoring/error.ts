/** What kind of input was refused. Stable: a host may branch on it. */
export type ErrorCode =
  | 'invalid-counts'
  | 'invalid-input'
  | 'invalid-instrument'
  | 'invalid-response'
  | 'invalid-scale'
  | 'invalid-tally'
  | 'duplicate-response'
  | 'incompatible';

/**
 * The one error that the library throws on purpose. The message says what was expected, what came, and where.
 *
 * @example
 * try {
 *   describe([1, -1], { min: 1, max: 2 });
 * } catch (error) {
 *   error instanceof KundDiagnosError && error.code; // 'invalid-counts'
 * }
 */
export class KundDiagnosError extends Error {
  override readonly name = 'KundDiagnosError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Where in the input, for example `['responses', 3, 'answers', 'voc']`. */
    readonly path: readonly (string | number)[] = [],
  ) {
    super(message);
  }
}
