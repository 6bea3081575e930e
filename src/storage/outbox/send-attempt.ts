// One attempt to send a response, and whether a failure is final.
import type { Parked, StorableResponse, StorageAdapter } from '../adapter.js';
import { isHttpAnswer } from '../confirm-stored.js';
import { confirmStatus, StorageError } from '../storage-error.js';
import { settleWithin } from './settle-within.js';

/** How long sending one response may take. Another tab may take over after that. */
export const SENDS_WITHIN_MS = 30_000;

/** Statuses that do not reject the response: log in, wait, or try again. Every other 4xx does. */
const TRY_AGAIN = [401, 407, 408, 425, 429];

/**
 * Hands a response to the adapter, and confirms that the host has stored it.
 *
 * @throws When the host rejects the response, cannot be reached, or does not answer in time.
 */
export async function send<R extends StorableResponse>(
  adapter: StorageAdapter<R>,
  response: R,
): Promise<void> {
  const abort = new AbortController();
  const sending = (async () => adapter.save(response, { signal: abort.signal }))();
  if (!(await settleWithin([sending], SENDS_WITHIN_MS))) {
    abort.abort();
    throw new Error('The host did not answer in time.');
  }
  const answer = await sending;
  if (isHttpAnswer(answer)) await confirmStatus(answer);
}

/** The rejection in an error; `null` when the response must be sent again. A custom adapter may throw anything with a `status`. */
export function parkedFor(error: unknown): Parked | null {
  const { status, message } = (error ?? {}) as { status?: unknown; message?: unknown };
  if (typeof status !== 'number' || status < 400 || status > 499 || TRY_AGAIN.includes(status)) return null;
  return { status, reason: typeof message === 'string' ? message : '' };
}

export const rejectedError = ({ reason, status }: Parked): StorageError =>
  new StorageError('rejected', reason, status);
