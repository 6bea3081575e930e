/** What kind of input was refused. Stable: a host may branch on it. */
export type ErrorCode =
  | `invalid-${'instrument' | 'response' | 'tally'}`
  /** An argument of a scoring function, by its name. */
  | `invalid-${
      | 'answers'
      | 'counts'
      | 'groups'
      | 'lights'
      | 'mean'
      | 'n'
      | 'next'
      | 'options'
      | 'published'
      | 'responses'
      | 'result'
      | 'scale'
      | 'sizes'
      | 'sum'
      | 'summary'
      | 'tallies'}`
  | 'incompatible'
  | 'unreadable';

/**
 * The one error that the library throws on purpose. The message says where (as a JSON pointer), what was expected, and what came.
 * `unreadable` means that reading the input threw: `cause` then holds what it threw.
 *
 * @example
 * try {
 *   describe([1, -1], { min: 1, max: 2 });
 * } catch (error) {
 *   error.code; // 'invalid-counts'
 *   error.message; // '/counts/1: expected a whole number from 0 to 10000000000, got -1'
 *   error.path; // ['counts', 1]
 * }
 */
export class KundDiagnosError extends Error {
  override readonly name = 'KundDiagnosError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Where in the input, for example `['responses', 3, 'answers', 'voc']`. */
    readonly path: readonly (string | number)[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
