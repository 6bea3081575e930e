/**
 * Why a live result does not follow, for now. It goes on trying.
 *
 * - `unreachable`: nobody answered.
 * - `rejected`: the server answered something else than a published result. `status` is its HTTP status; 0 for a redirect, perhaps to a log-in page.
 * - `unreadable`: what came is no published result. `cause` says where.
 */
export type LiveErrorCode = 'unreachable' | 'rejected' | 'unreadable';

/**
 * A live result does not follow. The message is for developers; show people words of your own, chosen by `code`.
 *
 * @example
 * const error = new LiveError('rejected', 'The server answered with the status 404.', 404);
 * error.code; // 'rejected'
 * error.status; // 404
 */
export class LiveError extends Error {
  override readonly name = 'LiveError';

  constructor(
    readonly code: LiveErrorCode,
    message: string,
    /** The HTTP status; `null` when nobody answered. */
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
