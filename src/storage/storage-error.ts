import { confirmStored } from './confirm-stored.js';

/**
 * Why a response is not stored.
 *
 * - `rejected`: the host answered, and has not stored it. `status` is its HTTP status; 0 for a redirect.
 * - `not-stored`: it could neither be sent nor kept on this device.
 */
export type StorageErrorCode = 'rejected' | 'not-stored';

/**
 * A response was not stored. Adapters of a host's own may throw it as well, to have the outbox park what their server rejects.
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

/** Makes sure that a server has said that it stored something, and says with which status it did not. */
export async function confirmStatus(answer: Response): Promise<void> {
  try {
    await confirmStored(answer);
  } catch (error) {
    throw new StorageError('rejected', (error as Error).message, answer.status, { cause: error });
  }
}
