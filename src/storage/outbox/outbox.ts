import { parseArgument } from '../../scoring/validation/argument.js';
import { strictObject } from '../../scoring/validation/strict-object.js';
import { nonEmptyString, optional } from '../../scoring/validation/validate.js';
import { checkAdapter, type StorableResponse, type StorageAdapter } from '../adapter.js';
import type { LocalReceipt } from '../receipt.js';
import { SENDS_WITHIN_MS } from './send-attempt.js';
import { IndexedDbQueue } from './queue.js';
import { OutboxAdapter, type OutboxCounts } from './outbox-adapter.js';
import { senderLock } from './sender-lock.js';
import { TabChannel } from './tab-channel.js';

export interface OutboxOptions {
  /** Names the queue. Outboxes with the same name, in any tab of the site, are one queue; give each destination its own. Default: `kund-diagnos`. */
  readonly name?: string | null;
}

/** An adapter that stores responses on this device until they have been sent. */
export interface Outbox<R extends StorableResponse = StorableResponse> extends Required<StorageAdapter<R>> {
  /**
   * Stores the response on this device, and sends it.
   *
   * @returns Resolves to nothing once the host has it, and to a `LocalReceipt` when it cannot be sent now.
   * @throws {StorageError} `rejected`, with the host's reason, when the host rejects it: it is parked. `not-stored` when it could be neither
   *   sent nor stored.
   */
  save(response: R): Promise<LocalReceipt | undefined>;
  /**
   * The receipt of a response that was saved earlier, for example before the page was reloaded.
   *
   * @param id The response's `id`.
   * @returns A receipt whose `sent` rejects when the response is parked. `null` when this outbox neither holds it nor knows that it was sent since the page
   *   was opened: it may have been sent earlier, or never have been saved.
   */
  receiptFor(id: string): Promise<LocalReceipt | null>;
  /** Sends waiting responses, the oldest first. @returns The counts afterwards. */
  flush(): Promise<OutboxCounts>;
  /** Sends a parked response again, for example after a log-in. @returns The counts afterwards. */
  retry(id: string): Promise<OutboxCounts>;
  /** Deletes a parked response. Offer it as a file first. A no-op for one that waits. */
  discard(id: string): Promise<void>;
  /**
   * Calls back with the counts, at once and after every change in any tab.
   *
   * @returns Unsubscribes.
   */
  subscribe(listener: (counts: OutboxCounts) => void): () => void;
  /** Stops sending in this page. Waiting responses stay stored, and so does one that is saved afterwards, for the next page to send. */
  close(): Promise<void>;
}

const parseOptions = optional(strictObject<{ name: string | null }>({ name: optional(nonEmptyString) }));

/**
 * An adapter that loses nothing: it stores responses on this device, in IndexedDB, until they have been sent. It retries when the connection is
 * back, when the page is opened, after a delay, and when `flush` is called.
 *
 * Responses are sent in order, one at a time, by one tab at a time. One is removed only once the host has confirmed it, so it may be sent twice
 * under the same `id`: store each `id` once. A 4xx rejects the response: it is parked, and those after it are sent. Redirects, pages of HTML,
 * 5xx and 401, 407, 408, 425 and 429 are retried, and the response stays first. Nothing expires.
 *
 * The person is told "not sent yet, kept on this device". When the browser denies storage, the response is sent at once, or the promise
 * rejects and the answers stay in the form.
 *
 * @param adapter Sends the responses, for example `postTo`.
 * @param options The queue's name.
 * @returns The outbox. It sends responses that wait from an earlier visit.
 * @throws {KundDiagnosError} `invalid-argument` for an adapter without `save`, and a name that is not a string.
 *
 * @example
 * const box = outbox(postTo('/api/responses'), { name: 'diagnos' });
 * connect(document, box);
 * await box.flush(); // { waiting: 0, parked: 0, sending: false, available: true }
 */
export function outbox<R extends StorableResponse = StorableResponse>(
  adapter: StorageAdapter<R>,
  options?: OutboxOptions | null,
): Outbox<R> {
  checkAdapter('outbox', adapter);
  const name = parseArgument('outbox', 'options', options, parseOptions)?.name ?? 'kund-diagnos';
  const fullName = `kund-diagnos-outbox:${name}`;
  const queue = new IndexedDbQueue(fullName);
  const lock = senderLock(fullName, queue, SENDS_WITHIN_MS * 1.5);
  return new OutboxAdapter(adapter, queue, lock, new TabChannel(fullName));
}
