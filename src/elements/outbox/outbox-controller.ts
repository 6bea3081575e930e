import type { ReactiveController, ReactiveElement } from 'lit';
import type { Parked, StorableResponse } from '../../storage/adapter.js';
import type { OutboxCounts } from '../../storage/outbox/outbox-adapter.js';
import type { OutboxSource } from '../internal/outbox-source.js';
import { nextState, type Notice, type OutboxState } from './outbox-state.js';

/** A response that the host has rejected, without its answers. */
export interface Rejected extends Parked {
  readonly id: string;
}

/** Follows an outbox, and does what the person asks of it. */
export class OutboxController implements ReactiveController {
  /** `null` until the outbox has told its counts. */
  state: OutboxState | null = null;
  rejected: readonly Rejected[] = [];
  /** True while something that the person has asked for is being done. */
  isBusy = false;

  readonly #host: ReactiveElement;
  #outbox: OutboxSource | null = null;
  #unsubscribe: (() => void) | null = null;
  /** Number of the latest reading of the rejected responses, to ignore one that comes late. */
  #reading = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  /** Shows another outbox; `null` shows none. */
  follow(outbox: OutboxSource | null): void {
    if (outbox === this.#outbox) return;
    this.hostDisconnected();
    this.#outbox = outbox;
    this.#reading++;
    this.state = null;
    this.rejected = [];
    this.#host.requestUpdate();
    this.#subscribe();
  }

  /** Sends what waits. */
  send(): Promise<void> {
    return this.#act('not-sent', async (outbox) => {
      const counts = await outbox.flush();
      await this.#take(outbox, counts);
      return counts.waiting > 0 ? 'not-sent' : null;
    });
  }

  /** Sends a rejected response again. */
  retry(id: string): Promise<void> {
    return this.#act('not-sent', async (outbox) => {
      await this.#take(outbox, await outbox.retry(id));
      const held = (await outbox.pending()).find(({ response }) => response.id === id);
      if (!held) return 'response-sent';
      return held.parked ? 'rejected-again' : 'not-sent';
    });
  }

  /** Removes a rejected response from the device. */
  remove(id: string): Promise<void> {
    return this.#act('not-removed', async (outbox) => {
      await outbox.discard(id);
      await this.#readRejected(outbox);
      return 'removed';
    });
  }

  /** The responses to save as a file: a rejected one, or all that wait. */
  async responsesToSave(id: string | null): Promise<StorableResponse[]> {
    const held = (await this.#outbox?.pending()) ?? [];
    const wanted = held.filter(({ response, parked }) => (id === null ? !parked : response.id === id));
    return wanted.map(({ response }) => response);
  }

  #subscribe(): void {
    const outbox = this.#outbox;
    if (!outbox || this.#unsubscribe || !this.#host.isConnected) return;
    this.#unsubscribe = outbox.subscribe((counts) => void this.#take(outbox, counts));
  }

  async #take(outbox: OutboxSource, counts: OutboxCounts): Promise<void> {
    if (outbox !== this.#outbox) return;
    this.state = nextState(this.state, counts);
    this.#host.requestUpdate();
    if (counts.parked > 0 || this.rejected.length > 0) await this.#readRejected(outbox);
  }

  async #readRejected(outbox: OutboxSource): Promise<void> {
    const reading = ++this.#reading;
    const held = await outbox.pending().catch(() => []);
    if (reading !== this.#reading) return;
    this.rejected = held.flatMap(({ response, parked }) => (parked ? [{ id: response.id, ...parked }] : []));
    this.#host.requestUpdate();
  }

  async #act(onFailure: Notice, action: (outbox: OutboxSource) => Promise<Notice | null>): Promise<void> {
    const outbox = this.#outbox;
    if (!outbox || this.isBusy) return;
    this.isBusy = true;
    this.#host.requestUpdate();
    const notice = await action(outbox).catch(() => onFailure);
    this.isBusy = false;
    if (this.state && notice && outbox === this.#outbox) this.state = { ...this.state, notice };
    this.#host.requestUpdate();
  }
}
