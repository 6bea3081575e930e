import { reportUncaught } from '../scoring/validation/report-uncaught.js';
import { LiveError } from './live-error.js';
import { isPageShown, onPageShown } from './page.js';
import { parseReceived, Poll } from './poll.js';
import type { PublishedResult } from './published-result.js';

/**
 * - `connecting`: nothing has come yet.
 * - `events`: the server tells of each step at once.
 * - `polling`: events do not get through, so the result is asked for now and then.
 * - `reconnecting`: the line or the server is down. It is tried again.
 * - `paused`: the page is hidden.
 * - `closed`: the collection is closed, and nothing more will come.
 */
export type LiveStatus = 'connecting' | 'events' | 'polling' | 'reconnecting' | 'paused' | 'closed';

/** Somebody who follows. */
export interface Subscriber {
  onResult(result: PublishedResult): void;
  onStatus(status: LiveStatus, error: LiveError | null): void;
}

/** What a subscriber has been told last. */
interface Told {
  version: number;
  status: LiveStatus | null;
  error: LiveError | null;
}

/** A server sends something as soon as it is connected to. Where nothing comes, a proxy holds events back. */
const FIRST_EVENT_MS = 5_000;
/** A server pings at least every fifteen seconds. */
const SILENCE_MS = 40_000;
const POLL_MS = 10_000;
/** Where events did not get through, they may on another network. */
const TRY_EVENTS_AGAIN_MS = 300_000;
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 60_000;

/** Between half and all of it, so that all who lost a server do not come back at once. */
const spread = (ms: number): number => ms * (0.5 + Math.random() / 2);

/** The one connection of a page to a result, for all who follow it. It is open while somebody does and the page is shown. */
export class LiveConnection {
  readonly #subscribers = new Map<Subscriber, Told>();
  readonly #poll: Poll;
  #result: PublishedResult | null = null;
  #status: LiveStatus = 'connecting';
  #error: LiveError | null = null;
  #source: EventSource | null = null;
  /** Ends whatever is under way when the connection is closed; `null` while it is. */
  #open: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #stopWatchingPage: (() => void) | null = null;

  /** @param url Absolute. */
  constructor(readonly url: string) {
    this.#poll = new Poll(url);
  }

  /** True when nobody follows. */
  get isIdle(): boolean {
    return this.#subscribers.size === 0;
  }

