import { parseArgument } from '../../scoring/argument.js';
import { nonEmptyString, object, optional } from '../../scoring/validate.js';
import {
  checkAdapter,
  copyOfResponse,
  type PendingResponse,
  type StorableResponse,
  type StorageAdapter,
} from '../adapter.js';
import type { LocalReceipt } from '../receipt.js';
import { StorageError } from '../storage-error.js';
import { parkedFor, rejectedError, send, SENDS_WITHIN_MS } from './delivery.js';
import { Outcomes } from './outcomes.js';
import { page } from './page.js';
import { IndexedDbQueue, type Queue, type QueuedResponse } from './queue.js';
import { senderLock, type SenderLock } from './sender-lock.js';
import { settleWithin } from './settle-within.js';
import { TabChannel } from './tab-channel.js';

export interface OutboxOptions {
  /** Names the queue. Outboxes with the same name, in any tab of the site, are one queue; give each destination its own. Default: `kund-diagnos`. */
  readonly name?: string | null;
}

/** The number of responses in an outbox. */
export interface OutboxCounts {
  /** Responses that will be sent as soon as possible. */
  readonly waiting: number;
  /** Responses that the host has rejected. They wait for `retry` or `discard`. */
  readonly parked: number;
  /** True while this page is sending what waits. */
  readonly sending: boolean;
  /** False where this browser does not let the page store anything, as in some private windows. Responses are then only sent. */
  readonly available: boolean;
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
   * @returns A receipt whose `sent` rejects when the response is parked. `null` when this outbox neither holds it nor has sent it since the page
   *   was opened: it may have been sent on another page, or never have been saved.
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
  /** Stops sending in this page. Waiting responses stay stored. */
  close(): Promise<void>;
}

/** After this long `save` resolves to a receipt, while the response is still being sent. */
const ANSWERS_WITHIN_MS = 10_000;

const FIRST_RETRY_MS = 30_000;
const LAST_RETRY_MS = 10 * 60_000;

/** The connection is back, or the page is visible again: timers of a sleeping tab do not run. */
const PAGE_EVENTS = ['online', 'pageshow', 'visibilitychange'];

const parseOptions = optional(object<{ name: string | null }>({ name: optional(nonEmptyString) }));

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
  return new Sender(adapter, queue, lock, new TabChannel(fullName));
}

/** Sends the responses in a queue. IndexedDB, locks and tabs are injected. */
export class Sender<R extends StorableResponse> implements Outbox<R> {
  readonly #adapter: StorageAdapter<R>;
  readonly #queue: Queue;
  readonly #lock: SenderLock;
  readonly #channel: TabChannel;
  readonly #outcomes = new Outcomes();
  readonly #listeners = new Set<(counts: OutboxCounts) => void>();
  /** Keys of responses that were sent, but could not be removed. They are not sent again. */
  readonly #delivered = new Set<number>();
  /** Ids of the responses that this page has sent. */
  readonly #sent = new Set<string>();
  #flushing: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;
  #isClosed = false;

