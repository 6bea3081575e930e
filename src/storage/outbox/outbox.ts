import { parseArgument } from '../../scoring/argument.js';
import { nonEmptyString, object, optional } from '../../scoring/validate.js';
import {
  checkAdapter,
  copyOfResponse,
  type Parked,
  type PendingResponse,
  type StorableResponse,
  type StorageAdapter,
} from '../adapter.js';
import { isHttpAnswer } from '../confirm-stored.js';
import type { LocalReceipt } from '../receipt.js';
import { confirmStatus, StorageError } from '../storage-error.js';
import { Outcomes } from './outcomes.js';
import { page } from './page.js';
import { IndexedDbQueue, type Queue, type QueuedResponse } from './queue.js';
import { senderLock, type SenderLock } from './sender-lock.js';
import { TabChannel } from './tab-channel.js';

export interface OutboxOptions {
  /** Names the queue. Outboxes with the same name, in any tab of the site, are one queue; give each destination its own. Default: `kund-diagnos`. */
  readonly name?: string | null;
}

/** What an outbox holds. */
export interface OutboxCounts {
  /** Responses that are sent as soon as they can be. */
  readonly waiting: number;
  /** Responses that the host has rejected: somebody has to look at them. */
  readonly parked: number;
  /** True while this page is sending what waits. */
  readonly sending: boolean;
  /** False where this browser does not let the page store anything, as in some private windows. Responses are then only sent. */
  readonly available: boolean;
}

/** An adapter that keeps what cannot be sent now, and sends it later. */
export interface Outbox<R extends StorableResponse = StorableResponse> extends Required<StorageAdapter<R>> {
  /**
   * Keeps the response on this device, and sends it.
   *
   * @returns Resolves to nothing once the host has it, and to a `LocalReceipt` when it cannot be sent now.
   * @throws {StorageError} `rejected`, with the host's reason, when the host will not take it: it is parked. `not-stored` when it could
   *   neither be sent nor kept.
   */
  save(response: R): Promise<LocalReceipt | undefined>;
  /** Sends what waits, the oldest first. @returns What is left. */
  flush(): Promise<OutboxCounts>;
  /** Sends a parked response again, for example when somebody has logged in, or opened the round. @returns What is left. */
  retry(id: string): Promise<OutboxCounts>;
  /** Forgets a parked response. Offer it as a file first. Does nothing to one that waits. */
  discard(id: string): Promise<void>;
  /**
   * Tells what the outbox holds, at once and after every change in any tab.
   *
   * @returns Ends it.
   */
  subscribe(listener: (counts: OutboxCounts) => void): () => void;
  /** Stops sending in this page. What waits stays. */
  close(): Promise<void>;
}

/** How long sending one response may take. Another tab may go on after that. */
const SENDS_WITHIN_MS = 30_000;

/** After this the person is told that the response is kept, while it is still being sent. */
const ANSWERS_WITHIN_MS = 10_000;

const FIRST_RETRY_MS = 30_000;
const LAST_RETRY_MS = 10 * 60_000;

/** Not about the response: log in, wait, or try again. Every other 4xx is. */
const TRY_AGAIN = [401, 407, 408, 425, 429];

/** The connection is back, or somebody looks at the page again. Timers of a sleeping tab do not run. */
const PAGE_EVENTS = ['online', 'pageshow', 'visibilitychange'];

const parseOptions = optional(object<{ name: string | null }>({ name: optional(nonEmptyString) }));

