import { confirmStored } from './confirm-stored.js';

/**
 * The reason why a response is not stored.
 *
 * - `rejected`: the host answered that it has not stored it. `status` is its HTTP status; 0 for a redirect.
 * - `not-stored`: it could be neither sent nor stored on this device.
 */
export type StorageErrorCode = 'rejected' | 'not-stored';

/**
 * A response was not stored. Throw it from your own adapter to make the outbox park what your server rejects.
 *
 * @example
 * const error = new StorageError('rejected', 'Enkäten är stängd.', 409);
 * error.message; // 'Enkäten är stängd.'
 * error.status; // 409
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageErrorCode,
    /** For the person to read; may be empty. */
    message: string,
    /** The HTTP status; `null` when nobody answered. */
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** `confirmStored` that rejects with a `StorageError`, which has the status. */
export async function confirmStatus(answer: Response): Promise<void> {
  try {
    await confirmStored(answer);
  } catch (error) {
    throw new StorageError('rejected', (error as Error).message, answer.status, { cause: error });
  }
}