  constructor(adapter: StorageAdapter<R>, queue: Queue, lock: SenderLock, channel: TabChannel) {
    this.#adapter = adapter;
    this.#queue = queue;
    this.#lock = lock;
    this.#channel = channel;
    channel.listen(({ discarded }) => {
      if (discarded !== undefined) this.#outcomes.reject(discarded, new StorageError('rejected', ''));
      void this.#reconcile();
      void this.#tell();
    });
    for (const type of PAGE_EVENTS) page()?.addEventListener(type, this.#handlePageEvent);
    void this.#flush();
  }

  async save(response: R): Promise<LocalReceipt | undefined> {
    const copy = await Promise.resolve(copyOfResponse('save', response));
    try {
      await this.#queue.add(copy);
    } catch (error) {
      return this.#sendUnstored(copy, error);
    }
    const outcome = this.#outcomes.of(copy.id);
    this.#channel.post({});
    void this.#tell();
    const flushed = this.#flush();
    await settleWithin([outcome.promise, flushed], ANSWERS_WITHIN_MS);
    if (outcome.isSettled) {
      await outcome.promise;
      return undefined;
    }
    const { waiting } = await this.#counts();
    return { storedLocally: true, waiting: Math.max(waiting, 1), sent: outcome.promise };
  }

  async receiptFor(id: string): Promise<LocalReceipt | null> {
    const held = await this.#held().catch(() => []);
    const waiting = held.filter(({ parked }) => !parked).length;
    if (!held.some((entry) => entry.id === id)) {
      return this.#sent.has(id) ? { storedLocally: true, waiting, sent: Promise.resolve() } : null;
    }
    const sent = this.#outcomes.of(id).promise;
    // It may have been parked earlier, or sent by another tab a moment ago.
    void this.#reconcile();
    return { storedLocally: true, waiting, sent };
  }

  async pending(): Promise<PendingResponse<R>[]> {
    const held = await this.#held();
    return held.map(({ response, parked }) => ({ response: response as R, parked }));
  }

  async export(): Promise<R[]> {
    return (await this.#held()).map(({ response }) => response as R);
  }

  async flush(): Promise<OutboxCounts> {
    await this.#flush();
    return this.#counts();
  }

  async retry(id: string): Promise<OutboxCounts> {
    const entry = (await this.#held()).find((held) => held.id === id && held.parked);
    if (entry) await this.#queue.park(entry.key, null);
    return this.flush();
  }

  async discard(id: string): Promise<void> {
    const entry = (await this.#held()).find((held) => held.id === id && held.parked);
    if (!entry) return;
    await this.#queue.remove(entry.key);
    this.#outcomes.reject(id, new StorageError('rejected', ''));
    this.#channel.post({ discarded: id });
    await this.#tell();
  }

  subscribe(listener: (counts: OutboxCounts) => void): () => void {
    this.#listeners.add(listener);
    void this.#counts().then((counts) => {
      if (this.#listeners.has(listener)) listener(counts);
    });
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    for (const type of PAGE_EVENTS) page()?.removeEventListener(type, this.#handlePageEvent);
    await this.#flushing;
    this.#channel.close();
    await this.#queue.close();
  }

  readonly #handlePageEvent = ({ type }: Event): void => {
    if (type !== 'visibilitychange' || !document.hidden) void this.#flush();
  };

  /** Sends the responses in the queue. A call meanwhile starts another round afterwards, since a response may have been added at the very end. */
  #flush(): Promise<void> {
    if (!this.#flushing) return this.#startFlush();
    return (this.#next ??= this.#flushing.then(() => {
      this.#next = null;
      return this.#startFlush();
    }));
  }

  #startFlush(): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    clearTimeout(this.#retryTimer);
    this.#flushing = this.#lock((renew) => this.#sendAll(renew))
      .then(
        () => {
          this.#retryMs = FIRST_RETRY_MS;
        },
        // Whoever has submitted a response is told that it waits.
        () => this.#scheduleRetry(),
      )
      .then(() => this.#reconcile())
      .finally(() => {
        this.#flushing = null;
        void this.#tell();
      });
    void this.#tell();
    return this.#flushing;
  }

  /** @throws When a response must be retried. It and those after it keep their order. */
  async #sendAll(renew: () => Promise<unknown>): Promise<void> {
    let failure: unknown = null;
    let entry = await this.#queue.nextAfter(0);
    for (; entry && !this.#isClosed; entry = await this.#queue.nextAfter(entry.key)) {
      await renew();
      if (!this.#delivered.has(entry.key) && !(await this.#deliver(entry))) continue;
      // A response that cannot be removed does not hold up those after it.
      failure = (await this.#removeDelivered(entry)) ?? failure;
    }
    if (failure) throw toError(failure);
  }

  /** @returns False when the host has rejected it, and it is parked. */
  async #deliver({ key, id, response }: QueuedResponse): Promise<boolean> {
    try {
      await send(this.#adapter, response as R);
      return true;
    } catch (error) {
      const parked = parkedFor(error);
      if (!parked) throw error;
      this.#outcomes.reject(id, rejectedError(parked));
      await this.#queue.park(key, parked);
      this.#channel.post({});
      await this.#tell();
      return false;
    }
  }

  /** @returns Why it could not be removed; `null` when it is. */
  async #removeDelivered({ key, id }: QueuedResponse): Promise<unknown> {
    this.#delivered.add(key);
    this.#sent.add(id);
    this.#outcomes.resolve(id);
    let failure: unknown = null;
    try {
      await this.#queue.remove(key);
      this.#delivered.delete(key);
    } catch (error) {
      console.error('kund-diagnos: the outbox could not remove a response that was sent.', error);
      failure = error;
    }
    this.#channel.post({});
    await this.#tell();
    return failure;
  }

  /** Sends a response that could not be stored. If that fails, the person still has it. */
  async #sendUnstored(response: R, reason: unknown): Promise<undefined> {
    console.error('kund-diagnos: this browser does not let the outbox keep anything.', reason);
    try {
      await send(this.#adapter, response);
    } catch (error) {
      if (parkedFor(error)) throw error;
      const { message } = error instanceof StorageError ? error : { message: '' };
      throw new StorageError('not-stored', message, null, { cause: error });
    }
    return undefined;
  }

  /** Settles the outcomes of responses that another tab has sent or parked. */
  async #reconcile(): Promise<void> {
    // Read before the queue: each of these was in it.
    const ids = this.#outcomes.ids;
    if (ids.length === 0) return;
    try {
      const held = new Map((await this.#held()).map((entry) => [entry.id, entry]));
      for (const id of ids) {
        const entry = held.get(id);
        if (!entry) this.#outcomes.resolve(id);
        else if (entry.parked) this.#outcomes.reject(id, rejectedError(entry.parked));
      }
    } catch {
      // Without the queue their outcomes stay unknown.
    }
  }

  async #held(): Promise<QueuedResponse[]> {
    return (await this.#queue.all()).filter(({ key }) => !this.#delivered.has(key));
  }

  async #counts(): Promise<OutboxCounts> {
    try {
      const held = await this.#held();
      const parked = held.filter((entry) => entry.parked).length;
      return { waiting: held.length - parked, parked, sending: this.#flushing !== null, available: true };
    } catch {
      return { waiting: 0, parked: 0, sending: false, available: false };
    }
  }

  async #tell(): Promise<void> {
    if (this.#listeners.size === 0) return;
    const counts = await this.#counts();
    for (const listener of this.#listeners) listener(counts);
  }

  /** Backs off exponentially, with jitter so that devices do not overrun a server that has just come back. */
  async #scheduleRetry(): Promise<void> {
    const { waiting } = await this.#counts();
    if (waiting === 0 || this.#isClosed) return;
    this.#retryTimer = setTimeout(() => void this.#flush(), this.#retryMs * (0.5 + Math.random() / 2));
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }
}

const toError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('The outbox could not send.', { cause: error });
