import type { ReactiveElement } from 'lit';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { KdSaveFailedEvent } from '../events/kd-save-failed.js';
import { KdSavedEvent } from '../events/kd-saved.js';
import { KdSubmitEvent } from '../events/kd-submit.js';

/**
 * Where the answers are: on their way, in safety, or still here. `unhandled`: the host's page does not listen.
 * `interrupted`: they were sent another time, and the page was left before the host said how it went. `cleared`: the
 * person took them away.
 */
export type SaveState =
  'not-sent' | 'saving' | 'slow' | 'saved' | 'failed' | 'unhandled' | 'interrupted' | 'cleared';

/** How long a save may take before the person is told that it is slow and may try again. */
const slowAfterMs = 15_000;

/**
 * What the host says, for the person to read. What the browser says is English for developers, as "Failed to fetch" is:
 * it goes to the console.
 */
function wordsOf(reason: unknown): string {
  // By their shape: an error of the page around a frame is of another kind of Error.
  const { name, message } = Object(reason) as { name: string; message?: unknown };
  if (/^(Type|Syntax)E|DOME/.test(name + toString.call(reason))) {
    console.error('kund-diagnos: not saved', reason);
    return '';
  }
  const words = message ?? reason;
  return typeof words === 'string' ? words : '';
}

/** Hands the answers to the host and follows what becomes of them, also while the element is moved or taken out. */
export abstract class Saving<Host extends ReactiveElement> {
  state: SaveState = 'not-sent';
  /** What the host said when it failed, for the person to read; empty when it said nothing. */
  reason = '';

  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  /** The response that is being saved; empty when none is. */
  #id = '';

  constructor(protected readonly host: Host) {}

  get busy(): boolean {
    return this.state === 'saving';
  }

  get isInTrouble(): boolean {
    return ['failed', 'unhandled', 'interrupted'].includes(this.state);
  }

  /** Called when the answers are saved: what was kept of them is no longer needed. */
  protected abstract letGo(): void;

  /** Begins anew, with answers of another time or from another page. */
  protected start(state: SaveState): void {
    this.#attempt++;
    this.#id = this.reason = '';
    this.#show(state);
  }

  /**
   * Sends; does nothing while a save is under way, or once it is done. Returns whether the host has taken them: it may
   * not listen, or say "not now", and then all is as it was.
   */
  protected send(response: QuestionnaireResponse): boolean {
    if (this.busy || this.state === 'saved') return false;
    const event = new KdSubmitEvent(response);
    this.host.dispatchEvent(event);
    const { outcome } = event;
    if (!outcome) {
      if (event.defaultPrevented) return false;
      console.error(
        'kund-diagnos: nobody stored the answers. On "kd-submit", call event.waitUntil(promise) at once, before the first await.',
      );
      this.#fail('unhandled', response, null);
      return false;
    }
    const attempt = ++this.#attempt;
    this.#id = response.id;
    this.#show('saving');
    outcome.then(
      () => {
        // An earlier attempt that gets through after all has stored the same answers under the same id.
        if (this.state === 'saved' || response.id !== this.#id) return;
        this.#show('saved');
        this.letGo();
        const saved = new KdSavedEvent(response);
        this.host.dispatchEvent(saved);
      },
      (error: unknown) => {
        if (attempt === this.#attempt && this.state !== 'saved') this.#fail('failed', response, error);
      },
    );
    return true;
  }

  #fail(state: 'failed' | 'unhandled', response: QuestionnaireResponse, reason: unknown): void {
    this.reason = wordsOf(reason);
    this.#show(state);
    void this.host.updateComplete.then(() => {
      this.host.renderRoot.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
    });
    const failed = new KdSaveFailedEvent(response, reason);
    this.host.dispatchEvent(failed);
  }

  #show(state: SaveState): void {
    clearTimeout(this.#timer);
    this.state = state;
    if (this.busy) {
      this.#timer = setTimeout(() => {
        this.#show('slow');
      }, slowAfterMs);
    }
    this.host.requestUpdate();
  }
}
