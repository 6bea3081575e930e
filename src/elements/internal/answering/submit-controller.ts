import type { ReactiveElement } from 'lit';
import type { AnyResponse } from '../../events/answers.js';
import { KdSaveFailedEvent } from '../../events/kd-save-failed.js';
import { KdSavedEvent } from '../../events/kd-saved.js';
import { KdSubmitEvent } from '../../events/kd-submit.js';
import { scrollIntoView } from '../dom.js';
import { confirmAllStored } from '../../../storage/confirm-stored.js';
import { messageForPerson } from '../message-for-person.js';

/**
 * Where the answers are.
 *
 * - `idle`: not submitted.
 * - `saving`, `slow`: on their way to the host.
 * - `saved`, `failed`: what the host said.
 * - `unhandled`: no listener of the page took them.
 * - `interrupted`: submitted another time, and the page was left before the host said how it went.
 * - `cleared`: the person removed them.
 */
export type SubmitState =
  'idle' | 'saving' | 'slow' | 'saved' | 'failed' | 'unhandled' | 'interrupted' | 'cleared';

/** How long a save may take before the person is told that it is slow, and may try again. */
const SLOW_AFTER_MS = 15_000;

export interface SubmitHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
}

/** Hands the answers to the host and follows what becomes of them, also while the element is moved or removed. */
export class SubmitController<R extends AnyResponse = AnyResponse> {
  state: SubmitState = 'idle';
  /** The host's reason for a failure, for the person to read; empty when it gave none. */
  errorMessage = '';

  readonly #host: SubmitHost;
  readonly #onSaved: () => void;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** Tells a late failure of an earlier attempt from one of the latest. */
  #attempt = 0;
  /** The id of the response that is being saved; empty when none is. */
  #savingId = '';

  /** @param onSaved Called when the host has saved the answers, before anybody is told. */
  constructor(host: SubmitHost, onSaved: () => void) {
    this.#host = host;
    this.#onSaved = onSaved;
  }

  get isSaving(): boolean {
    return this.state === 'saving';
  }

  /** True when the person has to be told at once that the answers are not saved. */
  get hasError(): boolean {
    return this.state === 'failed' || this.state === 'unhandled' || this.state === 'interrupted';
  }

  /** Starts over, with answers of another time or from another page. Ignores the outcome of an attempt that is under way. */
  reset(state: SubmitState): void {
    this.#attempt++;
    this.#savingId = '';
    this.errorMessage = '';
    this.#setState(state);
  }

  /**
   * Submits a response. Does nothing while a save is under way, or once it is saved.
   *
   * @returns True when the host has taken the response. It may not listen, or say "not now": then all is as it was.
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
    this.#follow(response, outcome);
    return true;
  }

  #reportUnhandled(response: R): void {
    console.error(
      'kund-diagnos: nobody stored the answers. On "kd-submit", call event.waitUntil(promise) at once, before the first await.',
    );
    this.#fail('unhandled', response, null);
  }

  #follow(response: R, outcome: Promise<readonly unknown[]>): void {
    const attempt = ++this.#attempt;
    this.#savingId = response.id;
    this.#setState('saving');
    outcome.then(confirmAllStored).then(
      () => {
        // An earlier attempt that succeeds after all has stored the same answers under the same id.
        if (this.state === 'saved' || response.id !== this.#savingId) return;
        this.#setState('saved');
        this.#onSaved();
        const saved = new KdSavedEvent(copyResponse(response));
        this.#host.dispatchEvent(saved);
      },
      (error: unknown) => {
        if (attempt === this.#attempt && this.state !== 'saved') this.#fail('failed', response, error);
      },
    );
  }

  #fail(state: 'failed' | 'unhandled', response: R, reason: unknown): void {
    this.errorMessage = messageForPerson(reason);
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

/** A listener may change what it is given. A response is plain JSON. */
const copyResponse = <R extends AnyResponse>(response: R): R => JSON.parse(JSON.stringify(response)) as R;
