import type { ReactiveElement } from 'lit';
import type { LocalReceipt } from '../../../storage/receipt.js';
import type { AnyResponse } from '../../events/answers.js';
import { KdOutboxRequestEvent } from '../../events/kd-outbox-request.js';
import { KdSaveFailedEvent } from '../../events/kd-save-failed.js';
import { KdSavedEvent } from '../../events/kd-saved.js';
import { KdSubmitEvent } from '../../events/kd-submit.js';
import { scrollIntoView } from '../page/dom.js';
import { confirmAllStored } from '../../../storage/confirm-stored.js';
import { messageForPerson } from '../message-for-person.js';

/**
 * The state of submitting.
 *
 * - `idle`: not submitted.
 * - `saving`, `slow`: on their way to the host.
 * - `queued`: stored on this device, and not sent yet.
 * - `saved`, `failed`: the outcome from the host.
 * - `unhandled`: no listener on the page took them.
 * - `asking`: submitted on an earlier visit; the page's outbox is asked whether it has them.
 * - `interrupted`: submitted earlier, but the page was left before the outcome was known.
 * - `cleared`: the person removed them.
 */
export type SubmitState =
  | 'idle'
  | 'saving'
  | 'slow'
  | 'queued'
  | 'saved'
  | 'failed'
  | 'unhandled'
  | 'asking'
  | 'interrupted'
  | 'cleared';

/** After this long the person is told that saving is slow, and may try again. */
const SLOW_AFTER_MS = 15_000;

export interface SubmitHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
}

/**
 * Hands the answers to the host in `kd-submit` and tracks the outcome, even if the element is moved or removed meanwhile. The host sends them;
 * `storage/connect.ts` and `storage/post-to.ts` are a way to do so, and `storage/outbox` keeps what waits for a connection.
 */
export class SubmitController<R extends AnyResponse = AnyResponse> {
  state: SubmitState = 'idle';
  /** The host's reason for a failure, for the person to read; empty when it gave none. */
  errorMessage = '';
  /** True after a failure when this device could not store the answers either. */
  isNotStored = false;
  /** How many responses wait on this device while the state is `queued`. */
  waiting = 0;

  readonly #host: SubmitHost;
  readonly #onSaved: () => void;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the latest attempt, to ignore a late failure of an earlier one. */
  #attempt = 0;
  /** The id of the response that is being saved; empty when none is. */
  #savingId = '';

  /** @param onSaved Called when the host has saved the answers, before events are dispatched. */
  constructor(host: SubmitHost, onSaved: () => void) {
    this.#host = host;
    this.#onSaved = onSaved;
  }

  get isSaving(): boolean {
    return this.state === 'saving';
  }

  /** True when an alert must say that the answers are not saved. */
  get hasError(): boolean {
    return this.state === 'failed' || this.state === 'unhandled' || this.state === 'interrupted';
  }

  /** Starts over, with answers from an earlier visit or another page. Ignores the outcome of a pending attempt. */
  reset(state: SubmitState): void {
    this.#attempt++;
    this.#savingId = '';
    this.errorMessage = '';
    this.#setState(state);
  }

  /**
   * Submits a response. A no-op while a save is pending, and once it is saved.
   *
   * @returns True when the host has taken the response. False when nobody listens or `preventDefault()` was called; nothing has then changed.
   */
  submit(response: R): boolean {
    if (this.isSaving || this.state === 'saved') return false;
    const event = new KdSubmitEvent(copyResponse(response));
    this.#host.dispatchEvent(event);
    const { outcome } = event;
    if (!outcome) {
      if (!event.defaultPrevented) this.#reportUnhandled(response);
      return false;
    }
    this.#setState('saving');
    this.#follow(response, outcome.then(confirmAllStored));
    return true;
  }

  /** Follows a response that was submitted on an earlier visit, if an outbox of the page has it. */
  resume(response: R): void {
    const attempt = this.#attempt;
    const asked: Promise<LocalReceipt | null>[] = [];
    const request = new KdOutboxRequestEvent((outbox) => {
      const receipt = outbox.receiptFor?.(response.id);
      if (receipt) asked.push(receipt);
    });
    this.#host.dispatchEvent(request);
    const settle = (receipts: readonly (LocalReceipt | null)[]): void => {
      if (attempt !== this.#attempt) return;
      const found = receipts.filter((receipt) => receipt !== null);
      if (found.length > 0) this.#follow(response, Promise.resolve(found));
      else this.#setState('interrupted');
    };
    if (asked.length === 0) settle([]);
    else
      void Promise.all(asked)
        .catch(() => [])
        .then(settle);
  }

  #reportUnhandled(response: R): void {
    console.error(
      'kund-diagnos: nobody stored the answers. On "kd-submit", call event.waitUntil(promise) at once, before the first await.',
    );
    this.#fail('unhandled', response, null);
  }

  #follow(response: R, stored: Promise<readonly LocalReceipt[]>): void {
    const attempt = ++this.#attempt;
    this.#savingId = response.id;
    const isLatest = (): boolean => attempt === this.#attempt && this.state !== 'saved';
    const settle = async (): Promise<void> => {
      const receipts = await stored;
      const [receipt] = receipts;
      if (receipt && isLatest()) {
        this.waiting = receipt.waiting;
        this.#setState('queued');
      }
      await Promise.all(receipts.map(({ sent }) => sent));
    };
    settle().then(
      () => {
        // An earlier attempt may succeed late: it has stored the same answers under the same id.
        if (this.state === 'saved' || response.id !== this.#savingId) return;
        this.#setState('saved');
        this.#onSaved();
        const saved = new KdSavedEvent(copyResponse(response));
        this.#host.dispatchEvent(saved);
      },
      (error: unknown) => {
        if (isLatest()) this.#fail('failed', response, error);
      },
    );
  }

  #fail(state: 'failed' | 'unhandled', response: R, reason: unknown): void {
    this.errorMessage = messageForPerson(reason);
    this.isNotStored = (reason as { code?: unknown } | null)?.code === 'not-stored';
    this.#setState(state);
    void this.#host.updateComplete.then(() => {
      scrollIntoView(this.#host.renderRoot.querySelector('.error'));
    });
    const failed = new KdSaveFailedEvent(copyResponse(response), reason);
    this.#host.dispatchEvent(failed);
  }

  #setState(state: SubmitState): void {
    clearTimeout(this.#slowTimer);
    this.state = state;
    if (state === 'saving') {
      this.#slowTimer = setTimeout(() => {
        this.#setState('slow');
      }, SLOW_AFTER_MS);
    }
    this.#host.requestUpdate();
  }
}

/** A copy, since a listener may change it. A response is plain JSON. */
const copyResponse = <R extends AnyResponse>(response: R): R => JSON.parse(JSON.stringify(response)) as R;
