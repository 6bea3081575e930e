import type { ReactiveElement } from 'lit';
import type { Decisions } from '../../report/group-report/decisions.js';
import { confirmAllStored } from '../../storage/confirm-stored.js';
import { KdDecisionsChangeEvent } from '../events/kd-decisions-change.js';

/** The state of the host's saving. `idle` where the host does not say. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** Dispatches decisions to the host, and tracks whether it has stored them. */
export class SaveDecisionsController {
  state: SaveState = 'idle';
  readonly #host: ReactiveElement;
  /** Tells the outcome of an earlier change from that of the latest. */
  #attempt = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  save(decisions: Required<Decisions>): void {
    const attempt = ++this.#attempt;
    const event = new KdDecisionsChangeEvent(structuredClone(decisions));
    this.#host.dispatchEvent(event);
    const { outcome } = event;
    this.#setState(outcome ? 'saving' : 'idle');
    outcome?.then(confirmAllStored).then(
      () => {
        if (attempt === this.#attempt) this.#setState('saved');
      },
      (error: unknown) => {
        console.error('kund-diagnos: the decisions were not saved.', error);
        if (attempt === this.#attempt) this.#setState('failed');
      },
    );
  }

  #setState(state: SaveState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
