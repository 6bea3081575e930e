import { reportUncaught } from '../../scoring/validation/report-uncaught.js';
import {
  copyOfResponse,
  type PendingResponse,
  type StorableResponse,
  type StorageAdapter,
} from '../adapter.js';
import type { LocalReceipt } from '../receipt.js';
import { StorageError } from '../storage-error.js';
import { parkedFor, rejectedError, send } from './send-attempt.js';
import { Outcomes } from './outcomes.js';
import { page } from './page.js';
import type { Queue, QueuedResponse } from './queue.js';
import { RetryTimer } from './retry-timer.js';
import type { SenderLock } from './sender-lock.js';
import { settleWithin } from './settle-within.js';
import type { TabChannel } from './tab-channel.js';

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

/** After this long `save` resolves to a receipt, while the response is still being sent. */
const ANSWERS_WITHIN_MS = 10_000;

/** The connection is back, or the page is visible again: timers of a sleeping tab do not run. */
const PAGE_EVENTS = ['online', 'pageshow', 'visibilitychange'];

/** Stores responses in a queue, and sends them with the host's adapter. IndexedDB, locks and tabs are injected. */
export class OutboxAdapter<R extends StorableResponse> implements Required<StorageAdapter<R>> {
  readonly #adapter: StorageAdapter<R>;
  readonly #queue: Queue;
  readonly #lock: SenderLock;
  readonly #channel: TabChannel;
  readonly #outcomes = new Outcomes();
  readonly #listeners = new Set<(counts: OutboxCounts) => void>();
  /** Keys of responses that were sent, but could not be removed. They are not sent again. */
  readonly #delivered = new Set<number>();
  /** Ids of the responses that were sent, by this page or another, since it was opened. */
  readonly #sent = new Set<string>();
  readonly #retry = new RetryTimer(() => void this.#flush());
  #flushing: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #isClosed = false;

  constructor(adapter: StorageAdapter<R>, queue: Queue, lock: SenderLock, channel: TabChannel) {
    this.#adapter = adapter;
    this.#queue = queue;
    this.#lock = lock;
    this.#channel = channel;
    channel.listen(({ sent, discarded }) => {
      if (sent !== undefined) this.#settleSent(sent);
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
    const outcome = this.#outcomes.of(copy);
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
    const entry = held.find((each) => each.id === id);
    // Perhaps while the queue was read.
    if (this.#sent.has(id)) return { storedLocally: true, waiting, sent: Promise.resolve() };
    if (!entry) return null;
    const sent = this.#outcomes.of(entry.response).promise;
    // It may have been parked earlier.
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
      this.#call(listener, counts);
    });
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#retry.cancel();
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
    this.#retry.cancel();
    this.#flushing = this.#lock((renew) => this.#sendAll(renew))
      .then(
        () => {
          this.#retry.reset();
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
    this.#settleSent(id);
    // Before it is removed, so that no tab takes it for lost.
    this.#channel.post({ sent: id });
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

  #settleSent(id: string): void {
    this.#sent.add(id);
    this.#outcomes.resolve(id);
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

  /**
   * Rejects the outcomes of responses that another tab has parked. One that is gone was cleared with the browser's data, or was sent by another tab
   * while this one was frozen. Nobody knows which, so it is stored and sent again.
   */
  async #reconcile(): Promise<void> {
    // Read before the queue: each of these was in it.
    const { responses } = this.#outcomes;
    if (responses.length === 0) return;
    try {
      const held = new Map((await this.#held()).map((entry) => [entry.id, entry]));
      for (const { id } of responses) {
        const parked = held.get(id)?.parked;
        if (parked) this.#outcomes.reject(id, rejectedError(parked));
      }
      // A tab that has sent one says so, perhaps while the queue was read.
      const gone = this.#outcomes.responses.filter((each) => responses.includes(each) && !held.has(each.id));
      for (const response of gone) await this.#queue.add(response);
      if (gone.length > 0) void this.#flush();
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
    for (const listener of this.#listeners) this.#call(listener, counts);
  }

  /** A listener that throws keeps nothing from the others, and nothing from being sent. */
  #call(listener: (counts: OutboxCounts) => void, counts: OutboxCounts): void {
    // It may have unsubscribed meanwhile.
    if (!this.#listeners.has(listener)) return;
    try {
      listener(counts);
    } catch (error) {
      reportUncaught(error);
    }
  }

  async #scheduleRetry(): Promise<void> {
    const { waiting } = await this.#counts();
    if (waiting > 0 && !this.#isClosed) this.#retry.start();
  }
}

const toError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('The outbox could not send.', { cause: error });