/**
 * An adapter that loses nothing: what cannot be sent now is kept on this device, in IndexedDB, and sent when the connection is back, when the
 * page is opened, after a while, or when `flush` is called.
 *
 * Responses are sent one at a time, in the order in which they came, by one tab at a time. One is removed only when the host has said yes, so it
 * may be sent twice under the same `id`: store each `id` once. A host that answers 4xx will not take the response as it is: it is parked, and
 * those after it are sent. Redirects, pages of HTML, 5xx and 401, 407, 408, 425 and 429 are no answer, and it stays first. Nothing expires.
 *
 * The person is told "not sent yet, kept on this device". Where the browser lets the page store nothing, the response is sent at once,
 * or the promise rejects, and the answers stay in the form.
 *
 * @param adapter Where to, such as `postTo`.
 * @param options The queue's name.
 * @returns The outbox, which sends what waits from an earlier visit.
 * @throws {KundDiagnosError} `invalid-argument` for an adapter without `save`, and a name that is no text.
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

/** Sends what is in a queue. It knows no IndexedDB, no locks and no tabs but what it is given. */
export class Sender<R extends StorableResponse> implements Outbox<R> {
  readonly #adapter: StorageAdapter<R>;
  readonly #queue: Queue;
  readonly #lock: SenderLock;
  readonly #channel: TabChannel;
  readonly #outcomes = new Outcomes();
  readonly #listeners = new Set<(counts: OutboxCounts) => void>();
  /** Keys of responses that the host has, and that could not be removed. They are not sent again. */
  readonly #delivered = new Set<number>();
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
    await soonest([outcome.promise, flushed], ANSWERS_WITHIN_MS);
    if (outcome.isSettled) {
      await outcome.promise;
      return undefined;
    }
    const { waiting } = await this.#counts();
    return { storedLocally: true, waiting: Math.max(waiting, 1), sent: outcome.promise };
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

  /** Sends what is in the queue. Called while it is being sent, it looks again afterwards: something may have been added at the very end. */
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

  /** @throws When something has to be tried again: what waits keeps its order. */
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
      await this.#send(response as R);
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

  /** Hands a response to the adapter, and judges what it says. */
  async #send(response: R): Promise<void> {
    const abort = new AbortController();
    const sending = (async () => this.#adapter.save(response, { signal: abort.signal }))();
    const isLate = await soonest([sending], SENDS_WITHIN_MS);
    if (isLate) {
      abort.abort();
      throw new Error('The host did not answer in time.');
    }
    const answer = await sending;
    if (isHttpAnswer(answer)) await confirmStatus(answer);
  }

  /** There is no queue to put it in: it is sent now, or it stays with the person. */
  async #sendUnstored(response: R, reason: unknown): Promise<undefined> {
    console.error('kund-diagnos: this browser does not let the outbox keep anything.', reason);
    try {
      await this.#send(response);
    } catch (error) {
      if (parkedFor(error)) throw error;
      const { message } = error instanceof StorageError ? error : { message: '' };
      throw new StorageError('not-stored', message, null, { cause: error });
    }
    return undefined;
  }

  /** Settles what another tab has sent or parked. */
  async #reconcile(): Promise<void> {
    // Before the queue is read: each of these was in it.
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
      // They wait.
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

  /** Less and less often, and not at the same time as every other device: a server that comes back is not to be overrun. */
  async #scheduleRetry(): Promise<void> {
    const { waiting } = await this.#counts();
    if (waiting === 0 || this.#isClosed) return;
    this.#retryTimer = setTimeout(() => void this.#flush(), this.#retryMs * (0.5 + Math.random() / 2));
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }
}

const rejectedError = ({ reason, status }: Parked): StorageError =>
  new StorageError('rejected', reason, status);

/** How a rejection is parked; `null` when the response is to be sent again. Adapters of a host's own may throw anything with a `status`. */
function parkedFor(error: unknown): Parked | null {
  const { status, message } = (error ?? {}) as { status?: unknown; message?: unknown };
  if (typeof status !== 'number' || status < 400 || status > 499 || TRY_AGAIN.includes(status)) return null;
  return { status, reason: typeof message === 'string' ? message : '' };
}

const toError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('The outbox could not send.', { cause: error });

/** Waits until one has settled, whichever way. @returns True when none has in time. */
async function soonest(promises: readonly Promise<unknown>[], ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<true>((resolve) => {
    timer = setTimeout(() => {
      resolve(true);
    }, ms);
  });
  const settled = promises.map((promise) =>
    promise.then(
      () => false,
      () => false,
    ),
  );
  const isLate = await Promise.race([late, ...settled]);
  clearTimeout(timer);
  return isLate;
}