  subscribe(subscriber: Subscriber): void {
    this.#stopWatchingPage ??= onPageShown((isShown) => {
      if (isShown) this.#start();
      else this.#pause();
    });
    if (isPageShown()) this.#start();
    else this.#pause();
    this.#subscribers.set(subscriber, { version: -1, status: null, error: null });
    // Later, so that a caller has what `liveResult` returns before anything is called.
    queueMicrotask(() => {
      this.#tell();
    });
  }

  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    if (!this.isIdle) return;
    this.#stop();
    this.#stopWatchingPage?.();
    this.#stopWatchingPage = null;
  }

  #start(): void {
    if (this.#open || this.#status === 'closed') return;
    this.#open = new AbortController();
    this.#failures = 0;
    this.#setStatus('connecting');
    this.#listen();
  }

  #pause(): void {
    if (this.#status === 'closed') return;
    this.#stop();
    this.#setStatus('paused');
  }

  #stop(): void {
    this.#open?.abort();
    this.#open = null;
    this.#closeSource();
  }

  #closeSource(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  /** Follows by events until they stop. */
  #listen(): void {
    // Whoever was told of the status may have been the last to follow.
    if (!this.#open) return;
    if (typeof EventSource !== 'function') {
      void this.#ask(true);
      return;
    }
    const source = new EventSource(this.url);
    this.#source = source;
    let isAlive = false;
    const lost = (): void => {
      this.#closeSource();
      void this.#ask(!isAlive);
    };
    const heard = (): void => {
      isAlive = true;
      this.#failures = 0;
      this.#setStatus('events');
      this.#later(SILENCE_MS, lost);
    };
    source.addEventListener('ping', heard);
    source.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      heard();
      try {
        this.#receive(parseReceived(data));
      } catch (error) {
        this.#setStatus('events', error as LiveError);
      }
    });
    source.addEventListener('error', () => {
      // Else the browser connects again by itself, with the last version.
      if (source.readyState === source.CLOSED) lost();
      else this.#setStatus('reconnecting');
    });
    this.#later(FIRST_EVENT_MS, lost);
  }

  /**
   * Asks once, since only a reply says why there were no events.
   *
   * @param isSilent True when not one event came. If the server then answers, something between holds events back.
   */
  async #ask(isSilent: boolean): Promise<void> {
    const isAnswered = await this.#askOnce();
    if (isAnswered === null) return;
    if (isAnswered && isSilent) this.#pollUntil(Date.now() + TRY_EVENTS_AGAIN_MS);
    else
      this.#retry(() => {
        this.#listen();
      });
  }

  #pollUntil(end: number): void {
    this.#setStatus('polling');
    const again = (): void => {
      if (Date.now() >= end && typeof EventSource === 'function') this.#listen();
      else
        void this.#askOnce().then((isAnswered) => {
          if (isAnswered === null) return;
          if (isAnswered) this.#pollUntil(end);
          else this.#retry(again);
        });
    };
    this.#later(spread(POLL_MS), again);
  }

  /** @returns Whether the server answered; `null` when the connection is closed meanwhile. */
  async #askOnce(): Promise<boolean | null> {
    const { signal } = this.#open!;
    let error: LiveError | null = null;
    let result: PublishedResult | null = null;
    try {
      result = await this.#poll.ask(signal);
    } catch (caught) {
      error = caught as LiveError;
    }
    if (signal.aborted) return null;
    if (error) this.#setStatus('reconnecting', error);
    else this.#failures = 0;
    if (result) this.#receive(result);
    // What is received may be the last, and whoever is told of it may stop following.
    return this.#open?.signal === signal ? error === null : null;
  }

  #retry(attempt: () => void): void {
    const delay = Math.min(FIRST_RETRY_MS * 2 ** this.#failures++, MAX_RETRY_MS);
    this.#later(spread(delay), attempt);
  }

  #later(ms: number, task: () => void): void {
    clearTimeout(this.#timer);
    if (!this.#open) return;
    this.#timer = setTimeout(task, ms);
  }

  /** Passes on what is newer, and nothing twice: a new connection begins with what is published, known or not. */
  #receive(result: PublishedResult): void {
    if (this.#result && result.version <= this.#result.version) return;
    this.#result = result;
    if (result.closed) {
      this.#stop();
      this.#setStatus('closed');
    }
    this.#tell();
  }

  #setStatus(status: LiveStatus, error: LiveError | null = null): void {
    if (status === this.#status && error?.message === this.#error?.message) return;
    this.#status = status;
    this.#error = error;
    this.#tell();
  }

  /** Tells everybody what they have not been told yet. */
  #tell(): void {
    for (const [subscriber, told] of [...this.#subscribers]) {
      const [status, error, result] = [this.#status, this.#error, this.#result];
      if (status !== told.status || error !== told.error) {
        Object.assign(told, { status, error });
        this.#call(subscriber, () => {
          subscriber.onStatus(status, error);
        });
      }
      if (result && result.version > told.version) {
        told.version = result.version;
        this.#call(subscriber, () => {
          subscriber.onResult(structuredClone(result));
        });
      }
    }
  }

  /** Calls somebody who still follows. One who throws keeps nothing from the others. */
  #call(subscriber: Subscriber, call: () => void): void {
    if (!this.#subscribers.has(subscriber)) return;
    try {
      call();
    } catch (error) {
      reportUncaught(error);
    }
  }
}
